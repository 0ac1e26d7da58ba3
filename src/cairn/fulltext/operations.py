"""What a migration does to have the words of a table indexed."""

from __future__ import annotations

from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor as Editor
from django.db.migrations.operations.base import Operation

from cairn.fulltext.databases import IN
from cairn.fulltext.tables import Indexed


class IndexWords(Operation):
    """Puts up the index of a table's words, or puts it up anew: `IndexWords("cairn_story", "words", "transcript")`.

    The columns are named here and not read from `INDEXED`: they have to be those the table has at this migration.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, table: str, *columns: str) -> None:
        self.indexed = Indexed(table, columns)

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Django's picture of the tables stays as it is."""

    def database_forwards(self, app_label: str, schema_editor: Editor, from_state: Any, to_state: Any) -> None:  # noqa: ARG002
        for statement in IN[schema_editor.connection.vendor].put_up(self.indexed):
            schema_editor.execute(statement, params=None)

    def database_backwards(self, app_label: str, schema_editor: Editor, from_state: Any, to_state: Any) -> None:  # noqa: ARG002
        for statement in IN[schema_editor.connection.vendor].take_down(self.indexed):
            schema_editor.execute(statement, params=None)

    def describe(self) -> str:
        return f"Index the words of {self.indexed.table}"

    @property
    def migration_name_fragment(self) -> str:
        return f"index_{self.indexed.name}"
