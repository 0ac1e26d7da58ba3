"""The pictures of a count: what each side said to each option, round by round, and what each side put in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.core.ballots import gradients, majority, ranked_choice, shared_power
from cairn.people.sides import Side
from cairn.web.drawings.shares import Bar, Group, Part, SharesPicture

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from cairn.decide.result import OptionResult, Result, RoundResult

SUPPORT, YES, NO, OBJECT, BLANK = range(5)
LEFT_OVER = 4
OF_SIDES = {Side.CITIZEN.value: 0, Side.STAFF.value: 1, Side.PARTNER.value: 2}


class Counted(Protocol):
    """How one side marked one option: `yes` has `support` in it, `no` has `objections` in it."""

    @property
    def accepted(self) -> bool: ...
    @property
    def n(self) -> int | None: ...
    @property
    def support(self) -> int | None: ...
    @property
    def yes(self) -> int | None: ...
    @property
    def no(self) -> int | None: ...
    @property
    def objections(self) -> int | None: ...
    @property
    def quorum(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class Marks:
    """What the parts of a bar mean under one rule, and the line of words over it. A part with no name is not there."""

    names: tuple[_StrPromise | str, ...]
    line: _StrPromise
    objected: _StrPromise | str = ""


IN_GRADES = Marks(
    (
        gettext_lazy("support it"), gettext_lazy("can live with it"),
        gettext_lazy("are not happy, but would not stop it"), gettext_lazy("object"), gettext_lazy("no opinion"),
    ),
    gettext_lazy("%(side)s: %(accepted)s. %(yes)d of %(n)d can live with it; at least %(quorum)d must."),
    gettext_lazy("%(objections)d object."),
)  # fmt: skip
MARKS = {
    shared_power.NAME: IN_GRADES,
    gradients.NAME: Marks(
        (
            gettext_lazy("are for it"), gettext_lazy("support it with reservations"),
            gettext_lazy("would rather not, or want to talk more"), gettext_lazy("block it"),
            gettext_lazy("no opinion"),
        ),
        gettext_lazy("%(side)s: %(accepted)s. %(yes)d of %(n)d support it; at least %(quorum)d must."),
        gettext_lazy("%(objections)d block it."),
    ),
    majority.NAME: Marks(
        (gettext_lazy("say yes"), "", gettext_lazy("say no"), "", gettext_lazy("left it blank")),
        gettext_lazy("%(side)s: %(accepted)s. %(yes)d of %(n)d say yes; at least %(quorum)d must."),
    ),
    ranked_choice.NAME: Marks(
        (gettext_lazy("rank it first"), gettext_lazy("rank it lower"), gettext_lazy("leave it out"), "", ""),
        gettext_lazy("%(side)s: %(accepted)s. %(yes)d of %(n)d rank it; at least %(quorum)d must."),
    ),
}  # fmt: skip


def said(rule: str, options: Iterable[tuple[str, Iterable[tuple[str, Counted]]]]) -> SharesPicture:
    """What each side said to each option: a bar for each side, all of the same length, whatever its size."""
    marks, groups, rows = MARKS.get(rule, IN_GRADES), [], []
    named = [(kind, str(name)) for kind, name in enumerate(marks.names) if name]
    for title, sides in options:
        bars = []
        for side, count in sides:
            counts, n = _counts(count), count.n or 0
            parts = tuple(Part(kind, counts[kind] / n, str(counts[kind])) for kind in range(len(counts)) if n)
            bars.append(Bar(_line(marks, side, count), parts, (count.quorum or 0) / n if n else None))
            row = (_("%(title)s: %(side)s") % {"title": title, "side": side_label(side)}, _accepted(count))
            rows.append((*row, *(counts[kind] for kind, _name in named), n, count.quorum or 0))
        groups.append(Group(title, tuple(bars)))
    heads = (_("Option and side"), _("Accepted?"), *(capfirst(name) for _kind, name in named))
    return SharesPicture(
        title=_("What each side said to each option"), key=tuple(named), groups=tuple(groups), rows=tuple(rows),
        heads=(*heads, _("Ballots"), _("Needed")), mark=_("the parts that are for it must reach this far"),
    )  # fmt: skip


def said_in(result: Result) -> SharesPicture | None:
    """The same for a result, what was chosen first; None where a side is too small for numbers."""
    if not result.has_numbers:
        return None
    ordered = sorted(result.options, key=lambda each: each.place or len(result.options) + 1)
    return said(result.rule, [(titled(each), [(one.side, one) for one in each.sides]) for each in ordered])


def rounds_in(result: Result) -> SharesPicture | None:
    """Who was still in, round by round, with what each side gave; None where there were no rounds to show."""
    if not result.rounds:
        return None
    return SharesPicture(
        title=_("Round by round"), key=_key_of_sides(result.sides),
        groups=tuple(_round(one) for one in result.rounds),
        heads=(_("Option"), *(_round_name(one) for one in result.rounds)), rows=tuple(_rows_of_rounds(result)),
    )  # fmt: skip


def paid_in(result: Result) -> SharesPicture | None:
    """What each side put in for what is funded; None where nothing was paid, or a side is too small for numbers."""
    funded = [each for each in result.options if each.is_chosen and each.cost]
    if not result.has_numbers or not funded:
        return None
    funded.sort(key=lambda each: each.place or 0)
    dearest = max(each.cost or 0 for each in funded)
    left_over = ((LEFT_OVER, _("what was left over")),) if any(not each.paid for each in funded) else ()
    return SharesPicture(
        title=_("What each side put in"), key=(*_key_of_sides(result.sides), *left_over),
        groups=tuple(Group("", (_paid_bar(each, dearest),)) for each in funded),
        heads=(_("Option"), _("It takes"), *(side_label(side) for side in result.sides), _("What was left over")),
        rows=tuple(_paid_row(each, result.sides) for each in funded),
    )  # fmt: skip


def titled(option: OptionResult) -> str:
    title = option.option.title
    return _("%(title)s (chosen)") % {"title": title} if option.is_chosen else str(title)


def side_label(side: str) -> str:
    """The name of a side as it begins a line."""
    return str(capfirst(Side(side).label))


def _counts(count: Counted) -> tuple[int, ...]:
    n, support, yes = count.n or 0, count.support or 0, count.yes or 0
    no, objections = count.no or 0, count.objections or 0
    return support, yes - support, no - objections, objections, n - yes - no


def _accepted(count: Counted) -> str:
    return _("✓ accepted") if count.accepted else _("✗ not accepted")


def _line(marks: Marks, side: str, count: Counted) -> str:
    values = {
        "side": side_label(side), "accepted": _accepted(count), "yes": count.yes, "n": count.n,
        "quorum": count.quorum, "objections": count.objections,
    }  # fmt: skip
    lines = [str(marks.line), *([str(marks.objected)] if marks.objected and count.objections else [])]
    return " ".join(line % values for line in lines)


def _key_of_sides(sides: Sequence[str]) -> tuple[tuple[int, str], ...]:
    return tuple((OF_SIDES[side], side_label(side)) for side in sides)


def _round_name(one: RoundResult) -> str:
    return _("Round %(number)d") % {"number": one.number}


def _round(one: RoundResult) -> Group:
    words = (
        _("%(round)s: “%(option)s” goes out, by the lottery") if one.is_drawn else _("%(round)s: “%(option)s” goes out")
    )
    bars = []
    for option, by_side in sorted(one.standing, key=lambda each: -_mean(each[1])):
        parts = tuple(Part(OF_SIDES[side], float(share / len(by_side)), _percent(share)) for side, share in by_side)
        bars.append(Bar(f"{option.title}: {_of_all(by_side)}", parts))
    return Group(words % {"round": _round_name(one), "option": one.out.title}, tuple(bars))


def _rows_of_rounds(result: Result) -> Iterable[tuple[object, ...]]:
    """For every option that came into the rounds what it had in each of them."""
    for option in result.options:
        stood = [dict(one.standing).get(option.option) for one in result.rounds]
        if any(stood):
            yield (titled(option), *(_of_all(each) if each else _("out") for each in stood))


def _of_all(by_side: Sequence[tuple[str, Fraction]]) -> str:
    each = ", ".join(f"{side_label(side)} {_percent(share)}" for side, share in by_side)
    return _("%(all)s in 100 (%(each)s)") % {"all": _percent(_mean(by_side)), "each": each}


def _mean(by_side: Sequence[tuple[str, Fraction]]) -> Fraction:
    return sum((share for _side, share in by_side), Fraction(0)) / max(1, len(by_side))


def _percent(share: Fraction) -> str:
    return str(round(100 * share))


def _paid_bar(option: OptionResult, dearest: int) -> Bar:
    said = dict(option.paid)
    parts = [Part(OF_SIDES[side], float(amount / dearest), said[side]) for side, amount in option.paid_exactly]
    if not parts:
        return Bar(
            _("%(title)s: %(takes)s, out of what was left over")
            % {"title": option.option.title, "takes": option.takes},
            (Part(LEFT_OVER, (option.cost or 0) / dearest, option.takes),),
        )
    each = ", ".join(f"{side_label(side)} {amount}" for side, amount in option.paid)
    words = _("%(title)s: %(takes)s (%(each)s)")
    return Bar(words % {"title": option.option.title, "takes": option.takes, "each": each}, tuple(parts))


def _paid_row(option: OptionResult, sides: Sequence[str]) -> tuple[object, ...]:
    paid, none = dict(option.paid), _("nothing")
    amounts = (paid.get(side, none) for side in sides)
    return (option.option.title, option.takes, *amounts, none if paid else option.takes)
