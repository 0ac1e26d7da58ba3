"""Why an outcome is what it is, in words, for rules in which every side accepts or stops each option.

In each sentence options and sides stand as the marks of the poll: the values `option`, `other`, `side`,
`my_side` and `their_side`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cairn.core.ballots import leximin
from cairn.core.ballots.outcome import Tally, Turnout
from cairn.core.words import Words

type BySide = Mapping[str, Tally]

ALL_STOPPED = "Every option was stopped, so nothing is decided: no side can be outvoted."
STAYED_AWAY = (
    "Too few of the %(side)s side took part: %(ballots)d of %(roll)d voted and at least %(quorum)d must. "
    "Nothing is decided without them."
)
UPHELD = "An objection to %(option)s was upheld, so it cannot be chosen as it stands."
ONLY_ONE = "%(option)s is the only option every side accepts."
COMES_FIRST = "Of the %(count)d options every side accepts, %(option)s comes first."
COMES_LATER = "Every side accepts %(option)s, but %(other)s was chosen."
ADOPTED = "Every side can live with %(option)s, and too few object to stop it."
TO_BE_HEARD = "There are objections: %(objections)d. Each is heard before anything is decided."
IN_ORDER = "Every side accepts %(count)d options. %(option)s comes first."
NEXT_ON_LIST = "Every side accepts %(option)s. On the list it comes after %(other)s."


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentences of a rule in which sides grade. The values are the same for all of them."""

    against: str = (
        "The %(side)s side did not accept %(option)s: %(yes)d can live with it, and %(no)d are unhappy with it "
        "or object; there must be more who can."
    )
    short_of_two_thirds: str = (
        "The %(side)s side did not accept %(option)s: %(yes)d can live with it, and %(no)d are unhappy with it "
        "or object. It is hard to reverse, so two thirds must be able to."
    )
    too_few: str = "The %(side)s side did not accept %(option)s: %(yes)d can live with it; at least %(quorum)d must."
    objected: str = (
        "The %(side)s side stopped %(option)s: %(objections)d of its %(n)d ballots object; a quarter is enough."
    )
    least_support: str = (
        "Counting for each the side that supports it least, %(option)s has more support than %(other)s: "
        "%(mine)d of %(my_n)d (%(my_side)s) against %(theirs)d of %(their_n)d (%(their_side)s)."
    )
    more_support: str = (
        "Counting for each the side that supports it least, %(option)s and %(other)s have equal support; "
        "on the next side %(option)s has more: "
        "%(mine)d of %(my_n)d (%(my_side)s) against %(theirs)d of %(their_n)d (%(their_side)s)."
    )
    more_yes: str = (
        "%(option)s and %(other)s have the same support; more can live with %(option)s: "
        "%(mine)d of %(my_n)d (%(my_side)s) against %(theirs)d of %(their_n)d (%(their_side)s)."
    )
    lottery: str = "%(option)s and %(other)s are level on every count; the announced lottery chose %(option)s."


IN_GRADES = Wording()


def why_decided(tallies: Mapping[str, BySide], order: Sequence[str], wording: Wording) -> tuple[Words, ...]:
    """Why the first of `order` was chosen, and over what."""
    first = order[0]
    if len(order) == 1:
        return (Words(ONLY_ONE, {"option": first}),)
    ahead = Words(COMES_FIRST, {"option": first, "count": len(order)})
    return (ahead, why_before(tallies, first, order[1], wording))


def why_in_order(tallies: Mapping[str, BySide], order: Sequence[str], wording: Wording) -> tuple[Words, ...]:
    """Why the first of a list comes first."""
    if len(order) == 1:
        return (Words(ONLY_ONE, {"option": order[0]}),)
    ahead = Words(IN_ORDER, {"option": order[0], "count": len(order)})
    return (ahead, why_before(tallies, order[0], order[1], wording))


def why_undecided(turnout: Mapping[str, Turnout]) -> tuple[Words, ...]:
    """Which sides stayed away; if none did, that no option was accepted by all."""
    stayed_away = [
        Words(
            STAYED_AWAY,
            {"side": side, "ballots": each.ballots, "roll": each.roll, "quorum": each.quorum},
        )
        for side, each in turnout.items()
        if not each.is_enough
    ]
    return tuple(stayed_away) or (Words(ALL_STOPPED),)


def why_not_chosen(tallies: Mapping[str, BySide], option: str, winner: str, wording: Wording) -> tuple[Words, ...]:
    """Why another option came before one that every side accepts."""
    return (Words(COMES_LATER, {"option": option, "other": winner}), why_before(tallies, winner, option, wording))


def why_next_on_list(tallies: Mapping[str, BySide], option: str, ahead: str, wording: Wording) -> tuple[Words, ...]:
    """Why an option comes after the one ahead of it on the list."""
    return (Words(NEXT_ON_LIST, {"option": option, "other": ahead}), why_before(tallies, ahead, option, wording))


def why_stopped(
    option: str, by_side: BySide, wording: Wording, *, is_upheld: bool, two_thirds: bool
) -> tuple[Words, ...]:
    """Which sides stopped an option, each with every reason it gave; empty when none did."""
    stops = [
        Words(template, values)
        for side, tally in by_side.items()
        for template, values in _stops(option, side, tally, wording, two_thirds=two_thirds)
    ]
    upheld = [Words(UPHELD, {"option": option})] if is_upheld else []
    return (*upheld, *stops)


def why_before(tallies: Mapping[str, BySide], option: str, other: str, wording: Wording) -> Words:
    """What put one accepted option before another, with the numbers."""
    mine, theirs = tallies[option], tallies[other]
    by, place = leximin.lead(leximin.standing(mine), leximin.standing(theirs))
    if by == "lottery":
        return Words(wording.lottery, {"option": option, "other": other})
    my_side, their_side = leximin.side_at(mine, by, place), leximin.side_at(theirs, by, place)
    template = wording.more_yes if by == "yes" else wording.more_support if place else wording.least_support
    values = {
        "option": option,
        "other": other,
        "my_side": my_side,
        "their_side": their_side,
        "mine": getattr(mine[my_side], by),
        "theirs": getattr(theirs[their_side], by),
        "my_n": mine[my_side].n,
        "their_n": theirs[their_side].n,
    }
    return Words(template, values)


def _stops(
    option: str, side: str, tally: Tally, wording: Wording, *, two_thirds: bool
) -> list[tuple[str, dict[str, str | int]]]:
    about: dict[str, str | int] = {"option": option, "side": side}
    stops: list[tuple[str, dict[str, str | int]]] = []
    if tally.objected:
        stops.append((wording.objected, {**about, "objections": tally.objections, "n": tally.n}))
    if tally.yes <= tally.no:
        stops.append((wording.against, {**about, "yes": tally.yes, "no": tally.no}))
    elif two_thirds and tally.yes < 2 * tally.no:
        stops.append((wording.short_of_two_thirds, {**about, "yes": tally.yes, "no": tally.no}))
    if tally.yes < tally.quorum:
        stops.append((wording.too_few, {**about, "yes": tally.yes, "quorum": tally.quorum}))
    return stops
