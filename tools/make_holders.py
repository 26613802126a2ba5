"""Makes the table of dated office-holders, src/memcon/data/en/holders.tsv, from open facts and a list by hand.

    python tools/make_holders.py FACTS           writes holders.tsv
    python tools/make_holders.py FACTS --check   writes nothing; exit code 1 if it would change

FACTS is a folder that holds `ministers_wikidata` (statements of Wikidata, CC0, as every-politician-scrapers collected
them; data/README.md names the commit). The list by hand, `tools/hand/holders.tsv`, comes first: where it has an office,
the other sources only give the person's Wikidata id.
"""

import csv
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

HERE = Path(__file__).resolve().parent
TABLES = HERE.parent / "src" / "memcon" / "data" / "en"
TABLE, COUNTRY_TABLE = TABLES / "holders.tsv", TABLES / "countries.tsv"
HEAD = """\
# Who held which office when. Made by tools/make_holders.py from statements of Wikidata (CC0) and a list by hand
# (tools/hand/holders.tsv); do not edit. Days are days, months or years (2016, 2016-06, 2016-06-17) as far as they are
# known; `until` is empty where a term was not over on the day `seen`, of later days the table knows nothing.
# columns: office, country or body, forms of the name, Wikidata id, from, until, seen, acting (yes), source
"""
OFFICES = {
    "Minister of Foreign Affairs": "foreign_minister",
    "Minister for Foreign Affairs": "foreign_minister",
    "Secretary of Foreign Affairs": "foreign_minister",
    "Minister of External Affairs": "foreign_minister",
    "Minister of Foreign Affairs and Worship": "foreign_minister",
    "Prime Minister": "head_of_government",
    "President": "head_of_state",
}
# Folders of the source that hold the ministers of a country, where their name is not the country's own.
COUNTRIES = {
    "bosnia-herzegovina": "Bosnia and Herzegovina", "congo-kinshasa": "Democratic Republic of the Congo",
    "czech": "Czechia", "us": "United States", "uae": "United Arab Emirates", "saudi": "Saudi Arabia",
}  # fmt: skip
# What the sources call countries that our table of countries calls otherwise.
RENAMED = {
    "People's Republic of China": "China", "East Timor": "Timor-Leste", "The Gambia": "Gambia",
    "The Bahamas": "Bahamas", "State of Palestine": "Palestine", "Czech Republic": "Czechia",
    "Republic of Ireland": "Ireland", "Vatican City": "Vatican", "Holy See": "Vatican",
    "United States of America": "United States", "Kingdom of the Netherlands": "Netherlands",
    "Kingdom of Denmark": "Denmark", "São Tomé and Príncipe": "Sao Tome and Principe",
    "Federated States of Micronesia": "Micronesia",
}  # fmt: skip
# The days on which the two parts of the source were collected: until then a term without an end had none.
COLLECTED, COLLECTED_WORLD = "2022-07-22", "2023-01-10"


@dataclass(frozen=True)
class Term:
    """A row of the table."""

    office: str
    body: str
    names: str
    wikidata: str = ""
    start: str = ""
    end: str = ""
    seen: str = ""
    acting: str = ""
    source: str = "hand"

    @property
    def cells(self) -> tuple[str, ...]:
        return (
            self.office,
            self.body,
            self.names,
            self.wikidata,
            self.start,
            self.end,
            self.seen,
            self.acting,
            self.source,
        )


def by_hand() -> Iterator[Term]:
    """The terms of the list by hand."""
    for line in (HERE / "hand" / "holders.tsv").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        office, body, seen, cell = line.split("\t")
        for item in cell.split("; "):
            name, start, end = item.rsplit(" ", 2)
            forms = "|".join(name.removeprefix("*").split("="))
            known = end if end != "+" else ""
            acting = "yes" if name.startswith("*") else ""
            yield Term(office, body, forms, "", start.strip("."), known, "" if known else seen, acting)


def wikidata(facts: Path) -> Iterator[Term]:
    """The terms of ministers and heads, then the foreign ministers of all states in office when it was collected."""
    for row in _rows(facts / "holders21_all.csv"):
        office = OFFICES.get(row["position"])
        country = _country(row["repo"])
        if office and country and row["start"]:
            yield Term(office, country, row["person"], row["wikidata"], row["start"], row["end"], source="wikidata")
    for row in _rows(facts / "world_sources_foreign_wikidata.csv"):
        if row["name"] and row["start"]:
            country = RENAMED.get(row["countryLabel"], row["countryLabel"])
            yield Term("foreign_minister", country, row["name"], row["person"], row["start"], "", COLLECTED_WORLD, "",
                       "wikidata")  # fmt: skip


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _country(repo: str) -> str:
    name = repo.removesuffix("-cabinet").removesuffix("-ministers")
    return "" if name in ("world", "") else COUNTRIES.get(name, name.replace("-", " ").title())


def people(facts: Path) -> dict[tuple[str, str], str]:
    """The Wikidata id of each (country, name) that one person alone has in the source."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in _rows(facts / "holders21_all.csv"):
        found[_country(row["repo"]), _bare(row["person"])].add(row["wikidata"])
    for row in _rows(facts / "world_sources_foreign_wikidata.csv"):
        found[RENAMED.get(row["countryLabel"], row["countryLabel"]), _bare(row["name"])].add(row["person"])
    return {key: min(ids) for key, ids in found.items() if all(key) and len(ids) == 1}


def _bare(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold().replace("-", " "))
    return "".join(c for c in letters if not unicodedata.combining(c))


def ended(terms: Iterable[Term]) -> list[Term]:
    """The terms of one office in order, one for each stretch; of those without an end only the last counts."""
    stretches: list[Term] = []
    for term in sorted(set(terms), key=lambda t: (t.start, t.end or "~", t.names)):
        last = stretches[-1] if stretches else None
        if last and last.wikidata == term.wikidata:
            stretches[-1] = replace(last, end=term.end, seen=max(last.seen, term.seen))
        else:
            stretches.append(term)
    kept = [t for t in stretches[:-1] if t.end] + stretches[-1:]
    return [t if t.end or t.seen else replace(t, seen=COLLECTED) for t in kept]


def _wikidata_id(term: Term, ids: dict[tuple[str, str], str]) -> str:
    keys = [(term.body, _bare(form)) for form in term.names.split("|")]
    return next((ids[key] for key in keys if key in ids), "")


def holders(facts: Path) -> list[Term]:
    """Every row of the table."""
    ids = people(facts)
    first = [replace(t, wikidata=_wikidata_id(t, ids)) for t in by_hand()]
    mine = {(t.office, t.body) for t in first}
    known = {row.split("\t")[2] for row in COUNTRY_TABLE.read_text(encoding="utf-8").splitlines() if row[:1] != "#"}
    rest: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in wikidata(facts):
        if (term.office, term.body) not in mine and term.body in known:
            rest[term.office, term.body].append(term)
    return [*first, *(term for key in sorted(rest) for term in ended(rest[key]))]


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0].startswith("-"):
        print(__doc__, file=sys.stderr)
        return 2
    terms = holders(Path(arguments[0]) / "ministers_wikidata")
    text = HEAD + "".join("\t".join(cell or "-" for cell in term.cells) + "\n" for term in terms)
    stale = not TABLE.exists() or TABLE.read_text(encoding="utf-8") != text
    if stale and "--check" not in arguments:
        TABLE.write_text(text, encoding="utf-8")
    print(f"holders: {len(terms)} terms")
    return int(stale and "--check" in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
