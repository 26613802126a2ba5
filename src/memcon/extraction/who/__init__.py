"""Who: names, offices and bodies: from words to the parties that they name.

A wing of `extraction`; only `extraction` enters.
"""
