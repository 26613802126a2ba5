"""What a wrong answer on two events would cost: by this the queue of doubts is ordered. Pure."""

HELD = 2
"""A wrong word on what took place stands in every count; on a plan only until its day. Set by judgement."""


def cost(score: float, reports: int, held: bool) -> float:
    """The reports of both events together, which a wrong answer counts wrongly, times how open the question is (1 at
    a score of one half, 0 where it is settled); `held` says that both events took place."""
    return round((1 - abs(2 * score - 1)) * reports * (HELD if held else 1), 6)
