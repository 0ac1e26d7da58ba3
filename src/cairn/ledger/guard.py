"""The database's own guard over the entries: no UPDATE, no DELETE. Applied by a migration."""

TABLE = "cairn_entry"
WORDS = "the ledger is append-only"


def add(vendor: str) -> list[str]:
    """The statements that put the guard up, for "sqlite" or "postgresql". Raises KeyError for another database."""
    return {"sqlite": _sqlite, "postgresql": _postgresql}[vendor]()


def remove(vendor: str) -> list[str]:
    """The statements that take it down again."""
    on = f" ON {TABLE}" if vendor == "postgresql" else ""
    return [f"DROP TRIGGER IF EXISTS entries_stay_{deed.lower()}{on}" for deed in ("UPDATE", "DELETE")]


def _sqlite() -> list[str]:
    return [
        f"CREATE TRIGGER entries_stay_{deed.lower()} BEFORE {deed} ON {TABLE} BEGIN SELECT RAISE(ABORT, '{WORDS}'); END"
        for deed in ("UPDATE", "DELETE")
    ]


def _postgresql() -> list[str]:
    function = (
        "CREATE OR REPLACE FUNCTION cairn_entries_stay() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{WORDS}'; END $$"
    )
    triggers = [
        f"CREATE TRIGGER entries_stay_{deed.lower()} BEFORE {deed} ON {TABLE} "
        "FOR EACH ROW EXECUTE FUNCTION cairn_entries_stay()"
        for deed in ("UPDATE", "DELETE")
    ]
    return [function, *triggers]
