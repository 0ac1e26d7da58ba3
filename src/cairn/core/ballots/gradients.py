"""The rule gradients/1: eight grades of agreement, so that a lukewarm yes can be told from a keen one.

The scale is that of Kaner and others. Each side is counted on its own: it accepts an option if more of its ballots
support it, with or without reservations, than stand below abstaining; if enough do; and if fewer than a quarter block
it. Among the options every side accepts, the one wins that the least keen side endorses most. The outcome says where
agreement is only lukewarm, and where people want to talk more first.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from cairn.core.ballots import conclusion, sides
from cairn.core.ballots.outcome import Outcome
from cairn.core.ballots.pile import Pile, piled
from cairn.core.ballots.poll import Ballot, Mode, Poll
from cairn.core.ballots.reasons import Wording
from cairn.core.ballots.rule import OF_SHARING, Promise, Rule
from cairn.core.ballots.scale import Scale
from cairn.core.words import Words

NAME = "gradients/1"
MODES: tuple[Mode, ...] = ("consent", "choose one", "prioritise")

EIGHT_GRADES = Scale(
    MappingProxyType(
        {
            8: Words("I am wholly for it"),
            7: Words("I am for it, with a small point"),
            6: Words("I support it, with reservations"),
            5: Words("I have no opinion"),
            4: Words("I need to talk about it more first"),
            3: Words("I do not like it, but I will go along"),
            2: Words("I seriously disagree"),
            1: Words("I block it"),
        }
    ),
    yes_from=6,
    support_from=7,
    no_upto=4,
    objects_upto=1,
)
TALK_MORE = 4
MANY_SHARE = 4  # a quarter of a side

WORDING = Wording(
    against=(
        "The %(side)s side did not accept %(option)s: %(yes)d support it, and %(no)d would rather not or want to talk "
        "more; there must be more who support it."
    ),
    short_of_two_thirds=(
        "The %(side)s side did not accept %(option)s: %(yes)d support it, and %(no)d would rather not or want to talk "
        "more. It is hard to reverse, so two thirds must support it."
    ),
    too_few="The %(side)s side did not accept %(option)s: %(yes)d support it; at least %(quorum)d must.",
    objected="The %(side)s side stopped %(option)s: %(objections)d of its %(n)d ballots block it; a quarter is enough.",
    more_yes=(
        "As many are for %(option)s as for %(other)s; with reservations, more support %(option)s: "
        "%(mine)d of %(my_n)d (%(my_side)s) against %(theirs)d of %(their_n)d (%(their_side)s)."
    ),
)
LUKEWARM = (
    "Support on the %(side)s side is lukewarm: %(support)d of %(n)d are for %(option)s without reservations. Ask who "
    "will carry it before you start."
)
WANTS_TALK = "%(people)d of %(n)d on the %(side)s side want to talk about %(option)s more."


def count(poll: Poll, ballots: Iterable[Ballot] | Pile, /) -> Outcome:
    """Count eight grades on each side.

    >>> poll = Poll(("move",), {"citizen": 3, "staff": 3}, "draw of 5 May")
    >>> cast = [Ballot("citizen", {"move": 6})] * 3 + [Ballot("staff", {"move": 8})] * 3
    >>> print(count(poll, cast).why[-1].values["side"])
    citizen
    """
    sides.refuse_unfit(poll, NAME, MODES)
    pile = piled(poll, ballots, scale=EIGHT_GRADES, rule=NAME)
    outcome = conclusion.graded(poll, pile, EIGHT_GRADES, rule=NAME, wording=WORDING)
    heard = {option: (*why, *_more_talk(option, pile)) for option, why in outcome.why_each.items()}
    return replace(outcome, why=(*outcome.why, *_lukewarm(outcome)), why_each=_with_lukewarm(outcome, heard))


def _with_lukewarm(outcome: Outcome, why: Mapping[str, tuple[Words, ...]]) -> Mapping[str, tuple[Words, ...]]:
    if outcome.winner is None:
        return MappingProxyType(dict(why))
    return MappingProxyType({**why, outcome.winner: (*why[outcome.winner], *_lukewarm(outcome))})


def _lukewarm(outcome: Outcome) -> list[Words]:
    """The sides of which fewer than half are for the winner without reservations."""
    if outcome.winner is None:
        return []
    return [
        Words(LUKEWARM, {"option": outcome.winner, "side": side, "support": tally.support, "n": tally.n})
        for side, tally in outcome.tallies[outcome.winner].items()
        if 2 * tally.support < tally.n
    ]


def _more_talk(option: str, pile: Pile) -> list[Words]:
    """The sides of which a quarter or more want to talk about the option first."""
    wanting = {side: pile.column(side, option).count(TALK_MORE) for side in pile.rows}
    return [
        Words(WANTS_TALK, {"option": option, "side": side, "people": people, "n": pile.cast(side)})
        for side, people in wanting.items()
        if people and MANY_SHARE * people >= pile.cast(side)
    ]


RULE = Rule(
    name=NAME,
    title=Words("Gradients of agreement"),
    idea=Words(
        "Eight grades, from wholly for it to blocking it, show whether people are keen or only go along. Each side is "
        "counted on its own and must accept what wins; a quarter of a side can block. Of what every side accepts, the "
        "one wins that the least keen side is most for."
    ),
    formula=Words(
        "A side accepts: grades 6 to 8 outnumber grades 1 to 4, are at least the quorum, and fewer than a quarter of "
        "its ballots are grade 1. Among those every side accepts: the largest lowest share of grades 7 and 8, then of "
        "grades 6 to 8."
    ),
    scale=EIGHT_GRADES,
    modes=MODES,
    promises=tuple(promise for promise in Promise if promise not in OF_SHARING),
    limits=(
        Words("Eight grades ask more of people than five, and people read the words in between differently."),
        Words("Those who go along without liking it count against: it takes real support to pass."),
        Words("It can end without a decision, more easily the fewer options there are."),
        Words("In a near tie, one more ballot can lead to an option that its voter grades lower."),
    ),
    source=(
        "The scale: Sam Kaner and others, Facilitator's Guide to Participatory Decision-Making (1996), who count 1 for "
        "the keenest and 8 for a block. Counting it on each side is ours."
    ),
    count=count,
)
