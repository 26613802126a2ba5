"""Makes the tables of countries and cities in src/memcon/data/en from open facts and from lists written by hand.

    python tools/make_tables.py FACTS      writes countries.tsv and cities.tsv
    python tools/make_tables.py FACTS --check   writes nothing; exit code 1 if they would change

FACTS is a folder that holds `country_codes/data/country-codes.csv` (https://github.com/datasets/country-codes, PDDL);
data/README.md names its commit. The lists by hand stand in tools/hand. All other tables in src/memcon/data/en are
written by hand where they stand.
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
TABLES = HERE.parent / "src" / "memcon" / "data" / "en"
COUNTRIES_HEAD = """\
# Countries and territories: codes, names and capitals from https://github.com/datasets/country-codes (PDDL), other
# names and demonyms by hand; made by tools/make_tables.py, do not edit. Listed as the source lists them: a row takes
# no position on anybody's status. The first capital is the one shown.
# columns: iso3, iso2, name, official name, other names, capitals, adjectives, nouns, seat (yes: the name of its capital
# may stand for its government)
"""
CITIES_HEAD = """\
# Places: capitals from https://github.com/datasets/country-codes (PDDL), the rest by hand; made by
# tools/make_tables.py, do not edit. A place that is claimed by more than one party has no country here, and neither
# has a name that several countries share.
# columns: name, other names, country (its short name), kind (capital city region site), within
"""
# Names in the source that are longer, or other, than what a newspaper prints.
REWRITES = ((" & ", " and "), ("St. ", "Saint "))
# Capitals whose status the parties dispute: the place stays without a country.
DISPUTED = ("Jerusalem", "East Jerusalem")


def hand(name: str) -> list[list[str]]:
    """The rows of a list written by hand, with '' for an empty cell."""
    lines = (HERE / "hand" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [["" if c == "-" else c for c in line.split("\t")] for line in lines if line and not line.startswith("#")]


def official(row: dict[str, str]) -> str:
    """The formal English name without the article and the source's footnote marks."""
    return row["UNTERM English Formal"].strip(" *").removeprefix("the ")


def short(row: dict[str, str]) -> str:
    name = row["CLDR display name"]
    for old, new in REWRITES:
        name = name.replace(old, new)
    return name


def countries(source: list[dict[str, str]]) -> list[list[str]]:
    """One row a country: the source's, with what the hand-written row of the same code adds or puts right."""
    extra = {row[0]: row[1:] for row in hand("countries")}
    rows = []
    for row in source:
        iso3 = row["ISO3166-1-Alpha-3"]
        name, others, capital, adjectives, nouns = extra.pop(iso3, [""] * 5)
        rows.append([
            iso3, row["ISO3166-1-Alpha-2"], name or short(row), official(row), others,
            capital or row["Capital"].strip(), adjectives, nouns,
            "yes" if row["is_independent"] in ("Yes", "In contention") else "no",
        ])  # fmt: skip
    for iso3, (name, others, capital, adjectives, nouns) in extra.items():
        rows.append([iso3, iso3[:2], name, "", others, capital, adjectives, nouns, "yes"])
    return sorted(rows, key=lambda r: r[2])


def cities(country_rows: list[list[str]]) -> list[list[str]]:
    """One row a place; a name that stands in two countries keeps none, unless it is a capital."""
    names = {row[1]: row[2] for row in country_rows}
    listed = list(by_hand(names))
    first_form = {form: place[0] for place in listed for form in place[1].split("|")}
    rows: dict[str, list[str]] = {}
    for row in country_rows:
        for capital in filter(None, row[5].split("|")):
            name = first_form.get(capital, capital)
            rows[name] = [name, "", "" if name in DISPUTED else row[2], "capital", ""]
    for place in listed:
        merge(rows, place)
    return [rows[name] for name in sorted(rows)]


def by_hand(names: dict[str, str]) -> Iterator[list[str]]:
    """The places of the list written by hand, one row each; `names` gives the country of an ISO code."""
    for iso2, kind, within, cell in hand("cities"):
        for item in filter(None, (part.strip() for part in cell.split(";"))):
            name, *others = item.split("=")
            yield [name, "|".join(others), names[iso2] if iso2 else "", kind, within]


def merge(rows: dict[str, list[str]], place: list[str]) -> None:
    old = rows.get(place[0])
    if old is None:
        rows[place[0]] = place
    elif old[2] == place[2] or old[0] in DISPUTED:
        old[1] = old[1] or place[1]
        old[4] = old[4] or place[4]
    elif old[3] != "capital":
        old[2] = ""


def written(head: str, rows: list[list[str]]) -> str:
    return head + "".join("\t".join(cell or "-" for cell in row) + "\n" for row in rows)


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0].startswith("-"):
        print(__doc__, file=sys.stderr)
        return 2
    path = Path(arguments[0]) / "country_codes" / "data" / "country-codes.csv"
    with path.open(encoding="utf-8", newline="") as file:
        country_rows = countries(list(csv.DictReader(file)))
    made = {"countries": written(COUNTRIES_HEAD, country_rows), "cities": written(CITIES_HEAD, cities(country_rows))}
    stale = False
    for name, text in made.items():
        target = TABLES / f"{name}.tsv"
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            stale = True
            if "--check" not in arguments:
                target.write_text(text, encoding="utf-8")
        print(f"{name}: {text.count(chr(10))} lines")
    return int(stale and "--check" in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
