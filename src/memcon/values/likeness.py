"""What comparing two values can say. For every value that has a `compare`, and for all who call one."""

from enum import Enum


class Likeness(Enum):
    """What two values say about whether the same thing is meant."""

    SAME = "same"
    """Two ways to write the same: spelling, honorifics, middle names, acronyms and other names in the tables."""
    LIKELY = "likely"
    """One can be a shorter or looser form of the other: a surname alone, a near spelling."""
    UNSURE = "unsure"
    """Nothing decides: a given name alone, a country and its army, two alphabets."""
    DIFFERENT = "different"
    """The two cannot be one: another given name, another country, another city."""
