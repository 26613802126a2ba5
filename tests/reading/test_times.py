"""Times: each form of expression, both tenses, every weekday, and what is no time at all."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.model.document import TimeMention
from memcon.model.span import Span
from memcon.reading.times import DIRECTIONS, find, relate, resolve_weekday, settle
from memcon.values.moment import Moment, on, parse

PUBLISHED = parse("2024-06-20")  # a Thursday
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# (sentence, the words found, as past, as planned; None where no day can be told)
TOLD = [
    # dates in all orders
    ("They met on 19 June 2024 in Bern.", "19 June 2024", "2024-06-19", "2024-06-19"),
    ("They met on June 19, 2024.", "June 19, 2024", "2024-06-19", "2024-06-19"),
    ("The envoys met on June 19.", "June 19", "2024-06-19", "2024-06-19"),
    ("The envoys met on 12 May.", "12 May", "2024-05-12", "2025-05-12"),
    ("On Oct. 7 the border closed.", "Oct. 7", "2023-10-07", "2024-10-07"),
    ("It opened Sept 3rd.", "Sept 3rd", "2023-09-03", "2024-09-03"),
    ("It opened on the 7th of October.", "the 7th of October", "2023-10-07", "2024-10-07"),
    ("It opened on October 7 last.", "October 7 last", "2023-10-07", "2023-10-07"),
    ("Signed on 2024-06-19 in Bern.", "2024-06-19", "2024-06-19", "2024-06-19"),
    ("Signed on 19/06/2024 in Bern.", "19/06/2024", "2024-06-19", "2024-06-19"),
    ("The talks on Wednesday, June 19, went on.", "Wednesday, June 19", "2024-06-19", "2024-06-19"),
    ("They meet this Friday 28th June.", "this Friday 28th June", "2024-06-28", "2024-06-28"),
    ("A ceasefire on 29 February held.", "29 February", "2024-02-29", "2028-02-29"),
    ("On March 3 last year they met.", "March 3 last year", "2023-03-03", "2023-03-03"),
    ("The envoys meet on Christmas Day.", "Christmas Day", "2023-12-25", "2024-12-25"),
    ("They prayed on Good Friday 2025.", "Good Friday 2025", "2025-04-18", "2025-04-18"),
    # months
    ("He proposed it in May.", "May", "2024-05", "2025-05"),
    ("He proposed it in May 2023.", "May 2023", "2023-05", "2023-05"),
    ("He proposed it last May.", "last May", "2024-05", "2024-05"),
    ("He proposed it last June.", "last June", "2023-06", "2023-06"),
    ("In June he went home.", "June", "2024-06-01/2024-06-20", "2024-06-20/2024-06-30"),
    ("A killing in late July changed it.", "late July", "2023-07-21/2023-07-31", "2024-07-21/2024-07-31"),
    ("He left in early April.", "early April", "2024-04-01/2024-04-10", "2025-04-01/2025-04-10"),
    ("He left in mid-October.", "mid-October", "2023-10-11/2023-10-20", "2024-10-11/2024-10-20"),
    ("He left at the end of March.", "the end of March", "2024-03-21/2024-03-31", "2025-03-21/2025-03-31"),
    ("He left in November last year.", "November last year", "2023-11", "2023-11"),
    ("The treaty of April 2005 stands.", "April 2005", "2005-04", "2005-04"),
    # years
    ("In 2015 a deal was made.", "2015", "2015", "2015"),
    ("The 2015 deal is dead.", "2015", "2015", "2015"),
    ("The war that began in the 1990s ended.", "the 1990s", "199X", "199X"),
    ("It fell early in 2008.", "early in 2008", "2008-01-01/2008-04-30", "2008-01-01/2008-04-30"),
    ("It fell in the first half of 2023.", "the first half of 2023", "2023-01-01/2023-06-30", "2023-01-01/2023-06-30"),
    ("It fell in the last quarter of 2023.", "the last quarter of 2023", "2023-10-01/2023-12-31", None),
    ("It fell last summer.", "last summer", "2023-06-01~/2023-08-31~", "2023-06-01~/2023-08-31~"),
    ("It fell last winter.", "last winter", "2023-12-01~/2024-02-29~", "2023-12-01~/2024-02-29~"),
    ("It fell in the summer of 2022.", "the summer of 2022", "2022-06-01~/2022-08-31~", None),
    # days beside the publication day
    ("They met today.", "today", "2024-06-20", "2024-06-20"),
    ("They met yesterday evening.", "yesterday evening", "2024-06-19", "2024-06-19"),
    ("They meet tomorrow.", "tomorrow", "2024-06-21", "2024-06-21"),
    ("They dine tonight.", "tonight", "2024-06-20", "2024-06-20"),
    ("They spoke by phone last night.", "last night", "2024-06-19", "2024-06-19"),
    ("They spoke this morning.", "this morning", "2024-06-20", "2024-06-20"),
    ("Shelling went on overnight.", "overnight", "2024-06-19/2024-06-20", "2024-06-19/2024-06-20"),
    ("It went on overnight into Tuesday.", "overnight into Tuesday", "2024-06-17/2024-06-18", "2024-06-24/2024-06-25"),
    ("Earlier in the day, they met.", "Earlier in the day", "2024-06-20", None),
    ("It went on overnight Tuesday.", "overnight Tuesday", "2024-06-17/2024-06-19", "2024-06-24/2024-06-26"),
    ("They met the day before yesterday.", "the day before yesterday", "2024-06-18", "2024-06-18"),
    # weekdays
    ("They met on Wednesday.", "Wednesday", "2024-06-19", "2024-06-26"),
    ("They met on Thursday.", "Thursday", "2024-06-20", "2024-06-20"),
    ("They will meet on Friday.", "Friday", "2024-06-14", "2024-06-21"),
    ("They met last Wednesday.", "last Wednesday", "2024-06-19", "2024-06-19"),
    ("They met last Thursday.", "last Thursday", "2024-06-13", "2024-06-13"),
    ("They meet next Monday.", "next Monday", "2024-06-24", "2024-06-24"),
    ("They meet next Friday.", "next Friday", "2024-06-21/2024-06-28", "2024-06-21/2024-06-28"),
    ("They meet this Sunday.", "this Sunday", "2024-06-16", "2024-06-23"),
    ("Monday night was quiet.", "Monday night", "2024-06-17", "2024-06-24"),
    ("Early Tuesday a rocket fell.", "Early Tuesday", "2024-06-18", "2024-06-25"),
    ("He spoke late on Monday night.", "late on Monday night", "2024-06-17", "2024-06-24"),
    ("He spoke at 4:53 pm Bern time on Monday.", "Monday", "2024-06-17", "2024-06-24"),
    ("He said on Monday's call that he agreed.", "Monday", "2024-06-17", "2024-06-24"),
    ("They met on Thursday last week.", "Thursday last week", "2024-06-13", "2024-06-13"),
    ("They met on Tuesday and Wednesday.", "Tuesday and Wednesday", "2024-06-18/2024-06-19", "2024-06-25/2024-06-26"),
    ("between Monday and Wednesday", "between Monday and Wednesday", "2024-06-17/2024-06-19", "2024-06-24/2024-06-26"),
    # weeks, months, years beside the publication day
    ("He said so earlier this week.", "earlier this week", "2024-06-17/2024-06-20", "2024-06-17/2024-06-20"),
    ("They met this week.", "this week", "2024-06-17/2024-06-20", "2024-06-20/2024-06-23"),
    ("They may meet some time this week.", "this week", "2024-06-17/2024-06-20", "2024-06-20/2024-06-23"),
    ("They meet later this week.", "later this week", "2024-06-20/2024-06-23", "2024-06-20/2024-06-23"),
    ("They met last week.", "last week", "2024-06-10/2024-06-16", "2024-06-10/2024-06-16"),
    ("They meet next week.", "next week", "2024-06-24/2024-06-30", "2024-06-24/2024-06-30"),
    ("Talks went on over the weekend.", "the weekend", "2024-06-15/2024-06-16", "2024-06-22/2024-06-23"),
    ("They met last weekend.", "last weekend", "2024-06-15/2024-06-16", "2024-06-15/2024-06-16"),
    ("They met last month.", "last month", "2024-05", "2024-05"),
    ("They met earlier in the month.", "earlier in the month", "2024-06-01/2024-06-20", "2024-06-01/2024-06-20"),
    ("They meet next month.", "next month", "2024-07", "2024-07"),
    ("They met this year.", "this year", "2024-01-01/2024-06-20", "2024-06-20/2024-12-31"),
    ("They met late last year.", "late last year", "2023-09-01/2023-12-31", "2023-09-01/2023-12-31"),
    ("Trade will double next year.", "next year", "2025", "2025"),
    # so many units
    ("They met three days ago.", "three days ago", "2024-06-17", "2024-06-17"),
    ("They met two weeks ago.", "two weeks ago", "2024-06-03/2024-06-09", "2024-06-03/2024-06-09"),
    ("They met a year ago.", "a year ago", "2023", "2023"),
    ("Nearly four months ago he left.", "Nearly four months ago", "2024-01-01/2024-03-31", "2024-01-01/2024-03-31"),
    ("They met several days ago.", "several days ago", "../2024-06-20", "../2024-06-20"),
    ("In recent days they met.", "recent days", "../2024-06-20", "../2024-06-20"),
    ("They recently met.", "recently", "../2024-06-20", "../2024-06-20"),
    ("Over the past two weeks they met.", "the past two weeks", "2024-06-06/2024-06-20", "2024-06-06/2024-06-20"),
    ("In the past 24 hours ten fell.", "the past 24 hours", "2024-06-19/2024-06-20", "2024-06-19/2024-06-20"),
    ("They have met for months.", "for months", "../2024-06-20", "../2024-06-20"),
    ("They meet in the coming days.", "the coming days", "2024-06-20/..", "2024-06-20/.."),
    ("Ties will widen in the coming year.", "the coming year", "2024-06-20/2025-06-20", "2024-06-20/2025-06-20"),
    ("They meet in two weeks.", "in two weeks", None, "2024-07-01/2024-07-07"),
    ("A reply is due within 48 hours.", "within 48 hours", None, "2024-06-20/2024-06-22"),
    # other calendars, and feasts
    ("They met on 10 Ramadan 1445.", "10 Ramadan 1445", "2024-03-19~/2024-03-21~", "2024-03-19~/2024-03-21~"),
    ("Talks stopped during Ramadan.", "Ramadan", "2024-03-10~/2024-04-10~", "2025-02-28~/2025-03-31~"),
    ("They met on 14 Mordad 1403.", "14 Mordad 1403", "2024-08-04", "2024-08-04"),
    ("They met in Farvardin 1403.", "Farvardin 1403", "2024-03-20/2024-04-19", "2024-03-20/2024-04-19"),
    ("Closed since Nowruz.", "since Nowruz", "2024-03-20/2024-06-20", "2024-03-20/2024-06-20"),
    ("A truce for Eid al-Adha held.", "Eid al-Adha", "2024-06-16~/2024-06-18~", "2024-06-16~/2024-06-18~"),
    ("They fasted on Yom Kippur.", "Yom Kippur", "2023-09-25", "2024-10-12"),
    ("A truce began at 2 am Jerusalem time on Monday.", "Monday", "2024-06-17", "2024-06-24"),
    # bounds and ranges
    ("Closed since October 7.", "since October 7", "2023-10-07/2024-06-20", "2023-10-07/2024-06-20"),
    ("Closed since Monday.", "since Monday", "2024-06-17/2024-06-20", "2024-06-17/2024-06-20"),
    ("Closed since at least 2011.", "since at least 2011", "2011-01-01/2024-06-20", "2011-01-01/2024-06-20"),
    ("It holds until 30 June.", "until 30 June", "../2023-06-30", "../2024-06-30"),
    ("It ends by the end of the year.", "by the end of the year", "../2024-12-31", "../2024-12-31"),
    ("A reply is due by noon on Friday.", "by noon on Friday", "../2024-06-14", "../2024-06-21"),
    ("Beginning July 1 the rules change.", "Beginning July 1", "2023-07-01/..", "2024-07-01/.."),
    ("He travels from 3 to 5 July.", "from 3 to 5 July", "2023-07-03/2023-07-05", "2024-07-03/2024-07-05"),
    ("He travelled May 3-5.", "May 3-5", "2024-05-03/2024-05-05", "2025-05-03/2025-05-05"),
    ("He travels June 18-22.", "June 18-22", "2024-06-18/2024-06-22", "2024-06-18/2024-06-22"),
    ("Held on Feb. 27 and 28.", "Feb. 27 and 28", "2024-02-27/2024-02-28", "2025-02-27/2025-02-28"),
    ("He travels May 31-June 8.", "May 31-June 8", "2024-05-31/2024-06-08", "2025-05-31/2025-06-08"),
    ("from 3 May to 5 June 2024", "from 3 May to 5 June 2024", "2024-05-03/2024-06-05", "2024-05-03/2024-06-05"),
    ("Dec 28 to January 3, 2024", "Dec 28 to January 3, 2024", "2023-12-28/2024-01-03", "2023-12-28/2024-01-03"),
    ("from 1981 to 1985", "from 1981 to 1985", "1981-01-01/1985-12-31", "1981-01-01/1985-12-31"),
    ("It lasted in 2020-2022.", "2020-2022", "2020-01-01/2022-12-31", "2020-01-01/2022-12-31"),
    ("They meet around July 9.", "around July 9", "2023-07-07~/2023-07-11~", "2024-07-07~/2024-07-11~"),
]  # fmt: skip

NO_TIME = [
    "They may meet a second time and march on.",
    "He sat in the sun, then the second round began.",
    "Article 5 covers 1,200 people and 2000 villages.",
    "The Council adopted Resolution 2231 under Chapter 7.",
    "Prime Minister May spoke; Theresa May and March Ltd agreed.",
    "May he rest in peace.",
    "COVID-19 cost $2015 and 12.5% of 05/06/2024 forms.",
    "An august body, a mar on the deal, a fall in prices, a spring in his step.",
    "The Sunday Times and Black Friday made the news.",
    "Ramadan Aziz and Bahman Kia came; 1445 people, 12 tir rounds.",
    "Kh-101 missiles, 99999 rounds, 31.12 metres, 2024.5 litres.",
]


def only(text: str, published: Moment | None = PUBLISHED) -> TimeMention:
    """The one time expression of the text."""
    (mention,) = find(text, published)
    return mention


@pytest.mark.parametrize(("text", "words", "past", "planned"), TOLD)
def test_expressions(text: str, words: str, past: str | None, planned: str | None) -> None:
    """Each form is found with its words and means its days, as past and as planned."""
    mention = only(text)
    assert (mention.span.of(text), mention.moment.text) == (words, words)
    assert mention.moment.edtf == past
    assert (mention.ahead or mention.moment) == settle(mention, PUBLISHED, "future")
    assert settle(mention, PUBLISHED, "past") == mention.moment
    if planned or past is None:
        assert settle(mention, PUBLISHED, "future").edtf == planned


@pytest.mark.parametrize("text", NO_TIME)
def test_what_is_no_time(text: str) -> None:
    """Verbs, names, counts and articles of law that look like times are left alone."""
    assert find(text, PUBLISHED) == ()


def test_every_weekday_on_every_day() -> None:
    """A bare weekday is the last one up to the publication day, or the first one from it: all 98 cases."""
    for offset in range(7):
        published = date(2024, 6, 17) + timedelta(offset)
        for weekday, name in enumerate(WEEKDAYS):
            mention = only(f"They met on {name}.", on(published))
            for direction, sign in zip(DIRECTIONS, (-1, 1), strict=True):
                day = settle(mention, on(published), direction).day
                expected = next(d for n in range(7) if (d := published + timedelta(sign * n)).weekday() == weekday)
                assert day == resolve_weekday(weekday, on(published), direction).day == expected


@pytest.mark.parametrize("day", [date(1, 1, 1), date(2, 2, 1), date(623, 1, 1), date(2024, 1, 1), date(9999, 12, 31)])
def test_at_the_calendar_s_edges(day: date) -> None:
    """Words that count from a day never raise, however early or late the day."""
    words = [
        "last winter", "next winter", "this spring", "during Ramadan", "Nowruz", "Quds Day", "Yom Kippur", "Easter",
        "a century ago", "in ten years", "two decades later", "next week", "Memorial Day", "10 Ramadan 1445",
        "the past two months", "the coming year", "late next month",
    ]  # fmt: skip
    for word in words:
        for mention in find(f"They met {word}.", on(day)):
            settle(mention, on(day), "future")


def test_the_week_of_the_outlet() -> None:
    """Where the week begins on Sunday, last week ends on Saturday, and the weekend is Friday and Saturday."""
    for words, monday, sunday in (
        ("last week", "2024-06-10/2024-06-16", "2024-06-09/2024-06-15"),
        ("next week", "2024-06-24/2024-06-30", "2024-06-23/2024-06-29"),
        ("earlier this week", "2024-06-17/2024-06-20", "2024-06-16/2024-06-20"),
        ("last weekend", "2024-06-15/2024-06-16", "2024-06-14/2024-06-15"),
        ("two weeks ago", "2024-06-03/2024-06-09", "2024-06-02/2024-06-08"),
    ):
        for week, expected in ((0, monday), (6, sunday)):
            (mention,) = find(f"They met {words}.", PUBLISHED, week)
            assert mention.moment.edtf == expected, words
            assert settle(mention, PUBLISHED, "past", week) == mention.moment


def test_last_week_on_the_last_day_of_a_week_may_be_either() -> None:
    """On a Sunday some mean the week that ends, others the one before: no day of the two is shut out."""
    sunday = on(date(2024, 6, 23))
    (mention,) = find("They met last week.", sunday)
    assert mention.moment.edtf == "2024-06-10/2024-06-22"
    (mention,) = find("They met last week.", sunday, 6)
    assert mention.moment.edtf == "2024-06-16/2024-06-22"


def test_without_a_publication_day_nothing_is_guessed() -> None:
    """A weekday keeps its weekday; a date without a year, "last night" and "in May" have no dates."""
    for words in ("May 31", "in May", "last night", "since October 7", "last week", "late July", "for months"):
        assert only(f"It happened {words}.", None).moment.edtf is None, words
    wednesday = only("They met on Wednesday.", None).moment
    assert (wednesday.edtf, wednesday.weekday, wednesday.text) == (None, 2, "Wednesday")
    assert resolve_weekday(2, None, "past") == Moment(None, None, weekday=2)
    assert only("They met on Wednesday, June 19.", None).moment.weekday == 2
    assert only("They met on 19 June 2024.", None).moment.edtf == "2024-06-19"


def test_beside_an_uncertain_publication_day() -> None:
    """An article of some day in a week makes its words as uncertain as it is."""
    week = parse("2024-06-17/2024-06-23")
    assert only("They met yesterday.", week).moment.edtf == "2024-06-16/2024-06-22"
    wednesday = only("They met on Wednesday.", week).moment
    assert (wednesday.edtf, wednesday.weekday) == ("2024-06-12/2024-06-19", 2)
    assert only("They met last month.", week).moment.edtf == "2024-05"
    assert only("They met yesterday.", parse("../2024-06-20")).moment.edtf == "../2024-06-19"
    assert only("They met in 2015.", week).moment.edtf == "2015"


@pytest.mark.parametrize(
    ("text", "past", "planned"),
    [
        ("Two days after the raid on Saturday, she left.", "2024-06-17", "2024-06-24"),
        ("They meet a day before Wednesday's summit.", "2024-06-18", "2024-06-25"),
        ("Two days after the raid, on Saturday, she left.", None, None),
        ("Two days after. She left on Saturday.", None, None),
    ],
)
def test_relative_words_count_from_the_day_named_next(text: str, past: str | None, planned: str | None) -> None:
    """As past and as planned, if nothing ends the phrase between."""
    counted = find(text, PUBLISHED)[0]
    assert (counted.moment.edtf, counted.ahead.edtf if counted.ahead else None) == (past, planned)


def test_relative_words_lean_on_the_day_before_them() -> None:
    """ "The same day" is the last day named, near by; beside an undated weekday it is that weekday."""
    text = "They spoke on Wednesday. On the same day he left. The next day he was home. Two days earlier he slept."
    dated, undated = find(text, PUBLISHED), find(text)
    assert [m.moment.edtf for m in dated] == ["2024-06-19", "2024-06-19", "2024-06-20", "2024-06-18"]
    assert [m.moment.weekday for m in undated] == [2, 2, 3, 1]
    assert {m.kind for m in dated[1:]} == {"relative"}
    assert find("On the same day he left.", PUBLISHED)[0].moment.edtf is None
    far = find("They spoke on Wednesday. " + "He waited. " * 40 + "On the same day he left.", PUBLISHED)
    assert far[-1].moment.edtf is None
    leaning = find("On Monday he left, two days after the vote.", PUBLISHED)
    assert leaning[-1].moment.edtf is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the same day", "2024-06-05"), ("that day", "2024-06-05"), ("the next day", "2024-06-06"),
        ("the following day", "2024-06-06"), ("the previous day", "2024-06-04"), ("the day before", "2024-06-04"),
        ("a day later", "2024-06-06"), ("two days earlier", "2024-06-03"), ("a week later", "2024-06-10/2024-06-16"),
        ("that week", "2024-06-03/2024-06-09"), ("the following month", "2024-07"), ("the same year", "2024"),
        ("days later", "2024-06-05/.."), ("the following Monday", "2024-06-10"), ("the previous Friday", "2024-05-31"),
        ("October of the same year", "2024-10"), ("later that day", "2024-06-05"),
    ],
)  # fmt: skip
def test_relate(words: str, expected: str) -> None:
    """Relative words count from the day that the text was at."""
    assert relate(only(f"It happened {words}."), parse("2024-06-05")).edtf == expected


def test_kinds() -> None:
    """The kind is the unit that a mention is exact to; lengths and habits name no days."""
    kinds = {
        "yesterday": "day", "last week": "week", "in May": "month", "in 2015": "year", "late July": "part",
        "for two years": "duration", "the eight-month war": "duration", "every Monday": "set", "on Mondays": "set",
        "a day earlier": "relative", "two weeks ago": "week", "between May and June": "part",
    }  # fmt: skip
    for words, kind in kinds.items():
        mention = only(f"It happened {words} there.")
        assert mention.kind == kind, words
        if kind in ("duration", "set"):
            assert not mention.moment.known


def test_two_days_listed_are_two_mentions() -> None:
    """ "26 April and 11 May" is no stretch of days; "Saturday and Sunday" is."""
    assert [m.moment.edtf for m in find("On April 26 and May 11 they met.", PUBLISHED)] == ["2024-04-26", "2024-05-11"]
    assert only("On Saturday and Sunday they met.").moment.edtf == "2024-06-15/2024-06-16"
    assert len(find("On Monday and Friday they met.", PUBLISHED)) == 2


def test_paragraphs_and_spans() -> None:
    """Spans count code points of the text itself; a date does not run over an empty line."""
    text = "😀 Les alliés met on 3 May.\n\n2024 was long. “On Friday”, he said."
    mentions = find(text, PUBLISHED)
    assert [m.span.of(text) for m in mentions] == ["3 May", "Friday"]


PIECES = (
    "May March June 3 5th 31 2024 2000 Monday Friday last next this the early late of in on since by to and - , . ' "
    "week weeks days two a few ago before after same day night weekend end quarter first ( 1403 Ramadan Mordad Nowruz "
    "Easter Thanksgiving century now daily fiscal winter summer spring"
)
WORDS = st.sampled_from([*PIECES.split(), "\n\n"])


@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join)), st.none() | st.dates())
def test_any_text_is_read(text: str, day: date | None) -> None:
    """Random text never raises; mentions stand in order, apart, and their words say what the span does."""
    published = on(day) if day else None
    end = 0
    for mention in find(text, published):
        assert mention.span.start >= end
        assert mention.span.of(text) == mention.moment.text != ""
        end = mention.span.end
        for direction in DIRECTIONS:
            settle(mention, published, direction)
        relate(mention, published)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{iso}"]))
def test_a_full_date_is_itself(day: date, form: str) -> None:
    """A full date means that day, whatever the order and the publication day."""
    text = form.format(d=day.day, m=f"{day:%B}", y=day.year, iso=day.isoformat())
    assert only(f"They met on {text}.").moment == on(day, text)


HOSTILE = (
    "?",
    "7",
    "Monday ",
    "May 5 ",
    "\n \t",
    "in the last ",
    "3, ",
    "a few ",
    "'",
    "1,000",
    "since ",
    "early late ",
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_input_takes_its_length_and_no_more(piece: str) -> None:
    """Long runs of what looks like the beginning of a time finish, with as many mentions as there are."""
    text = piece * 20000
    assert len(find(text, PUBLISHED)) == (20000 if piece in ("Monday ", "May 5 ") else 0)


def test_a_mention_made_by_hand_settles() -> None:
    """A mention whose words are no time keeps its moment."""
    odd = TimeMention(Span(0, 4), Moment(None, None, "soon"), "part")
    assert settle(odd, PUBLISHED, "past") == relate(odd, PUBLISHED) == odd.moment
