"""The demo's own database file, and forgetting it."""

from pathlib import Path

NAME = "cairn.sqlite3"
BESIDE = ("", "-wal", "-shm")  # what SQLite keeps beside its file


def remove(file: Path) -> None:
    """The database's file and what lies beside it. Nothing happens where there is none."""
    for ending in BESIDE:
        file.with_name(f"{file.name}{ending}").unlink(missing_ok=True)
