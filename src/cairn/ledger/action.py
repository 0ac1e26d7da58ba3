"""`@action`: a deed people can do. All or nothing, and exactly one ledger entry each.

`@quiet` is its named exception, for deeds that must leave no entry of their own.
"""

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from cairn.base.models import Record
from cairn.core import chain as hash_chain
from cairn.ledger.models import Chain, Entry
from cairn.ledger.payload import payload_of

CODE = re.compile(r"[a-zA-Z0-9_./:+-]{0,64}")


class NotRecorded(Exception):
    """A deed ended with no entry of its own, or with more than one: a mistake in the action, not of the person."""


class NotPublic(Exception):
    """A deed tried to write into the ledger what does not belong in public: free text, or no plain data."""


@dataclass(slots=True)
class _Deed:
    name: str
    own: int = 0
    handed_on: int = 0


_deeds: ContextVar[tuple[_Deed, ...]] = ContextVar("_deeds", default=())


def action[**P, R](deed: Callable[P, R]) -> Callable[P, R]:
    """Run `deed` in one transaction; insist that it recorded exactly one entry, itself or through one lower action.

    The things it is about are read again inside the transaction: of two people who close the same decision at once,
    the second one finds it closed.
    """
    return _as_one(deed, _counted)


def quiet[**P, R](reason: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """A deed that leaves no entry, and the `reason`: usually that an entry would tell who did it, and when.

    One transaction like `action`, and `NotRecorded` is raised if the deed records anything after all. What it
    wrote is accounted for later, by the deed that closes the round.
    """
    if not reason:
        message = "a quiet deed says why it leaves no entry"
        raise ValueError(message)

    def keep_quiet(deed: Callable[P, R]) -> Callable[P, R]:
        run = _as_one(deed, _unrecorded)
        run.is_quiet_because = reason  # type: ignore[attr-defined]
        return run

    return keep_quiet


def record(  # noqa: PLR0913 - the parts of an entry, each by name
    kind: str,
    *,
    chain: str,
    at: datetime,
    by: str = "",
    side: str = "system",
    about: Record | None = None,
    data: Mapping[str, Any] | None = None,
    content: str = "",
    happened_at: datetime | None = None,
) -> Entry:
    """Append the one entry of the running action and return it.

    `chain` is the key of the sequence, `by` the person's mark within it, `at` the moment of entering, `happened_at` the
    earlier moment it tells of. `data` holds codes, numbers, yes/no and lists of them; `content` a salted fingerprint.
    Raises `NotPublic` for anything that could be a person's words, `NotRecorded` outside an action.
    """
    deeds = _deeds.get()
    if not deeds:
        message = f"{kind} was recorded outside an action"
        raise NotRecorded(message)
    deeds[-1].own += 1
    plain = dict(data or {})
    _check_public(plain)
    row = _head_of(chain)
    entry = Entry(
        chain=row, number=row.length + 1, kind=kind, happened_at=happened_at or at, entered_at=at, side=side,
        mark=by, about=about.ref if about else "", data=plain, content=content,
    )  # fmt: skip
    entry.digest = hash_chain.link(row.head, payload_of(entry, chain))
    entry.save(force_insert=True)
    row.length, row.head = entry.number, entry.digest
    row.save(update_fields=["length", "head"])
    return entry


def _as_one[**P, R](deed: Callable[P, R], watch: Callable[[str], AbstractContextManager[None]]) -> Callable[P, R]:
    """The deed in one transaction, on things read again, with `watch` over the entries it leaves."""

    @functools.wraps(deed)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        with transaction.atomic():
            _look_again(args)
            with watch(deed.__qualname__):
                return deed(*args, **kwargs)

    run.is_action = True  # type: ignore[attr-defined]
    return run


def _look_again(things: Iterable[object]) -> None:
    """Give each kept thing the values it has now, and hold it until the transaction ends.

    Only the outermost deed does so: what it hands on is in its hands already.
    """
    if _deeds.get():
        return
    for thing in things:
        if isinstance(thing, Record):
            thing.look_again()


@contextmanager
def _running(name: str) -> Iterator[_Deed]:
    deed = _Deed(name)
    token = _deeds.set((*_deeds.get(), deed))
    try:
        yield deed
    finally:
        _deeds.reset(token)


@contextmanager
def _unrecorded(name: str) -> Iterator[None]:
    with _running(name) as deed:
        yield
    if deed.own or deed.handed_on:
        message = f"{name} is a quiet deed and recorded {deed.own + deed.handed_on} entries, not none"
        raise NotRecorded(message)


@contextmanager
def _counted(name: str) -> Iterator[None]:
    outer = _deeds.get()
    with _running(name) as deed:
        yield
    if deed.own != 1 and (deed.own, deed.handed_on) != (0, 1):
        message = (
            f"{name} recorded {deed.own} entries of its own and handed on {deed.handed_on}; a deed leaves exactly one"
        )
        raise NotRecorded(message)
    if outer:
        outer[-1].handed_on += 1


def _head_of(key: str) -> Chain:
    """The chain's head, held until the transaction ends so that numbers have no gaps."""
    Chain.objects.get_or_create(key=key, defaults={"head": hash_chain.GENESIS})
    return Chain.objects.select_for_update().get(key=key)


def _check_public(value: object) -> None:
    match value:
        case bool() | int() | float() | None:
            return
        case str():
            if not CODE.fullmatch(value):
                message = f"Only codes go into the ledger, not words: {value!r}"
                raise NotPublic(message)
        case dict():
            for name, inner in value.items():
                _check_public(str(name))
                _check_public(inner)
        case list() | tuple():
            for inner in value:
                _check_public(inner)
        case _:
            message = f"{type(value).__name__} does not go into the ledger"
            raise NotPublic(message)
