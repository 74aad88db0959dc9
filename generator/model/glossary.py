"""A term: an entry of the glossary."""

from generator.model.provenance import Provenance
from generator.model.record import Id, Line, Renameable, Texts
from generator.model.upkeep import Maintained


class Term(Maintained, Renameable):
    """A word of the trade, explained in one plain sentence."""

    id: Id
    name: Texts
    definition: Texts
    area: Id
    aliases: tuple[Line, ...] = ()
    """Abbreviations and names that are the same in every language."""
    synonyms: dict[str, tuple[Line, ...]] = {}
    """Language → other words for it in that language."""
    confusable: tuple[Id, ...] = ()
    """Terms it is often mixed up with."""
    difference: Texts | None = None
    """How it differs from those."""
    needs: tuple[Id, ...] = ()
    search: dict[str, tuple[Line, ...]] = {}
    provenance: Provenance

    @property
    def other_names(self) -> tuple[str, ...]:
        """Everything it is called beside its name, whatever the language."""
        return (*self.aliases, *(word for words in self.synonyms.values() for word in words))

    def also(self, language: str) -> tuple[str, ...]:
        """Its other words in a language that its name there does not already hold."""
        name = self.name.get(language, "").casefold()
        return tuple(word for word in self.synonyms.get(language, ()) if word.casefold() not in name)
