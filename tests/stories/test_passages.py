"""Passages of a sentence or two, in our own words, of which one slot matters: content, evidence, topics, reasons.

What whole sentences tell, slot by slot, stands in `test_sentences`.
"""

import pytest

from memcon.extraction import extract
from memcon.extraction.why import why_entry
from memcon.model.article import Article
from memcon.model.entry import Deed, Figure, Meeting, Role, Statement
from memcon.reading.reader import read
from tests.shapes import entries


def test_a_paper_passes_on_what_it_reports() -> None:
    """The Washington Post is no post of somebody's, and does nothing by reporting."""
    text = "President Jean Petit told Kari Holm that he disliked the plan, the Washington Post reported."
    told = [e for e in entries(text) if isinstance(e, Statement)]
    assert [e.speaker.name for e in told] == ["Jean Petit"]


def test_what_went_before_is_the_outlets_own() -> None:
    """Behind "hours after" the paper tells what it knows; the speaker did not say it."""
    text = (
        "Peru announced on Sunday that it was closing its embassy in Chile, hours after rebels attacked a convoy near "
        "the border."
    )
    (attack,) = [e for e in entries(text) if isinstance(e, Deed) and e.type == "attack"]
    assert attack.voices == ()


SOURCES = [
    ("At least five miners were killed and 12 were injured, according to Peru's security service.",
     ("Peru's security service",)),
    ("Chile shipped about 30 percent of all copper in 2022, according to the Norwegian Geological Survey, with Peru "
     "being another big supplier.", ("Norwegian Geological Survey",)),
    ("According to a World Bank report, since taking the mine in April, the group has imposed taxes on 120 tonnes of "
     "copper.", ("World Bank",)),
    ("Reuters said the talks had failed. At least 40 people were killed, according to the news agency.", ("Reuters",)),
    ("The crew of 14 sailors was exchanged according to the agreement.", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "voices"), SOURCES, ids=[text[:40] for text, _ in SOURCES])
def test_whose_word_a_figure_is(text: str, voices: tuple[str, ...]) -> None:
    """A source that closes or opens a sentence is whose word all of it is; an agreement tells nothing."""
    figures = [e for e in entries(text) if isinstance(e, Figure)]
    assert figures
    assert {e.voices for e in figures} == {voices}


def test_where_something_goes_on_is_not_where_it_is_talked_about() -> None:
    """Nor is a summit on whose margins two met what they talked about."""
    (one,) = [
        e for e in entries("Ann Lee conferred with Kari Holm about the situation in Peru.") if e.kind == "meeting"
    ]
    assert isinstance(one, Meeting)
    assert one.where is None
    text = "President Ruiz met with Prime Minister Conti on the margins of the Ports Summit in Lima to discuss trade."
    (one,) = [e for e in entries(text) if e.kind == "meeting"]
    assert isinstance(one, Meeting)
    assert one.topics == ("trade",)


def test_a_meeting_named_in_passing_stands_on_the_sentence_that_tells_of_it() -> None:
    """ "Called others after speaking with her" is no place to look for the call itself, if the next sentence tells."""
    text = (
        "Kari Holm phoned several European leaders after speaking with President Ana Ruiz. "
        "Ruiz and Holm held a two-hour call on Monday."
    )
    (one,) = [e for e in entries(text) if isinstance(e, Meeting) and "Ana Ruiz" in {p.name for p in e.parties}]
    assert [v.text for v in one.evidence] == ["Ruiz and Holm held a two-hour call on Monday."]


def test_days_and_places_of_what_is_discussed_are_not_those_of_the_discussion() -> None:
    """ "Discussed the negotiations in Oslo", "the July 9-11 summit in Lima"."""
    text = (
        "Kari Holm met on Monday with her counterparts from Norway and Peru. They also talked about plans for the "
        "July 9-11 Ports Summit in Lima, including concrete steps, and the negotiations in Oslo."
    )
    found = [e for e in entries(text) if isinstance(e, Meeting)]
    assert {e.when.edtf for e in found if e.when} == {"2024-05-13"}
    assert {e.where for e in found} == {None}


def test_whom_the_model_points_at_is_told() -> None:
    """`memcon explain` says whom a statement is about by the model, in figures."""
    document = read(Article("Minister Kari Holm on Monday thanked President Ana Ruiz of Peru for her support."))
    (one,) = [e for e in extract(document) if isinstance(e, Statement)]
    assert one.target is not None
    assert one.target.name == "Ana Ruiz"
    assert "whom it is about, by the model: Ana Ruiz " in why_entry(document, one).opinion


def test_a_title_does_not_begin_in_the_sentence_before() -> None:
    """Nor do those who head somewhere head anything."""
    text = "Deputy Secretary Kari Holm met with Ana Silva in Washington, D.C. Deputy Secretary Holm discussed trade."
    assert {e.title for e in entries(text) if isinstance(e, Role)} == {"Deputy Secretary"}
    text = "World leaders, including President Ruiz and Chilean President Luis Vera, head to Osaka for the summit."
    assert {e.title for e in entries(text) if isinstance(e, Role)} == {"President"}


def test_who_are_there_already_are_no_plan() -> None:
    """ "The 83 members will meet": what they will do is planned, and that there are 83 is not."""
    (one,) = [
        e for e in entries("The 83 members of our league will go on to use all their power.") if isinstance(e, Figure)
    ]
    assert (one.value, one.status) == (83, "actual")


def test_rebukes_are_of_those_from_whom_they_came() -> None:
    """What somebody got for what they did is a statement, and no target is one of several who speak together."""
    text = "That drew rebukes from Prime Minister Bo Lind and Foreign Minister Kari Holm."
    (one,) = [e for e in entries(text) if isinstance(e, Statement)]
    assert (one.speaker.name, one.act, one.target) == ("Bo Lind and Kari Holm", "condemn", None)
    text = "The plan was met with condemnation by the Peruvian government on Monday."
    (one,) = [e for e in entries(text) if isinstance(e, Statement)]
    assert (one.speaker.name, one.act) == ("Peruvian government", "condemn")
    assert not [e for e in entries("The port received financial support from the World Bank.") if e.kind == "statement"]


def test_what_something_was_called_off_after_is_real() -> None:
    """The attacks are, though the visit is not; and an aim is no deed yet."""
    (one,) = [e for e in entries("The visits were canceled after the attacks by militants in Lima.")
              if isinstance(e, Deed)]  # fmt: skip
    assert (one.type, one.status) == ("attack", "actual")
    text = "Norway and Peru have been conducting talks for months to conclude an agreement."
    assert not [e for e in entries(text) if isinstance(e, Deed)]


def test_an_island_is_where_people_met_and_not_what_about() -> None:
    """ "On" says where of an island, and what about of its fate."""
    (one,) = [e for e in entries("Ann Lee met Kari Holm on the resort island of Chiloé.") if isinstance(e, Meeting)]
    assert (one.where.name if one.where else None, one.topics) == ("Chiloé", ())
    (one,) = [e for e in entries("Ann Lee met Kari Holm on the fate of the island.") if isinstance(e, Meeting)]
    assert (one.where, one.topics) == (None, ("the fate of the island",))


def test_a_question_is_not_the_answers() -> None:
    """What a reporter asked is no entry, and its quoted words are not the speaker's."""
    text = "A reporter asked whether Holm was “bothered at all” by the tests. Holm said, “No, I am not. I sleep well.”"
    (one,) = [e for e in entries(text) if isinstance(e, Statement)]
    assert [q.text for q in one.quotations] == ["No, I am not. I sleep well."]


def test_content_is_all_of_what_is_quoted() -> None:
    """Of two quoted sentences before "said", both."""
    text = "“My people think it is a violation. I view it differently,” Kari Holm said."
    (one,) = [e for e in entries(text) if isinstance(e, Statement)]
    assert one.content == "“My people think it is a violation. I view it differently,”"


def test_a_person_of_one_country_is_no_official_of_another() -> None:
    """ "The Turkish official", behind what a Peruvian spokesman said, is not he."""
    text = "Peruvian army spokesman Ivan Novak said that it was clear. The Turkish official rejected the claim."
    assert [e.speaker.name for e in entries(text) if isinstance(e, Statement)] == ["Ivan Novak", "Turkish official"]


def test_of_leaders_and_a_president_she_is_the_president() -> None:
    """Several hold the first title."""
    (one,) = [
        e for e in entries("There will be a dinner with the G7 leaders and President Ana Ruiz.") if isinstance(e, Role)
    ]
    assert (one.title, one.body) == ("President", None)


def test_a_paper_that_is_released_frees_nobody() -> None:
    """A list of 210 leaders counts none released."""
    (one,) = [e for e in entries("The ministry released a list of 210 Peruvian leaders.") if isinstance(e, Figure)]
    assert (one.value, one.measure) == (210, "other")


def test_the_first_of_its_kind_is_the_same_meeting() -> None:
    """What is said of a meeting behind a comma tells of no other one."""
    text = (
        "The news breaks days before a planned June 17 meeting in Lima between Ana Ruiz and President Omar Lee, the "
        "first such meeting of a president and a leader of the north."
    )
    assert [e.status for e in entries(text) if isinstance(e, Meeting)] == ["planned"]


def test_who_is_the_one_named_last() -> None:
    """A relative clause with "who" is about the person whose name ends before it, not about a gap."""
    text = "Ruiz acknowledged the gap between herself and Adviser Kari Holm, who said the ministry had no doubt."
    assert {e.speaker.name for e in entries(text) if isinstance(e, Statement)} <= {"Ruiz", "Kari Holm"}


def test_a_man_is_no_missis() -> None:
    """Nor is a woman of his name whom the article does not name in full he."""
    text = "Former President Omar Conti spoke in Lima. Mrs. Conti made a trip to Sweden as foreign minister."
    (one,) = [e for e in entries(text) if isinstance(e, Meeting)]
    assert sorted(p.name for p in one.parties) == ["Conti", "Sweden"]


def test_what_was_held_past_midnight_was_held() -> None:
    """A verb of the past outranks a day that is the next one only where it was printed."""
    text = "On Thursday, May 16, Adviser Kari Holm met with Adviser Ann Lee in Seoul."
    (one,) = [e for e in entries(text) if isinstance(e, Meeting)]
    assert (one.status, one.when.edtf if one.when else None) == ("actual", "2024-05-16")


def test_nobody_named_is_called_by_the_noun_of_one_who_is_not() -> None:
    """ "The diplomat" is the one who was quoted before, and no envoy whom the report names."""
    text = (
        "The envoy Kari Holm arrived in Oslo on Monday. A council diplomat said the idea had been passed on to her. "
        "There are many ideas, the diplomat said."
    )
    assert "Kari Holm" not in {e.speaker.name for e in entries(text) if isinstance(e, Statement)}


def test_we_who_write_are_not_who_met_before() -> None:
    """ "We" of a text without an issuer is nobody known."""
    text = (
        "Deputy Kari Holm and Foreign Minister Omar Ruiz met in Lima on Monday. We have consulted often with the "
        "Ministry of Ports about the dredging."
    )
    (one,) = [e for e in entries(text) if isinstance(e, Meeting)]
    assert sorted(p.name for p in one.parties) == ["Kari Holm", "Omar Ruiz"]


def test_what_is_said_ends_before_whose_word_it_is() -> None:
    """ "…, according to the ministry" is no part of what Peru told Chile."""
    text = "Peru told Chile that talks would resume, according to the Chilean foreign ministry."
    assert [e.content for e in entries(text) if isinstance(e, Statement)] == ["talks would resume"]


def test_it_is_who_spoke_and_not_of_whom_they_spoke() -> None:
    """ "It added" goes on with the committee, whoever else should do something in its words."""
    text = (
        "The Relief Committee said the United Nations must watch over the bridge. Both armies should withdraw and the "
        "Peruvian government should release the drivers, it added."
    )
    assert {e.speaker.name for e in entries(text) if isinstance(e, Statement)} == {"Relief Committee"}


def test_what_is_marked_within_the_words_is_said() -> None:
    """A "said" of which the model marks only "expects" is told, once."""
    text = "Prime Minister Ana Ruiz met him in Lima. She said she expects Peru to take concrete steps toward a truce."
    (one,) = [e for e in entries(text) if isinstance(e, Statement)]
    assert (one.speaker.name, one.act) == ("Ana Ruiz", "say")
