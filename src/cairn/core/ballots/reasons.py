"""Why an outcome is what it is, in words, for rules in which every side accepts or stops each option.

In each sentence options and sides stand as the marks of the poll: the values `option`, `other`, `side`,
`my_side` and `their_side`.
"""

from collections.abc import Mapping, Sequence

from cairn.core.ballots import leximin
from cairn.core.ballots.outcome import Tally, Turnout
from cairn.core.words import Words

type BySide = Mapping[str, Tally]

ALL_STOPPED = "Every option was stopped, so nothing is decided: no side can be outvoted."
STAYED_AWAY = (
    "Too few of the %(side)s side took part: %(ballots)d of %(roll)d voted and at least %(quorum)d must. "
    "Nothing is decided without them."
)
AGAINST = (
    "The %(side)s side did not accept %(option)s: %(yes)d can live with it, and %(no)d are unhappy with it "
    "or object; there must be more who can."
)
TOO_FEW = "The %(side)s side did not accept %(option)s: %(yes)d can live with it; at least %(quorum)d must."
OBJECTED = "The %(side)s side stopped %(option)s: %(objections)d of its %(n)d ballots object; a quarter is enough."
UPHELD = "An objection to %(option)s was upheld, so it cannot be chosen as it stands."
ONLY_ONE = "%(option)s is the only option every side accepts."
COMES_FIRST = "Of the %(count)d options every side accepts, %(option)s comes first."
COMES_LATER = "Every side accepts %(option)s, but %(other)s was chosen."
LEADS = {
    "least support": (
        "Counting for each the side that supports it least, %(option)s has more support than %(other)s: "
        "%(mine)d of %(my_n)d (%(my_side)s) against %(theirs)d of %(their_n)d (%(their_side)s)."
    ),
    "more support": (
        "Counting for each the side that supports it least, %(option)s and %(other)s have equal support; "
        "on the next side %(option)s has more: "
        "%(mine)d of %(my_n)d (%(my_side)s) against %(theirs)d of %(their_n)d (%(their_side)s)."
    ),
    "yes": (
        "%(option)s and %(other)s have the same support; more can live with %(option)s: "
        "%(mine)d of %(my_n)d (%(my_side)s) against %(theirs)d of %(their_n)d (%(their_side)s)."
    ),
    "lottery": "%(option)s and %(other)s are level on every count; the announced lottery chose %(option)s.",
}


def why_decided(tallies: Mapping[str, BySide], order: Sequence[str]) -> tuple[Words, ...]:
    """Why the first of `order` was chosen, and over what."""
    first = order[0]
    if len(order) == 1:
        return (Words(ONLY_ONE, {"option": first}),)
    ahead = Words(COMES_FIRST, {"option": first, "count": len(order)})
    return (ahead, why_before(tallies, first, order[1]))


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


def why_not_chosen(tallies: Mapping[str, BySide], option: str, winner: str) -> tuple[Words, ...]:
    """Why another option came before one that every side accepts."""
    return (Words(COMES_LATER, {"option": option, "other": winner}), why_before(tallies, winner, option))


def why_stopped(option: str, by_side: BySide, *, is_upheld: bool) -> tuple[Words, ...]:
    """Which sides stopped an option, each with every reason it gave; empty when none did."""
    stops = [
        Words(template, values) for side, tally in by_side.items() for template, values in _stops(option, side, tally)
    ]
    upheld = [Words(UPHELD, {"option": option})] if is_upheld else []
    return (*upheld, *stops)


def why_before(tallies: Mapping[str, BySide], option: str, other: str) -> Words:
    """What put one accepted option before another, with the numbers."""
    mine, theirs = tallies[option], tallies[other]
    by, place = leximin.lead(leximin.standing(mine), leximin.standing(theirs))
    if by == "lottery":
        return Words(LEADS["lottery"], {"option": option, "other": other})
    my_side, their_side = leximin.side_at(mine, by, place), leximin.side_at(theirs, by, place)
    template = "yes" if by == "yes" else "more support" if place else "least support"
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
    return Words(LEADS[template], values)


def _stops(option: str, side: str, tally: Tally) -> list[tuple[str, dict[str, str | int]]]:
    about: dict[str, str | int] = {"option": option, "side": side}
    stops: list[tuple[str, dict[str, str | int]]] = []
    if tally.objected:
        stops.append((OBJECTED, {**about, "objections": tally.objections, "n": tally.n}))
    if tally.yes <= tally.no:
        stops.append((AGAINST, {**about, "yes": tally.yes, "no": tally.no}))
    if tally.yes < tally.quorum:
        stops.append((TOO_FEW, {**about, "yes": tally.yes, "quorum": tally.quorum}))
    return stops
