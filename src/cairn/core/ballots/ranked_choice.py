"""The rule ranked-choice/1: people put the options they accept in order; the weakest goes out, round by round.

Each ballot ranks options from 1 down, and leaves out what its voter does not accept. A side accepts an option if more
than half of its ballots rank it, and enough do. Among the options every side accepts there are rounds: each side counts
the same, however many people it has; each ballot stands for the best option it ranks that is still in; the option with
the least goes out. The last one left wins. Ties go by the announced lottery.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType

from cairn.core.ballots import conclusion, lottery, reasons, sides
from cairn.core.ballots.next_steps import best_per_side, next_steps
from cairn.core.ballots.outcome import Outcome, Round
from cairn.core.ballots.pile import BLANK, Pile, piled
from cairn.core.ballots.poll import Ballot, Mode, Poll
from cairn.core.ballots.reasons import Wording
from cairn.core.ballots.rule import Promise, Rule
from cairn.core.words import Words

NAME = "ranked-choice/1"
MODES: tuple[Mode, ...] = ("choose one",)

WORDING = Wording(
    against="The %(side)s side did not accept %(option)s: %(yes)d rank it and %(no)d leave it out.",
    short_of_two_thirds=(
        "The %(side)s side did not accept %(option)s: %(yes)d rank it and %(no)d leave it out. It is hard to reverse, "
        "so two thirds must rank it."
    ),
    too_few="The %(side)s side did not accept %(option)s: %(yes)d rank it; at least %(quorum)d must.",
)
LAST_LEFT = "%(option)s was the last one left (rounds: %(rounds)d): all others had less support when they went out."
WENT_OUT = (
    "%(option)s went out in round %(round)d: with each side counting the same, it had the least, %(percent)d in a "
    "hundred."
)
DRAWN_OUT = (
    "%(option)s went out in round %(round)d: it was level with others at the least, %(percent)d in a hundred, and the "
    "announced lottery decided."
)


def count(poll: Poll, ballots: Iterable[Ballot] | Pile, /) -> Outcome:
    """Count ranks; 1 is the best.

    >>> poll = Poll(("bus", "van"), {"citizen": 3, "staff": 3}, "draw of 5 May")
    >>> cast = [Ballot("citizen", {"bus": 1, "van": 2})] * 3 + [Ballot("staff", {"van": 1})] * 3
    >>> count(poll, cast).winner
    'van'
    """
    sides.refuse_unfit(poll, NAME, MODES)
    pile = piled(poll, ballots, scale=None, rule=NAME)
    turnout = sides.turnouts(poll, pile)
    tallies = _tallies(poll, pile)
    running = sides.accepted_by_all(poll, tallies)
    gone = _rounds(poll, pile, running)
    order = _left_over(running, gone) + tuple(each.option for each in reversed(gone))
    status = conclusion.status_of(poll, turnout, tallies, order)
    return Outcome(
        rule=NAME,
        status=status,
        winner=order[0] if order else None,
        order=order,
        tallies=tallies,
        turnout=turnout,
        why=_why_won(order, gone) if order else reasons.why_undecided(turnout),
        why_each=_why_each(poll, tallies, order, gone),
        tie_broken_by="lottery" if any(each.is_drawn for each in gone) else None,
        mode=poll.mode,
        chosen=order[:1],
        next_steps=next_steps(status, poll, turnout),
        best_per_side=MappingProxyType({} if order else best_per_side(tallies, poll.roll)),
        rounds=tuple(gone),
    )


def _tallies(poll: Poll, pile: Pile) -> sides.Tallies:
    """Yes is ranking it, no is leaving it out, support is ranking it first."""
    turnout = sides.turnouts(poll, pile)
    return MappingProxyType(
        {
            option: MappingProxyType(
                {side: sides.tallied(poll, turnout[side], _given(pile.column(side, option))) for side in poll.roll}
            )
            for option in poll.options
        }
    )


def _given(column: bytes) -> sides.Given:
    left_out = column.count(BLANK)
    return sides.Given(yes=len(column) - left_out, no=left_out, support=column.count(1), objections=0)


def _rounds(poll: Poll, pile: Pile, running: Sequence[str]) -> list[Round]:
    """Who went out, in order, until one is left."""
    lists = {side: _preferences(pile, side, running) for side in poll.roll}
    left, gone = set(running), []
    while len(left) > 1:
        standing = {option: dict.fromkeys(lists, Fraction(0)) for option in sorted(left)}
        for side, papers in lists.items():
            for paper, people in papers.items():
                best = next((option for option in paper if option in left), None)
                if best is not None:
                    standing[best][side] += Fraction(people, pile.cast(side))
        totals = {option: sum(by_side.values(), Fraction(0)) for option, by_side in standing.items()}
        least = min(totals.values())
        level = [option for option, total in totals.items() if total == least]
        out = max(level, key=lambda option: lottery.place(poll.lottery_seed, option))
        gone.append(Round(out, least / len(poll.roll), len(level) > 1, MappingProxyType(standing)))
        left.remove(out)
    return gone


def _preferences(pile: Pile, side: str, running: Sequence[str]) -> Counter[tuple[str, ...]]:
    """Each different order of the options in the running, best first, and how many ballots have it."""
    found: Counter[tuple[str, ...]] = Counter()
    for paper, people in pile.papers(side).items():
        rank = {option: each for option, each in zip(pile.options, paper, strict=True) if each != BLANK}
        found[tuple(sorted((option for option in running if option in rank), key=rank.__getitem__))] += people
    return found


def _left_over(running: Sequence[str], gone: Sequence[Round]) -> tuple[str, ...]:
    out = {each.option for each in gone}
    return tuple(option for option in running if option not in out)


def _why_won(order: tuple[str, ...], gone: Sequence[Round]) -> tuple[Words, ...]:
    if len(order) == 1:
        return (Words(reasons.ONLY_ONE, {"option": order[0]}),)
    return (Words(LAST_LEFT, {"option": order[0], "rounds": len(gone)}), _why_out(len(gone), gone[-1]))


def _why_out(number: int, out: Round) -> Words:
    values: dict[str, str | int] = {"option": out.option, "round": number, "percent": round(100 * out.share)}
    return Words(DRAWN_OUT if out.is_drawn else WENT_OUT, values)


def _why_each(
    poll: Poll, tallies: sides.Tallies, order: tuple[str, ...], gone: Sequence[Round]
) -> Mapping[str, tuple[Words, ...]]:
    why = {option: conclusion.stopped(poll, tallies, option, WORDING) for option in poll.options if option not in order}
    if order:
        why[order[0]] = _why_won(order, gone)
    for number, out in enumerate(gone, start=1):
        why[out.option] = (_why_out(number, out),)
    return MappingProxyType({option: why[option] for option in poll.options})


RULE = Rule(
    name=NAME,
    title=Words("Ranked choice"),
    idea=Words(
        "People put the options they accept in order. What wins must be on the lists of more than half of every side. "
        "Among those, the weakest goes out, round by round; each side counts the same, however many people it has."
    ),
    formula=Words(
        "A side accepts: more than half of its ballots rank the option, and at least the quorum. Each round, an option "
        "has the sum over the sides of ballots that rank it best among those left, divided by the side's ballots; the "
        "least goes out."
    ),
    scale=None,
    modes=MODES,
    promises=(
        Promise.NOBODY_OUTVOTED,
        Promise.SIZE_FREE,
        Promise.MORE_STAFF_NO_MORE_POWER,
        Promise.TURNING_UP_HELPS,
        Promise.SIDES_ALIKE,
        Promise.OPTIONS_ALIKE,
        Promise.UNANIMITY,
        Promise.ORDER_DOES_NOT_MATTER,
    ),
    does_not_promise=MappingProxyType(
        {
            Promise.MONOTONE: Words(
                "Ranking an option higher can make it lose: it can change who goes out first, and whom it meets last."
            ),
            Promise.TURNING_UP_IS_SAFE: Words(
                "Voting can change who goes out first, so that something you leave out wins over something you rank."
            ),
            Promise.LOSERS_DO_NOT_MATTER: Words(
                "Taking away an option that lost can change who wins: its ballots go elsewhere from the start."
            ),
        }
    ),
    limits=(
        Words("It looks at first places: a compromise that is everybody's second choice can go out early."),
        Words("A rank does not say how much more you like one option than the next."),
        Words("Nobody can object with reasons; leaving an option out is all there is."),
        Words("It can end without a decision, more easily the fewer options there are."),
    ),
    source=(
        "Instant-runoff voting (W. R. Ware, 1871). Its failures are well known: Fishburn and Brams, Paradoxes of "
        "Preferential Voting (1983). Counting each side the same, and asking every side to accept, is ours."
    ),
    count=count,
)
