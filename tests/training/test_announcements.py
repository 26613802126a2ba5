"""Our own parsed sentences for the language model: each is one tree, and the phrases are all ones that can be drawn."""

from random import Random

import pytest

from training.announcements import GRAMMAR, Grammar, announcements, sentence


def test_every_sentence_is_one_tree():
    for doc in announcements():
        for found in doc.sentences:
            assert found.heads.count(0) == 1, found.words
            for start in range(len(found.words)):
                place, steps = start, 0
                while found.heads[place]:
                    place, steps = found.heads[place] - 1, steps + 1
                    assert steps <= len(found.words), found.words


def test_no_word_stands_between_a_name_s_parts_and_a_comma_only_where_one_belongs():
    texts = [" ".join(found.words) for doc in announcements() for found in doc.sentences]
    assert not [text for text in texts if ", ," in text or ", ." in text or "{" in text]


def test_a_phrase_is_a_head_with_its_dependents_where_they_stand():
    grammar = Grammar(["who: [nmod:desc Envoy/NNP] Holm/NNP/PER", "sentence: [nsubj {who}] [aux will/MD] leave/VB"])
    found = sentence(grammar, "sentence", Random(1))
    assert found.words == ("Envoy", "Holm", "will", "leave")
    assert found.heads == (2, 4, 4, 0)
    assert found.labels["rel"] == ("nmod:desc", "nsubj", "aux", "root")
    assert found.labels["upos"] == ("PROPN", "PROPN", "AUX", "VERB")
    assert found.labels["names"] == ("O", "B-PER", "O", "O")


def test_a_kind_that_is_not_there_is_named():
    with pytest.raises(KeyError, match=r"no phrase for \{envoy\}"):
        Grammar(["sentence: [nsubj {envoy}] left/VBD"]).draw("sentence", Random(1))


def test_the_draw_is_the_same_every_time():
    lines = GRAMMAR.read_text(encoding="utf-8").splitlines()
    drawn = [sentence(Grammar(lines), "sentence", Random(3)) for _ in range(2)]
    assert drawn[0] == drawn[1]
