"""Exports: the ledger written out for other programs, one file a format. The doors may enter."""
