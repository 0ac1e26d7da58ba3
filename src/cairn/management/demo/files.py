"""The demo's own database file and what lies beside it, and forgetting them."""

import shutil
from pathlib import Path

NAME = "cairn.sqlite3"
BESIDE = ("", "-wal", "-shm")  # what SQLite keeps beside its file


def remove(file: Path) -> None:
    """The database's file and what lies beside it. Nothing happens where there is none."""
    for ending in BESIDE:
        file.with_name(f"{file.name}{ending}").unlink(missing_ok=True)


def empty(folder: Path) -> None:
    """Remove everything in a folder: recordings and pictures, once no database knows of them. The folder stays."""
    for inside in folder.iterdir() if folder.is_dir() else ():
        if inside.is_dir() and not inside.is_symlink():
            shutil.rmtree(inside)
        else:
            inside.unlink()
