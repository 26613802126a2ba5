"""More sentences as newspapers write them, in our own words: deeds, meals, stops, figures and what may be called off.

As in `test_sentences`, from which the reading and the shape of an entry come: reports of Wednesday 15 May 2024.
"""

import pytest

from tests.stories.test_sentences import entries, shape

TOLD = [
    # who did it: agreements, what a verb's noun is heard as, whose troops, the two
    (
        "Norway and Peru agreed to a truce at sea on Monday, the state agency reported.",
        {"Norway agree → Peru 2024-05-13 [state agency]"},
    ),
    (
        "The mayor listed the ban among sanctions imposed on Peru by Norway in May.",
        {"Norway sanction → Peru 2024-05-01/2024-05-15"},
    ),
    (
        "Norwegian-backed militias waged attacks on two Peruvian ports, officials said.",
        {"Norwegian-backed militias attack → two Peruvian ports ../2024-05-15 [officials]"},
    ),
    (
        "President Kari Holm met President Omar Ruiz in Lima on Monday. The two agreed to open consulates.",
        {"Kari Holm agree → Omar Ruiz 2024-05-13/2024-05-15"},
    ),
    ("Norway and Chile traded prisoners on Monday.", {"Norway and Chile concede → - 2024-05-13"}),
    ("Norway is considering banning Peruvian airlines from its airspace.", {"Norway sanction → - possible"}),
    (
        "Norway's ministry said on Monday that Peru had asked for it, and that the two countries had agreed to share "
        "the water.",
        {"Norway agree → Peru ../2024-05-13 [Norway's ministry]"},
    ),
    ("Chile's troops were withdrawn from the valley on Monday.", {"Chile concede → - 2024-05-13"}),
    # who took part: guests, those brought together, stops on the way, talks on a visit, a named dialogue
    (
        "President Kari Holm hosted a dinner for President Omar Ruiz on Monday.",
        {"in-person: Kari Holm, Omar Ruiz 2024-05-13"},
    ),
    (
        "The trilateral meeting brought together Foreign Minister Ann Lee, President Omar Ruiz and Prime Minister "
        "Eva Vega.",
        {"in-person: Ann Lee, Eva Vega, Omar Ruiz ../2024-05-15"},
    ),
    (
        "President Kari Holm was greeted by President Omar Ruiz at the palace.",
        {"in-person: Kari Holm, Omar Ruiz ../2024-05-15"},
    ),
    (
        "Assistant Secretary Ann Lee will travel to the Nordic Region from June 25 to 29, with stops in Norway, "
        "Denmark and Sweden.",
        {"visit: Ann Lee, Denmark, Norway, Sweden planned 2024-06-25/2024-06-29"},
    ),
    (
        "President Holm's trip to Peru next week is to include many hours of talks with Peruvian President Omar Ruiz.",
        {
            "visit: Holm, Peru planned 2024-05-20/2024-05-26",
            "in-person: Holm, Omar Ruiz planned 2024-05-20/2024-05-26",
        },
    ),
    (
        "Today Vice President Kari Holm met with President Omar Ruiz in Lima. The Vice President and President Ruiz "
        "also discussed trade and noted the king's plan to send a ship to Chile.",
        {"Kari Holm and Omar Ruiz say → -"},
    ),
    (
        "Members of the council attended the meeting with President Kari Holm on Monday. Mayor Omar Ruiz was asked to "
        "come but did not attend the meeting.",
        {"multilateral: Kari Holm, Members of the council 2024-05-13"},
    ),
    (
        "Vice President Kari Holm met today with President Omar Ruiz in Lima. The Vice President and President Ruiz "
        "reaffirmed the importance of help for Chile.",
        {"Kari Holm and Omar Ruiz say → -"},
    ),
    # how real, and whose word
    (
        "The news came before a planned summit of President Kari Holm and President Omar Ruiz in Lima, which has since "
        "been cancelled.",
        {"in-person: Kari Holm, Omar Ruiz denied"},
    ),
    (
        "President Kari Holm might pull out of her summit with President Omar Ruiz, the king said.",
        {"in-person: Kari Holm, Omar Ruiz planned [king]"},
    ),
    (
        "Norwegian Prime Minister Ann Lee on Monday called Peruvian President Omar Ruiz to address the worsening "
        "floods in the north.",
        {"call: Ann Lee, Omar Ruiz 2024-05-13"},
    ),
    (
        "Prime Minister Eva Vega's spokesman said on Monday that she would travel to Oslo.",
        {"visit: Eva Vega, Norway planned [Prime Minister Eva Vega's spokesman]"},
    ),
    # figures: who wants an amount is not its source, whose poll, what is not to be stopped
    (
        "Kari Holm calls him the planner of the raids on Oslo, which Norwegian figures say killed 1,200.",
        {"killed = 1200 people of None [Norway]"},
    ),
    (
        "The minister hailed Peru's new commitment to use two percent of its output for roads.",
        {"share = 2 percent of output planned"},
    ),
    (
        "Norway asked Denmark not to halt its yearly $2.3 billion in help for Peru.",
        {"money = 2300000000 USD of None"},
    ),
    (
        "The figures show that 98.5 percent of people who are treated in Danish clinics are not insured.",
        {"share = 98.5 percent of people"},
    ),
    (
        "Talks collapsed after President Holm raised duties on $300 million in Chilean goods.",
        {"money = 300000000 USD of None"},
    ),
    (
        "Most Danes believe that the decision has hurt the country, a new Nordic Daily poll finds. Overall, 54% "
        "predict that prices will rise.",
        {"share = 54 percent of None [Nordic Daily]"},
    ),
    (
        "After the floods, 12 million people along the coast of Peru need shelter at once.",
        {"other = 12000000 people of people"},
    ),
    (
        "Mills began raising the price of flour many times a year, at times by more than 20%.",
        {"share >= 20 percent of None"},
    ),
    (
        "Norway and Peru quarrel over Danish plans to raise a three percent toll on large ships.",
        {"share = 3 percent of toll planned"},
    ),
    # what the present tells of days to come
    (
        "Assistant Secretary Ann Lee travels to Norway and Peru May 15-19 for talks on fish.",
        {"visit: Ann Lee, Norway, Peru planned 2024-05-15/2024-05-19"},
    ),
    # titles
    ("The Vice President and President Omar Ruiz also noted the plan.", {"Omar Ruiz is President of None"}),
    (
        "If Ruiz insists on any easing of trade curbs – President Holm needs to say that it will not come.",
        {"Holm is President of None"},
    ),
    (
        "Prime Minister Omar Ruiz is in Oslo. Adviser Ann Lee will chair the board with her Peruvian counterpart, "
        "Dr. Eva Vega.",
        {"Eva Vega is Adviser of Peru"},
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD, ids=[text[:40] for text, _ in TOLD])
def test_what_a_sentence_tells(text: str, told: set[str]) -> None:
    """All that is listed is found, slot by slot."""
    assert told <= {shape(entry) for entry in entries(text)}


NOT_TOLD = [
    ("Three men were held in Bergen and taken to Oslo, Danish officials said.", "Danish officials coerce"),
    ("As Norway has trained its army all winter, Denmark must be granted the same right.", "Norway aid"),
    ("The Danish administration launched a national campaign for people who may work.", "attack"),
    ("Kari Holm's government has cracked down on leaks of tax papers.", "coerce"),
    ("The money comes from the budget bill that the President just signed into law.", "agree"),
    ("Last May the factions agreed to a proposed truce put forward by Norway and Peru.", "agree"),
    ("Kari Holm scrapped her part in the well-known agreement between Norway and six neighbours.", "agree"),
    ("Chilean officials have spoken of needing more boats.", "unspecified: Chilean officials"),
    ("Eva Vega was made a fellow by the club, recognizing the five best lawyers in Peru.", "cooperate"),
    ('President Kari Holm talked to a rebel leader. "They have attacked towns," the mayor said.', "Holm and rebel"),
    ("The Vice President and President Omar Ruiz also noted the plan.", "is Vice President"),
    ("Kari Holm made clear a truce would take time.", "agree"),
    ("Norway's ambassadors stormed the Senate to win votes.", "attack"),
    ("On Monday Norway's government failed to show any real commitment to the rights of all.", "promise"),
    ("The deal between Kari Holm and Omar Ruiz calls for Chilean forces to leave the valley.", "appeal"),
    ("A rebel fighter who spoke to Reuters in Arica on Monday was hopeful.", "call:"),
    ("The plan would bring them home in the first phase, including all women, and men over 50.", "other >="),
    ("The order lists two warlords who oversaw the murder of villagers, and two commanders.", "killed"),
    ("The top Liberal on the Danish Trade Committee, Mark Ekholm, was worried.", "is Trade Committee"),
    ("President Kari Holm called President Omar Ruiz on Monday to address the floods.", "appeal"),
    ("Norway said that the two countries had agreed to share the water.", "two countries accept"),
]


@pytest.mark.parametrize(("text", "words"), NOT_TOLD, ids=[text[:40] for text, _ in NOT_TOLD])
def test_what_a_sentence_does_not_tell(text: str, words: str) -> None:
    """No entry has these words in its shape."""
    assert not [line for entry in entries(text) if words in (line := shape(entry))]
