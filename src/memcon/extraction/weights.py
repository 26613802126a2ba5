"""Weights: every threshold of extraction, with how it was set.

A room of `extraction`; no number that decides an entry stands elsewhere.
"""

STATUS_HEAD = 0.6
"""From which score on the cue head's status counts where the words are silent. Set by hand, to be fitted."""

CUE = {"meeting": 0.5, "deed": 0.5, "statement": 0.5, "figure": 0.5, "role": 0.5}
"""From which score on a cue alone makes a candidate of its kind. Set by hand, to be fitted."""
