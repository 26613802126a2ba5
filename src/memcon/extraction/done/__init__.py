"""Done: who does a deed, and to whom, before `deeds` puts them together.

A wing of `extraction`; only `extraction` enters.
"""
