"""A lot that anybody can draw again.

The people in the pool stand as signs that name nobody. The pool is sealed before the draw: its seal is published,
and so is the public draw (a lottery, say) whose numbers nobody knows yet. Once they are known, everybody is put in
an order that follows from the seal, the numbers and their sign alone:

    seal  = SHA-256 of the signs in rising order, one to a line, without a line end after the last
    key   = SHA-256 of "seal numbers sign", with one space between them
    order = the signs in rising order of their keys

Where tickets are sealed and not people, the seal is the SHA-256 of their file, and the key of "seal numbers" picks one.
On a ticket nobody stands under their own sign, but under one made of it for that ticket: so only they can count on how
many they stand.

All text is UTF-8, and a SHA-256 is written as 64 small hexadecimal letters. Method: docs/methods/selection.md.
"""

import hashlib
from collections.abc import Iterable


def digest(signs: Iterable[str]) -> str:
    """The seal of a pool. The same signs give the same seal in whatever order they come.

    >>> digest(["b", "a"]) == digest(["a", "b"]), len(digest(["a", "b"]))
    (True, 64)

    Raises ValueError when a sign stands twice or holds a space or a line end.
    """
    listed = sorted(signs)
    if len(set(listed)) != len(listed):
        raise ValueError("A sign stands in the pool twice.")
    if any(sign.split() != [sign] for sign in listed):
        raise ValueError("A sign is empty, or holds a space.")
    return sha256("\n".join(listed))


def order(seal: str, value: str, signs: Iterable[str]) -> tuple[str, ...]:
    """The signs in the order of the lot: the first ones are drawn, the next ones stand in for them.

    >>> pool = ["a", "b", "c", "d"]
    >>> order(digest(pool), "3-17-22-35-41-49", pool)
    ('c', 'a', 'd', 'b')

    Raises ValueError when the seal is not the seal of these signs: then the pool is not the one announced.
    """
    pool = list(signs)
    if digest(pool) != seal:
        raise ValueError("The seal does not fit this pool.")
    return tuple(sorted(pool, key=lambda sign: (key(seal, value, sign), sign)))


def drawn(seal: str, value: str, number: int) -> int:
    """Which of so many sealed tickets a public value draws, counted from 1.

    >>> drawn(sha256("tickets"), "3-17-22-35-41-49", 1000)
    438
    """
    return int(key(seal, value), 16) % number + 1


ON_TICKET = 10
"""How long a sign on a ticket is."""


def on_ticket(sign: str, number: int) -> str:
    """Under which sign somebody stands on the ticket with this number; who does not know `sign` cannot tell it.

    >>> on_ticket("k4m9", 1), on_ticket("k4m9", 2)
    ('bb3fcaaea5', '1cc3e2cc67')
    """
    return sha256(f"{sign} {number}")[:ON_TICKET]


def key(seal: str, value: str, *sign: str) -> str:
    """What seal and public value make together, for a sign or for all of it: every draw of Cairn comes from here."""
    return sha256(" ".join((seal, value, *sign)))


def sha256(text: str) -> str:
    """Of the text in UTF-8, as 64 small hexadecimal letters."""
    return hashlib.sha256(text.encode()).hexdigest()
