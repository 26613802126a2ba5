"""Done: who does a deed and to whom, and whether to believe it, before `deeds` puts them together.

A wing of `extraction`; only `extraction` enters.
"""
