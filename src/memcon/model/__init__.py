"""The nouns: span, article, document, entry, actor, link, event. Frozen values, no input or output.

Every room speaks these nouns and may import them; this room imports only `values` and `errors`.
"""
