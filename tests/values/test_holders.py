"""Offices in time: who held which, on which day, and what the table does not know."""

from datetime import date

import pytest

from memcon.values.holders import Holders, every_word, holders, terms
from memcon.values.known import side_of
from memcon.values.moment import Moment, on
from memcon.values.sound import sound
from memcon.values.tables import fold, table

# Foreign ministers as the press of the day named them; the days stand inside terms, at their edges, and where several
# followed each other within a year.
FOREIGN_MINISTERS = """
Iran|2009-03-04 Mottaki|2012-04-14 Salehi|2018-05-05 Zarif|2022-11-11 Amir-Abdollahian|2025-05-21 Araghchi
Qatar|2012-02-02 Jassim|2014-10-11 Attiyah|2018-01-30 Abdulrahman|2022-03-17 Abdulrahman|2024-10-01 Abdulrahman
Turkey|2005-06-05 Gül|2010-05-17 Davutoglu|2016-12-20 Cavusoglu|2022-03-16 Cavusoglu|2025-05-26 Fidan
Egypt|2007-10-08 Gheit|2012-11-15 Amr|2015-02-16 Shoukry|2022-04-13 Shoukry|2025-05-20 Abdelatty
Saudi Arabia|2009-01-15 Saud|2015-05-10 al-Jubeir|2019-05-26 Assaf|2019-11-11 Faisal|2023-04-06 Faisal
Jordan|2006-11-24 Khatib|2013-06-01 Judeh|2016-02-21 Judeh|2019-11-18 Safadi|2024-12-14 Safadi
Iraq|2009-01-10 Zebari|2012-09-27 Zebari|2016-10-01 Jaafari|2019-08-03 Alhakim|2023-02-02 Hussein
Israel|2011-02-08 Lieberman|2019-10-02 Katz|2020-11-29 Ashkenazi|2022-02-24 Lapid|2023-06-30 Cohen
Oman|2013-12-01 Alawi|2019-05-20 Alawi|2021-06-04 Busaidi|2022-04-28 Busaidi|2025-04-13 Busaidi
Syria|2009-09-25 Moallem|2013-09-10 Moallem|2016-03-13 Moallem|2023-04-12 Mekdad|2025-03-10 Shaibani
Lebanon|2012-05-05 Mansour|2017-11-14 Bassil|2020-03-03 Hitti|2023-10-10 Habib|2025-04-28 Rajji
United Kingdom|2012-11-15 Hague|2018-05-10 Johnson|2019-07-20 Hunt|2022-06-02 Truss|2025-05-21 Lammy
France|2006-05-24 Douste-Blazy|2013-08-24 Fabius|2016-02-29 Ayrault|2022-04-06 Drian|2025-05-19 Barrot
Germany|2012-09-27 Westerwelle|2016-04-02 Steinmeier|2017-12-05 Gabriel|2021-06-22 Maas|2022-01-10 Baerbock
Russia|2003-10-10 Ivanov|2012-07-16 Lavrov|2016-12-30 Lavrov|2022-02-15 Lavrov|2025-05-21 Lavrov
Ukraine|2008-07-25 Ohryzko|2015-02-11 Klimkin|2022-03-04 Kuleba|2024-10-17 Sybiha|2025-05-26 Sybiha
Poland|2011-04-20 Sikorski|2015-04-20 Schetyna|2016-12-12 Waszczykowski|2022-02-04 Rau|2025-05-12 Sikorski
Italy|2013-09-09 Bonino|2016-07-02 Gentiloni|2017-04-10 Alfano|2021-05-25 Maio|2025-05-21 Tajani
Spain|2011-03-03 Jiménez|2017-10-27 Dastis|2021-06-11 Laya|2021-07-29 Albares|2025-05-26 Albares
Canada|2015-06-23 Nicholson|2018-03-26 Freeland|2021-06-04 Garneau|2022-02-17 Joly|2024-09-10 Joly
Australia|2009-04-23 Smith|2012-12-15 Carr|2016-03-07 Bishop|2022-04-06 Payne|2022-06-25 Wong
Japan|2010-06-01 Okada|2016-04-11 Kishida|2018-07-09 Kono|2021-07-23 Motegi|2022-02-27 Hayashi
South Korea|2005-09-19 Ban|2013-04-14 Yun|2018-07-09 Kang|2021-05-21 Chung|2023-08-18 Park
China|2005-04-04 Li|2012-09-27 Yang|2017-08-12 Wang|2023-05-05 Qin|2024-07-23 Wang
India|2008-08-08 Mukherjee|2013-01-01 Khurshid|2016-07-29 Swaraj|2022-04-12 Jaishankar|2025-05-26 Jaishankar
Pakistan|2012-06-06 Khar|2015-09-30 Aziz|2021-07-09 Qureshi|2022-05-18 Zardari|2024-06-04 Dar
Brazil|2005-05-05 Amorim|2012-02-22 Patriota|2015-03-15 Vieira|2020-06-06 Araújo|2023-11-01 Vieira
Mexico|2009-11-30 Espinosa|2016-05-01 Massieu|2019-06-06 Ebrard|2022-03-02 Ebrard|2024-05-05 Bárcena
Indonesia|2005-09-14 Wirajuda|2012-04-21 Natalegawa|2018-10-10 Marsudi|2022-07-05 Marsudi|2025-02-02 Sugiono
Norway|2009-04-04 Støre|2013-04-04 Eide|2019-10-17 Søreide|2022-01-10 Huitfeldt|2024-05-28 Eide
Sweden|2010-10-04 Bildt|2016-01-01 Wallström|2020-10-20 Linde|2023-01-24 Billström|2025-01-01 Stenergard
Sudan|2009-03-21 Kuol|2012-12-10 Karti|2016-11-11 Ghandour|2020-02-07 Abdalla|2021-05-05 Mahdi
Romania|2007-10-10 Cioroianu|2009-05-12 Diaconescu|2018-03-03 Meleșcanu|2020-05-29 Aurescu|2022-04-18 Aurescu
Chile|2005-06-21 Walker|2007-09-10 Foxley|2015-01-01 Muñoz|2019-12-01 Ribera|2021-07-01 Allamand
"""


def asked() -> list[tuple[str, date, str]]:
    """(country, day, a word of the minister's name)."""
    rows = []
    for line in FOREIGN_MINISTERS.strip().splitlines():
        country, *cells = line.split("|")
        rows += [(country, date.fromisoformat(day), name) for day, name in (cell.split(" ", 1) for cell in cells)]
    return rows


def names(found: Holders) -> set[str]:
    return {sound(fold(word)) for t in found.terms for form in t.names for word in (*form.split(), *form.split("-"))}


def is_right(country: str, day: date, name: str) -> bool:
    """Whether the table gives that one, alone and for sure."""
    found = holders("foreign_minister", country, on(day))
    return found.one is not None and bool(names(found) & {sound(fold(word)) for word in (name, name.split("-")[-1])})


def test_foreign_ministers_of_thirty_countries() -> None:
    """On five days each: at least 95 in 100 are right, or honestly unknown (nobody, or several); most are known."""
    rows = asked()
    assert len({country for country, _, _ in rows}) >= 30
    unknown = [r for r in rows if holders("foreign_minister", r[0], on(r[1])).one is None]
    wrong = [r for r in rows if r not in unknown and not is_right(*r)]
    assert len(wrong) <= 0.05 * len(rows), wrong
    assert len(unknown) <= 0.05 * len(rows), unknown


def test_an_open_date_gives_all_candidates() -> None:
    """Within some years each who held the office is a candidate, in order, and the answer is not sure."""
    found = holders("foreign_minister", "Iran", Moment(date(2021, 1, 20), date(2025, 1, 19)))
    assert [t.name.split()[-1] for t in found.terms] == ["Zarif", "Amir-Abdollahian", "Kani", "Araghchi"]
    assert not found.sure
    assert found.one is None


def test_the_day_of_a_change_has_two_candidates() -> None:
    """Who held the office that morning is not known."""
    found = holders("foreign_minister", "Turkey", on(date(2023, 6, 3)))
    assert len(found.terms) == 2
    assert found.one is None


def test_after_the_last_day_known_nobody_is_sure() -> None:
    """The table ends; the last holder is a candidate, never the answer."""
    found = holders("head_of_state", "France", on(date(2099, 1, 1)))
    assert [t.name for t in found.terms] == ["Emmanuel Macron"]
    assert not found.sure


@pytest.mark.parametrize(("name", "body", "offices"), [
    ("Mohammed bin Abdulrahman Al Thani", "Qatar", {"foreign_minister", "head_of_government"}),
    ("Biden", "US", {"head_of_state", "vice_president"}),
    ("Ali Bagheri Kani", None, {"foreign_minister"}),
    ("Araqchi", "Iran", {"foreign_minister"}),
    ("Araqchi", None, set()),
    ("Nobody Atall", "Iran", set()),
    ("", None, set()),
])  # fmt: skip
def test_terms_of_a_person(name: str, body: str | None, offices: set[str]) -> None:
    """By full name, or by surname where the body is told; nobody where it could be two people."""
    assert {t.office for t in terms(name, body)} == offices


def test_every_row_can_be_read() -> None:
    """Bodies go by their short names, terms run forwards, and open rows say the day on which they were checked."""
    for row in table("holders"):
        assert side_of(row[1]) == row[1], row
        assert bool(row[5]) != bool(row[6]), row
        for term in terms(row[2].split("|")[0], row[1]):
            assert not (term.end and term.end.latest and term.start.earliest and term.end.latest < term.start.earliest)


def test_the_words_of_holders_are_those_of_today() -> None:
    """Where this fails: `python tools/make_holder_words.py`."""
    kept = {row[0]: tuple(map(int, row[1].split("|"))) for row in table("holderwords")}
    assert kept == every_word()
