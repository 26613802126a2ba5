"""Lemma scripts: how to get from a word to its lemma, as one label."""


def lemma_script(word: str, lemma: str) -> str:
    """`<case>|<cut>|<add>`: lower the word unless case is `k`, cut letters off its end, add others.

    Empty where the two have too little in common for a rule; such words get no loss.
    """
    low_word, low_lemma = word.lower(), lemma.lower()
    same = 0
    while same < min(len(low_word), len(low_lemma)) and low_word[same] == low_lemma[same]:
        same += 1
    cut = len(low_word) - same
    if cut > 5 or (same == 0 and len(low_word) > 4):
        return ""
    return f"{'k' if lemma != low_lemma else 'l'}|{cut}|{low_lemma[same:]}"


def apply_script(word: str, script: str) -> str:
    """The lemma that a script makes of a word; the word itself where it is shorter than the cut."""
    case, cut, add = script.split("|", 2)
    if int(cut) > len(word):
        return word
    base = word if case == "k" else word.lower()
    return base[: len(base) - int(cut)] + add
