"""What a person sees: each view is one documented dataclass, made from the ledger by one function.

`cli` and `web` print the same view; its `record()` is the JSON twin. Views read the ledger and the nouns;
they never reach what finds (intake, reading, extraction, resolution).
"""
