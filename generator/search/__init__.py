"""Search: an edition → a small index that the browser ranks with. Knows no file, no page and no language.

What a language's words look like is data (`model.Lexicon`); how hits are ranked is `weights` here and the engine beside
the search component. `index` makes the part all editions share, `regional` what one edition adds to it.
"""

from generator.search.index import index
from generator.search.lexicon import lexicon
from generator.search.model import Lexicon
from generator.search.regional import regional

__all__ = ["Lexicon", "index", "lexicon", "regional"]
