"""stub"""


def credits(text: str) -> tuple[str, ...]:
    return ()
