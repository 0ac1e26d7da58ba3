"""Recordings of stories: which kinds of file are taken, told by what is in them, and where they lie."""

from cairn.listen.recordings.kinds import Kind, kind_of
from cairn.listen.recordings.store import Kept, clear, holds, keep, path_of, remove

__all__ = ["Kept", "Kind", "clear", "holds", "keep", "kind_of", "path_of", "remove"]
