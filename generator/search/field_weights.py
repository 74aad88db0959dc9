"""What a hit is worth, by where a word stands. Figures were set by hand on the development queries, then left alone."""

FIELDS = {
    "title": 6.0,
    "aliases": 5.0,
    "other": 3.0,
    "search": 3.5,
    "summary": 2.2,
    "provider": 1.2,
    "body": 0.8,
}
"""Field → its weight. "other" is the name in the other languages."""

EVEN = {"title": 0.3, "aliases": 0.2, "other": 0.3, "search": 0.2, "summary": 0.5, "provider": 0.2, "body": 0.7}
"""Field → how much its length tells against a word in it (the b of BM25F)."""

SATURATION = 4.0
"""The weight at which a word has given half of what it can (the k1 of BM25F)."""

LEVELS = 10
"""Steps in which the worth of a word in a document is written."""
