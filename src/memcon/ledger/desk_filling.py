"""The desk's tables for all events at once: what its triggers (`desk_tables`) keep row by row. Only this room
enters."""

from memcon.ledger.bulk import bare
from memcon.ledger.store import Store

_EVENTS = "id >= 'ev_' AND id < 'ev`'"
_THEIRS = "d.id >= 'ev_' AND d.id < 'ev`'"
"""The ids of events, as a range: so the views are asked for events alone."""

_FILL = (
    f"INSERT INTO happenings (id, kind, day, last) SELECT id, kind, day, last FROM happening_new WHERE {_EVENTS} "
    "ORDER BY day, id",
    f"""INSERT INTO facets (facet, value) SELECT DISTINCT d.facet, d.value FROM describing AS d WHERE {_THEIRS}
        AND NOT EXISTS (SELECT 1 FROM facets AS f WHERE f.facet = d.facet AND f.value = d.value) ORDER BY 1, 2""",
    f"""INSERT INTO postings SELECT DISTINCT f.number, h.kind, h.day, h.number FROM describing AS d
        CROSS JOIN happenings AS h ON h.id = d.id CROSS JOIN facets AS f ON f.facet = d.facet AND f.value = d.value
        WHERE {_THEIRS} ORDER BY 1, 2, 3, 4""",
    "DELETE FROM months WHERE kind IN ('m', 'd')",
    """INSERT INTO months SELECT facet, kind, day / 100, count(*) FROM postings WHERE kind IN ('m', 'd')
        GROUP BY 1, 2, 3""",
)


def fill_events(store: Store) -> None:
    """Put all events that there are into the desk's tables, in the place of those that stood there."""
    with bare(store, "postings", "happenings"):
        store.run("DELETE FROM postings WHERE kind IN ('m', 'd')")
        store.run("DELETE FROM happenings WHERE kind IN ('m', 'd')")
        for sql in _FILL:
            store.run(sql)
    store.run("UPDATE facets SET n = (SELECT coalesce(sum(n), 0) FROM months WHERE facet = facets.number)")


def fill_appearances(store: Store) -> None:
    """Who has which part in which entry, made anew from all names."""
    with bare(store, "appearances"):
        store.run("DELETE FROM appearances")
        store.run("""INSERT OR IGNORE INTO appearances SELECT actor, kind, part, day, form, status, entry FROM appearing
            ORDER BY 1, 2, 3, 4, 5, 6, 7""")
