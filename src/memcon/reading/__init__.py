"""Reading: an article becomes a document. Knows language, and nothing of entries or ledgers.

`reader.read(article)` gives a `Document`; `reader.read_all(articles)` does so for many. Inside, from the text upwards:
`lines`, `openings` and `quotes` by rule; `words`, `windows`, `engine` and `decode` for what the language model says;
`sentences`, `structure`, `times`, `mentions` and `coreference` build on both; `reader` puts them in order.

Nothing is imported here: training shares some of these modules and needs no engine for them.
"""
