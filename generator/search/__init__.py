"""Search: an edition → a small index that the browser ranks with. Knows no file, no page and no language.

What a language's words look like is data (`generator.model.lexicon`); how hits are ranked is `weights` here and the
engine beside the search component. `index` makes the part that all editions share (`SharedIndex` holds it),
`regional` what one edition adds to it.
"""

from generator.search.index import index
from generator.search.regional import regional
from generator.search.shared_index import SharedIndex

__all__ = ["SharedIndex", "index", "regional"]
