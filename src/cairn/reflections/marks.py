"""The mark that says where a picture stands in a text: a line of its own, like `[picture 2]`."""

from __future__ import annotations

import re

MARK = re.compile(r"\[picture ([1-9][0-9]{0,2})\]", re.IGNORECASE)


def mark(number: int) -> str:
    return f"[picture {number}]"


def marked(line: str) -> int | None:
    """The number of the picture that stands here, if this line is a mark and nothing else."""
    found = MARK.fullmatch(line.strip())
    return int(found[1]) if found else None


def pictures_in(words: str) -> list[int]:
    r"""The numbers of the pictures that a text names, in order.

    >>> pictures_in("How we met.\n\n[picture 2]\n\nIn [picture 1] we stand.")
    [2]
    """
    return [number for line in words.splitlines() if (number := marked(line))]


def with_mark(words: str, number: int) -> str:
    """The text with the mark of this picture at its end."""
    return f"{words.rstrip()}\n\n{mark(number)}".lstrip()


def without_mark(words: str, number: int) -> str:
    """The text without the lines that are the mark of this picture."""
    lines = [line for line in words.split("\n") if marked(line) != number]
    return "\n".join(lines).strip()


def set_apart(words: str) -> str:
    """The text with each mark as a paragraph of its own."""
    lines = [f"\n{mark(number)}\n" if (number := marked(line)) else line for line in words.split("\n")]
    return "\n".join(lines)
