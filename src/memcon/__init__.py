"""memcon: a ledger of meetings, statements, deeds, figures and roles, written from the news.

This is the package's face; nothing below imports from it. In Python:

    from memcon.ledger import Ledger
    from memcon.pipeline import ingest

    with Ledger.open("talks.db") as ledger:
        ingest(["reports/"], ledger)
        for event in ledger.events():
            print(event.when, event.parties)
"""

__version__ = "0.1.0"
__all__ = ["__version__"]
