"""Met: what the words around a meeting say of it, before `meetings` puts them together.

A wing of `extraction`; only `extraction` enters.
"""
