"""The part of a text around the words that were looked for, cut into pieces, so that a page can mark what was found."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cairn.fulltext.sought import Sought, unaccented

LENGTH = 220
BEFORE = 60  # signs that stand before the first word found
WORD = re.compile(r"[^\W_]+")
ENDINGS = ("ings", "ing", "edly", "ed", "ies", "ied", "ily", "ly", "es", "s", "y", "e")
SHORTEST_ROOT = 3
CUT = "…"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some signs of a text. `is_found`: they are a word that was looked for."""

    text: str
    is_found: bool = False


def excerpt(texts: Iterable[str], words: Sought, *, most: int = LENGTH) -> tuple[Piece, ...]:
    """About `most` signs of the first text that holds one of the words, or of the first one that is not empty.

    The words are known by their roots. These are a little coarser than the stems of a database, so that now and then a
    word is marked that only looks alike; nothing is found or hidden by it.

    >>> [piece.text for piece in excerpt(["", "More chairs, please."], Sought(("chair",))) if piece.is_found]
    ['chairs']
    """
    plain = [" ".join(text.split()) for text in texts if text.strip()]
    found = ((text, _places(text, words)) for text in plain)
    text, places = next((one for one in found if one[1]), (plain[0] if plain else "", []))
    start = _start(text, places[0][0]) if places and len(text) > most else 0
    end = _end(text, start + most)
    pieces = [Piece(CUT)] if start else []
    pieces += _cut(text, [one for one in places if start <= one[0] and one[1] <= end], start, end)
    if end < len(text):
        pieces.append(Piece(CUT))
    return tuple(piece for piece in pieces if piece.text)


def roots(text: str) -> set[str]:
    """The words of a text without the endings they take in English: whoever looks for one finds it whole or not at all.

    >>> sorted(roots("I read budgets"))
    ['budget', 'i', 'read']
    """
    return {_root(one) for one in WORD.findall(text)}


def _cut(text: str, places: list[tuple[int, int]], start: int, end: int) -> list[Piece]:
    pieces, here = [], start
    for first, last in places:
        pieces += [Piece(text[here:first]), Piece(text[first:last], is_found=True)]
        here = last
    return [*pieces, Piece(text[here:end])]


def _start(text: str, found: int) -> int:
    """A little before what was found, where a word begins."""
    before = max(0, found - BEFORE)
    return text.rfind(" ", 0, before + 1) + 1


def _end(text: str, end: int) -> int:
    """Where the last whole word ends; a single word without end is cut."""
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", end - BEFORE, end + 1)
    return space if space > 0 else end


def _places(text: str, words: Sought) -> list[tuple[int, int]]:
    roots = {_root(word) for word in words.words}
    begun = _root(words.words[-1]) if words.is_open else None
    return [
        one.span()
        for one in WORD.finditer(text)
        if (root := _root(one.group())) in roots or (begun and root.startswith(begun))
    ]


def _root(word: str) -> str:
    """The word in small letters, without accents and without the ending it takes in English."""
    plain = unaccented(word.lower())
    for ending in ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= SHORTEST_ROOT:
            root = plain.removesuffix(ending)
            return root[:-1] if root[-1] == root[-2] and root[-1] not in "aeioulsz" else root
    return plain
