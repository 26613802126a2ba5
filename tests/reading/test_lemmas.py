"""Lemmas: of what the model's scripts get wrong, what regular grammar says, if that is a word."""

import pytest

from memcon.reading.lemmas import lemma, lemmatizer

KNOWN = {("took", "VERB"): "take", ("planned", "VERB"): "plan", ("hope", "VERB"): "hope", ("talks", "NOUN"): "talk"}
WORDS = frozenset(
    (verb, "VERB") for verb in ["take", "retake", "ratify", "raid", "bar", "hope", "embark", "plan", "flee"]
) | {("penalty", "NOUN")}


@pytest.mark.parametrize(
    ("form", "upos", "script", "expected"),
    [
        ("ratified", "VERB", "l|1|", "ratify"),
        ("raids", "VERB", "l|2|", "raid"),
        ("barred", "VERB", "l|2|", "bar"),
        ("hoping", "VERB", "l|3|", "hope"),
        ("embarking", "VERB", "l|4|", "embark"),
        ("retook", "VERB", "l|1|", "retake"),
        ("fled", "VERB", "l|0|", "flee"),
        ("penalties", "NOUN", "l|1|", "penalty"),
        ("planned", "VERB", "l|0|", "plan"),  # what the training data says outranks all
        ("Raids", "PROPN", "k|0|", "Raids"),  # names are left alone
        ("blorfed", "VERB", "l|2|", "blorf"),  # nothing is known: the model's word stands
    ],
)
def test_regular_forms(form: str, upos: str, script: str, expected: str) -> None:
    """Of what is no word, the form that is one."""
    assert lemma(form, upos, script, KNOWN, WORDS) == expected


def test_our_own_verbs_are_words() -> None:
    """A verb of the tables has its lemma in every regular form, whatever the training data has seen."""
    made = lemmatizer({})
    assert [made(form, "VERB", "l|0|") for form in ("ratified", "expelling", "ousts")] == ["ratify", "expel", "oust"]
