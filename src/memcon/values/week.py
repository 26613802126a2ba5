"""The week: on which day it begins, by the country of the outlet that speaks of it.

Monday, unless the table `weeks` names another day for the outlet's country (LEDGER.md, "How the gold was annotated",
8, says Monday; outlets of a country whose weekend is Friday and Saturday mean their own week by "last week").
"""

from functools import cache

from memcon.values.tables import forms, table

MONDAY = 0


def first_day(publisher: str | None) -> int:
    """The first day of an outlet's week (0 is Monday), by its web address or its name."""
    name = (publisher or "").casefold().strip().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    host = name.split("/", 1)[0]
    labels = host.split(".")
    endings = [".".join(labels[n:]) for n in range(len(labels))] if len(labels) > 1 else []
    found = next((_by_host()[ending] for ending in endings if ending in _by_host()), None)
    if found is not None:
        return found
    return _by_name().get(name, MONDAY)


@cache
def _by_host() -> dict[str, int]:
    """First days by top-level domain and by outlet's domain."""
    rows = table("weeks")
    return {host: int(day) for _, day, tops, hosts in rows for host in (*forms(tops), *forms(hosts)) if host != "-"}


@cache
def _by_name() -> dict[str, int]:
    """First days by the names of the news agencies of these countries."""
    days = {country: int(day) for country, day, _, _ in table("weeks")}
    rows = [row for row in table("agencies") if row[2] in days and row[3] == "agency"]
    return {form.casefold(): days[row[2]] for row in rows for form in (row[0], *forms(row[1]))}
