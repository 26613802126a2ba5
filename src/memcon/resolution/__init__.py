"""Resolution: which entries tell of one event, who is who, which articles are copies. `pipeline` enters.

resolve     the door: all links, actors and copies of a ledger
sight       an entry as it is compared: its parties, rounds, words
candidates  which pairs are worth comparing
two         two entries side by side; pairing: which party of one is which of the other
features    comparisons, slot by slot (who, when, the rest)
vetoes      what nothing outweighs, and what leaves a doubt; weights: every number
scoring     the verdict on a pair, with its reasons
actors      people (by name, side and office), bodies and countries
claims      a user's own actors; standins: offices named without their holder
copies      articles that carry another's text
"""

from memcon.resolution.resolve import Resolution, resolve

__all__ = ["Resolution", "resolve"]
