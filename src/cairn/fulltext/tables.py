"""Which columns of which tables can be searched. The whole list stands here; a migration puts each index up."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Indexed:
    """A table and those of its columns whose words are found."""

    table: str
    columns: tuple[str, ...]

    @property
    def name(self) -> str:
        """What the index is called in the database."""
        return f"{self.table}_words"


INDEXED = (
    Indexed("cairn_activity", ("title", "question")),
    Indexed("cairn_agendaitem", ("title",)),
    Indexed("cairn_commitment", ("words",)),
    Indexed("cairn_contribution", ("words",)),
    Indexed("cairn_decision", ("question", "what_was_decided", "reasons")),
    Indexed("cairn_option", ("title", "words", "why", "cost", "changes")),
    Indexed("cairn_person", ("name", "label")),
    Indexed("cairn_programme", ("title", "purpose")),
    Indexed("cairn_proposal", ("title", "abstract", "how_citizens")),
    Indexed("cairn_reflection", ("title", "words")),
    Indexed("cairn_reply", ("words",)),
    Indexed("cairn_roleoffer", ("title", "purpose", "time_asked", "support", "helps_words", "place")),
    Indexed("cairn_session", ("title", "purpose", "notes")),
    Indexed("cairn_statement", ("words",)),
    Indexed("cairn_story", ("words", "would_have_helped", "transcript")),
    Indexed("cairn_theme", ("title", "words")),
)


def indexed(table: str) -> Indexed:
    """The line of this table. Raises LookupError when its words are not indexed."""
    for one in INDEXED:
        if one.table == table:
            return one
    raise LookupError(f"The words of {table} are not indexed: see docs/guides/add-to-the-search.md.")
