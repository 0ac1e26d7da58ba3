"""Finding the files of a Polis export: exact names, or with something in front as downloads have it."""

import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from cairn.exchange.csv_tables import Unreadable

_SUMMARY, _COMMENTS, _MATRIX, _VOTES = (
    "summary.csv",
    "comments.csv",
    "participants-votes.csv",
    "votes.csv",
)
# The old export says participants, the new one participant.
_NAMES = (
    (_SUMMARY, re.compile(r"(.*[-_.])?summary\.csv")),
    (_COMMENTS, re.compile(r"(.*[-_.])?comments\.csv")),
    (_MATRIX, re.compile(r"(.*[-_.])?participants?-votes\.csv")),
    (_VOTES, re.compile(r"(.*[-_.])?votes\.csv")),
)


@dataclass(frozen=True, slots=True)
class Export:
    """The files of one conversation.

    `votes` is votes.csv, which knows when people voted; only where it is missing, the wide matrix.
    """

    comments: Traversable
    votes: Traversable
    is_matrix: bool
    summary: Traversable | None


@contextmanager
def opened(path: Path) -> Iterator[Export]:
    """The export in a folder or a zip file, readable until the block ends.

    Raises `Unreadable` when there is neither, or the statements or the votes are missing.
    """
    if path.is_dir():
        yield _found(path)
    elif path.is_file():
        try:
            archive = zipfile.ZipFile(path)
        except (OSError, zipfile.BadZipFile):
            raise Unreadable(path.name, "This is neither a folder nor a zip file.") from None
        with archive:
            yield _found(_only_folder(zipfile.Path(archive)), path.name)
    else:
        raise Unreadable(path.name, "There is no such folder or zip file.")


def _only_folder(root: zipfile.Path) -> Traversable:
    """Zip files often hold one folder with everything in it."""
    inside = [each for each in root.iterdir() if not each.name.startswith((".", "__MACOSX"))]
    return inside[0] if len(inside) == 1 and inside[0].is_dir() else root


def _found(folder: Traversable, name: str = "") -> Export:
    name = name or folder.name
    try:
        files = sorted((each for each in folder.iterdir() if each.is_file()), key=lambda each: each.name)
    except OSError as error:
        raise Unreadable(name, "The folder cannot be opened (%(detail)s).", detail=str(error)) from None
    by_kind: dict[str, Traversable] = {}
    for file in files:
        kind = _kind(file.name)
        if kind in by_kind:
            why = "Two files look like %(kind)s: %(first)s and %(second)s."
            raise Unreadable(name, why, kind=kind, first=by_kind[kind].name, second=file.name)
        if kind:
            by_kind[kind] = file
    missing = _missing(by_kind)
    if missing:
        there = ", ".join(file.name for file in files[:12]) or "no files at all"
        raise Unreadable(name, "There is no %(missing)s here. Found: %(there)s.", missing=missing, there=there)
    return Export(
        comments=by_kind[_COMMENTS],
        votes=by_kind.get(_VOTES) or by_kind[_MATRIX],
        is_matrix=_VOTES not in by_kind,
        summary=by_kind.get(_SUMMARY),
    )


def _kind(name: str) -> str:
    return next((kind for kind, pattern in _NAMES if pattern.fullmatch(name)), "")


def _missing(by_kind: dict[str, Traversable]) -> str:
    if _COMMENTS not in by_kind:
        return _COMMENTS
    return "" if _VOTES in by_kind or _MATRIX in by_kind else f"{_VOTES} or {_MATRIX}"
