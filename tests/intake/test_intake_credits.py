"""Credits: whose material a report says it uses, only where it says so."""

import pytest

from memcon.intake.credits import credits

BODY = "The two ministers met on Tuesday and agreed to meet again. Nothing else was made public."


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        (f"VIENNA, June 20 (Reuters) - {BODY}", ("Reuters",)),
        (f"VIENNA (AP) — {BODY}", ("Associated Press",)),
        (f"Ministers meet again\n\nVIENNA, June 20 (Reuters/AFP) – {BODY}", ("Reuters", "Agence France-Presse")),
        (f"VIENNA, June 20. /TASS/. {BODY}", ("TASS",)),
        (f"{BODY}\nOriginal Source: www.news.example", ("news.example",)),
        (f"{BODY}\nSource: https://www.news.example/world/1?x=2", ("news.example",)),
        (f"{BODY}\n(Source: Xinhua)", ("Xinhua",)),
        (f"{BODY}\n\n– AFP", ("Agence France-Presse",)),
        (f"{BODY} (MENA)\n", ("MENA",)),
        (f"{BODY}\n\nWith reporting by AP and Reuters.", ("Associated Press", "Reuters")),
        (f"{BODY}\n(With inputs from Reuters)", ("Reuters",)),
        (f"{BODY}\nThe Associated Press contributed to this report.\nRead more", ("Associated Press",)),
        (f"{BODY}\nAnna Example and Reuters contributed to this story.", ("Reuters",)),
        (f"(AP) — {BODY}\nThis article was originally published by AP.", ("Associated Press",)),
        (f"This article was first published by www.news.example\n{BODY}", ("news.example",)),
    ],
)
def test_a_credit_in_its_place_is_read(text: str, credited: tuple[str, ...]) -> None:
    """An agency has the name of its row, any other site its host; each counts once, in order."""
    assert credits(text) == credited


@pytest.mark.parametrize(
    "text",
    [
        "",
        BODY,
        f"A minister told Reuters on Tuesday. {BODY}",
        f"Two ministers in Vienna. -/Foreign ministry/dpa\n\n{BODY}",
        f"Two ministers shake hands. Photo: Anna Example/AFP\n{BODY}",
        f"{BODY}\nSource: Photo by Anna Example/AFP/Getty Images",
        f"{BODY}\nAdditional reporting by Anna Example in Geneva; editing by Bob Example",
        f"{BODY} The claim first appeared in Reuters. Others (Reuters among them) took it up. {BODY}",
        f"{BODY}\nSource: three officials who know the talks",
        f"The AP has contributed to this effort. {BODY}",
        f"The ministry (MOFA) said – {BODY}",
    ],
)
def test_an_agency_that_is_only_named_is_no_credit(text: str) -> None:
    """A word to an agency, a picture, somebody's names: none of them is a credit."""
    assert credits(text) == ()


def test_hostile_texts_take_no_time() -> None:
    """Every pattern is bounded; a million brackets are read as fast as a million words."""
    for piece in ("(", "source: ", "– ", "with reporting by ", "contributed to this report ", "a.", "/A/.", "\n"):
        assert credits(piece * (600_000 // len(piece))) == ()
