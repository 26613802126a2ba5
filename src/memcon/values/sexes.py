"""Whether a name is a man's or a woman's, as its given name tells by the table `namesexes`. For every room above."""

from memcon.values.tables import fold, mapping


def sex_of(name: str) -> str:
    """`m` or `f` for a name of several words whose first one is nearly always a man's or a woman's; else ''."""
    given, _, more = name.strip().partition(" ")
    return mapping("namesexes").get(fold(given), "") if more else ""
