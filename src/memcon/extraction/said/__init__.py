"""Said: acts of speech, who speaks, what is said and whose word it is; `statements` and all voices rest on it.

A wing of `extraction`; only `extraction` enters.
"""
