"""Where recordings lie: in a folder of their own, under names that say nothing, and never where a browser reaches.

A file waits there from the moment it is sent in, and belongs to a story once a story names it. What no story names
is cleared away after some hours, so that nothing a crash or a change of mind left behind stays.
"""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from cairn.listen.recordings.kinds import Kind, kind_of

NAME = re.compile(r"[0-9a-f]{32}")
A_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Kept:
    """A recording in the store: its name there, its kind, and how many bytes it has."""

    name: str
    kind: str
    size: int


def keep(file: BinaryIO) -> Kept:
    """Look what kind of recording it is and put it into the store. Raises `Refused` for one that is none."""
    kind, name = kind_of(file), secrets.token_hex(16)
    file.seek(0)
    _folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    with os.fdopen(os.open(_folder() / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as kept:
        while piece := file.read(A_PIECE):
            kept.write(piece)
    return Kept(name, Kind(kind), path_of(name).stat().st_size)


def path_of(name: str) -> Path:
    """Where the file of this name lies. Raises ValueError for what is no name of the store."""
    if not NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no name of a recording")
    return _folder() / name


def holds(name: str) -> bool:
    return bool(NAME.fullmatch(name)) and path_of(name).is_file()


def remove(name: str) -> None:
    """Destroy a recording. One that is gone already stays gone."""
    path_of(name).unlink(missing_ok=True)


def clear(*, but: Collection[str], older_than: datetime) -> int:
    """Destroy what lies in the store since before that moment and no story names; how many files it was."""
    stale = [
        file
        for file in (_folder().iterdir() if _folder().is_dir() else ())
        if file.name not in but and file.is_file() and file.stat().st_mtime < older_than.timestamp()
    ]
    for file in stale:
        file.unlink(missing_ok=True)
    return len(stale)


def _folder() -> Path:
    return Path(settings.MEDIA_ROOT)
