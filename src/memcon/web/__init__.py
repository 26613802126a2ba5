"""The door for the browser: `memcon serve`. The only room that knows the web framework, templates and charts.

A page is one view, one template and its twins: `Page` in `page.py`, one file each in `pages/`, listed in
`pages/__init__.py`. `app.py` makes the application of them, `desk.py` opens the ledger for it, `guard.py` keeps
strangers out. Only `cli.serve` enters from outside.
"""
