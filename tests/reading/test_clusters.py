"""Clusters: which names of an article are one party's, and whom a name means that fits two."""

from memcon.model.document import Mention
from memcon.model.span import Span
from memcon.reading.clusters import clusters


def meant(*names: str, apart: int = 40) -> list[str]:
    """For each name, in text order, so many words apart, all of them persons': the fullest form of whom it means."""
    mentions = tuple(Mention(n, Span(n * 40, n * 40 + len(name)), n * apart, n * apart + 1, n, "person", name)
                     for n, name in enumerate(names))  # fmt: skip
    found = clusters(mentions)
    return [found.of[n][0].text for n in range(len(names))]


def test_a_surname_stays_with_whom_it_meant_first() -> None:
    """Who shares the name and comes later is named in full: "Holm" is still the minister."""
    assert meant("Kari Holm", "Holm", "Per Holm", "Holm") == ["Kari Holm", "Kari Holm", "Per Holm", "Kari Holm"]
    assert meant("Kari Holm", "Per Holm", "Holm") == ["Kari Holm", "Per Holm", "Per Holm"]


def test_of_two_named_in_one_breath_the_first_is_meant() -> None:
    """ "The envoy Kari Holm and her husband Per Holm": Holm is the envoy."""
    assert meant("Kari Holm", "Per Holm", "Holm", apart=5) == ["Kari Holm", "Per Holm", "Kari Holm"]


def test_two_names_with_a_hyphen_between_are_nobodys_fuller_form() -> None:
    """ "The Lee-Holm talks" are of two; "Al-Hadi" and "Lee Min-ho" are each one."""
    assert meant("Ann Lee", "Lee-Kari Holm", "Kari Holm", "Lee") == ["Ann Lee", "Lee-Kari Holm", "Kari Holm", "Ann Lee"]
    assert meant("Omar Al-Hadi", "Al-Hadi")[1] == "Omar Al-Hadi"
