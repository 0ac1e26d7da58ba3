"""The database's own guard over the entries: no UPDATE, no DELETE. Put up after migrating."""

from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "cairn_entry"
DEEDS = ("UPDATE", "DELETE")
WORDS = "the ledger is append-only"


def add(vendor: str) -> list[str]:
    """The statements that put the guard up, for "sqlite" or "postgresql". Raises KeyError for another database."""
    return {"sqlite": _sqlite, "postgresql": _postgresql}[vendor]()


def remove(vendor: str) -> list[str]:
    """The statements that take it down again."""
    on = f" ON {TABLE}" if vendor == "postgresql" else ""
    return [f"DROP TRIGGER IF EXISTS entries_stay_{deed.lower()}{on}" for deed in DEEDS]


def put_up_missing(on: BaseDatabaseWrapper) -> None:
    """Puts the guard up where the table of entries stands without it."""
    with on.cursor() as cursor:
        if TABLE in on.introspection.table_names(cursor) and not _stands(on):
            for statement in [*remove(on.vendor), *add(on.vendor)]:
                cursor.execute(statement)


def _stands(on: BaseDatabaseWrapper) -> bool:
    where = "sqlite_master WHERE type = 'trigger' AND name" if on.vendor == "sqlite" else "pg_trigger WHERE tgname"
    asked = f"SELECT count(*) FROM {where} IN (%s, %s)"  # noqa: S608 - our own names
    with on.cursor() as cursor:
        cursor.execute(asked, [f"entries_stay_{deed.lower()}" for deed in DEEDS])
        (found,) = cursor.fetchone()
    return bool(found == len(DEEDS))


def _sqlite() -> list[str]:
    return [
        f"CREATE TRIGGER entries_stay_{deed.lower()} BEFORE {deed} ON {TABLE} BEGIN SELECT RAISE(ABORT, '{WORDS}'); END"
        for deed in DEEDS
    ]


def _postgresql() -> list[str]:
    function = (
        "CREATE OR REPLACE FUNCTION cairn_entries_stay() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{WORDS}'; END $$"
    )
    triggers = [
        f"CREATE TRIGGER entries_stay_{deed.lower()} BEFORE {deed} ON {TABLE} "
        "FOR EACH ROW EXECUTE FUNCTION cairn_entries_stay()"
        for deed in DEEDS
    ]
    return [function, *triggers]
