"""A chain of hashes: nobody can change, drop or slip in an entry without every later hash saying so.

Each entry has a payload (a JSON object) and a hash: SHA-256 over the previous entry's hash, as 64 hexadecimal
digits, followed by the payload written in one fixed way. The first entry follows `GENESIS`. Whoever holds the
entries can recompute all of it with a few lines of any language; docs/methods/chain.md has them.

The chain shows order and wholeness, not honesty, and it cannot notice that its newest entries are missing:
for that, keep an older hash elsewhere and pass it as `head`.

Source: linked time-stamping, Haber and Stornetta, "How to time-stamp a digital document" (1991).
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from cairn.core.words import Words

GENESIS = "0" * 64


class Unwritable(ValueError):
    """A payload that has no single written form, with the place in it and the reason."""


@dataclass(frozen=True, slots=True)
class Break:
    """Where a chain stops holding: the number of the entry, what kind of break, and a sentence."""

    number: int
    reason: Literal["number", "payload", "hash", "head"]
    why: Words


def canonical(payload: Mapping[str, object]) -> bytes:
    """The one written form of a payload: JSON, keys sorted by code point, no spaces, UTF-8.

    >>> canonical({"side": "citizen", "grades": [4, 0], "name": "Siân"}).decode()
    '{"grades":[4,0],"name":"Siân","side":"citizen"}'
    >>> canonical({"mean": float("nan")})
    Traceback (most recent call last):
    cairn.core.chain.Unwritable: payload.mean: nan is not a number JSON can hold

    Tuples are written as lists, so that a payload reads the same before and after it was stored. `Unwritable`
    is raised for anything JSON has no word for, keys that are not text, text that is not valid Unicode or has
    a NUL in it, and floats that are not finite or need an exponent (databases may rewrite those).
    """
    return _written(payload).encode()


def link(previous: str, payload: Mapping[str, object]) -> str:
    """The hash of an entry that follows the entry with hash `previous`: 64 hexadecimal digits.

    >>> link(GENESIS, {"kind": "activities.activity.opened"})[:12]
    '3ae240ef839b'
    """
    return hashlib.sha256(previous.encode() + canonical(payload)).hexdigest()


def first_break(entries: Iterable[tuple[int, Mapping[str, object], str]], *, head: str | None = None) -> Break | None:
    """The first entry at which the chain does not hold, or None when all of it does.

    `entries` are (number, payload, hash) in order, from number 1, and are read once: a million can stream by.
    `head`, if given, is a hash noted earlier or elsewhere: it must be among the entries' hashes.

    >>> first = {"kind": "activities.activity.opened"}
    >>> entries = [(1, first, link(GENESIS, first)), (3, {}, "")]
    >>> print(first_break(entries).why)
    Entry 2 is missing: number 3 follows number 1.
    """
    previous, last, head_seen = GENESIS, 0, head in {None, GENESIS}
    for number, payload, stated in entries:
        broken = _break_at(last, number, previous, payload, stated)
        if broken:
            return broken
        previous, last, head_seen = stated, number, head_seen or stated == head
    if not head_seen:
        words = "No entry up to %(last)d has the hash noted elsewhere: the end was cut off or rewritten."
        return Break(last + 1, "head", Words(words, {"last": last}))
    return None


def _break_at(last: int, number: int, previous: str, payload: Mapping[str, object], stated: str) -> Break | None:
    if number != last + 1:
        return Break(last + 1, "number", _wrong_number(last, number))
    try:
        hashed = link(previous, payload)
    except Unwritable as error:
        words = "Entry %(number)d cannot be read: %(error)s."
        return Break(number, "payload", Words(words, {"number": number, "error": str(error)}))
    if hashed != stated:
        words = "Entry %(number)d does not match its hash: it, or what came before it, was changed."
        return Break(number, "hash", Words(words, {"number": number}))
    return None


def _wrong_number(last: int, number: int) -> Words:
    values = {"missing": last + 1, "number": number, "last": last}
    if number <= last:
        return Words("Entry %(number)d stands where entry %(missing)d should be.", values)
    if last == 0:
        return Words("Entry %(missing)d is missing: the chain starts at number %(number)d.", values)
    return Words("Entry %(missing)d is missing: number %(number)d follows number %(last)d.", values)


def _written(payload: Mapping[str, object]) -> str:
    return json.dumps(
        _plain(payload, "payload"), ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=True
    )


def _plain(value: object, place: str) -> object:
    """The value in types json writes in one way only, or a refusal that names the place."""
    match value:
        case None | bool() | int():
            return value
        case str():
            return _text(value, place)
        case float():
            return _number(value, place)
        case Mapping():
            return {_key(key, place): _plain(part, f"{place}.{key}") for key, part in value.items()}
        case bytes() | bytearray() | memoryview():
            raise Unwritable(f"{place}: bytes are not JSON")
        case Sequence():
            return [_plain(part, f"{place}[{index}]") for index, part in enumerate(value)]
        case _:
            raise Unwritable(f"{place}: {type(value).__name__} is not JSON")


def _key(key: object, place: str) -> str:
    if not isinstance(key, str):
        raise Unwritable(f"{place}: the key {key!r} is not text")
    return _text(key, place)


def _text(value: str, place: str) -> str:
    if "\0" in value:
        raise Unwritable(f"{place}: the text holds a NUL character")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Unwritable(f"{place}: the text is not valid Unicode") from None
    return value


def _number(value: float, place: str) -> float:
    written = float.__repr__(value)
    if written in {"nan", "inf", "-inf"}:
        raise Unwritable(f"{place}: {written} is not a number JSON can hold")
    if "e" in written or written == "-0.0":
        raise Unwritable(f"{place}: the number {written} has no single written form")
    return value
