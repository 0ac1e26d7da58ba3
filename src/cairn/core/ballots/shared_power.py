"""The rule shared-power/1: what wins, every side accepts on its own count, and no side wins by numbers.

Each side is counted apart. A side accepts an option if more of its ballots can live with it than not, if
enough can for it not to be the work of a handful, and if fewer than a quarter object. Among the
options every side accepts, the one wins whose least supportive side supports it most (leximin: then the next
side, and so on). Ties: the same with those who can live with it; then an announced lottery. With "consent" there is one
proposal, and every objection is heard first; "prioritise" gives the whole list; a budget, or places, are shared by
weighted equal shares (see `sharing`). All shares are exact fractions. The idea, its limits and its neighbours are in
docs/methods/ballots.md.
"""

from collections.abc import Iterable
from types import MappingProxyType

from cairn.core.ballots import conclusion, sharing, sides
from cairn.core.ballots.outcome import Outcome
from cairn.core.ballots.pile import Pile, piled
from cairn.core.ballots.poll import SHARING, Ballot, Mode, Poll
from cairn.core.ballots.rule import Promise, Rule
from cairn.core.ballots.scale import FIVE_GRADES
from cairn.core.words import Words

NAME = "shared-power/1"
MODES: tuple[Mode, ...] = ("consent", "choose one", "prioritise", "budget", "places")


def count(poll: Poll, ballots: Iterable[Ballot] | Pile, /) -> Outcome:
    """Count a poll in any mode.

    >>> poll = Poll(("move", "stay"), {"citizen": 5, "staff": 200}, "draw of 5 May")
    >>> citizens = [Ballot("citizen", {"move": 0, "stay": 3})] * 5
    >>> staff = [Ballot("staff", {"move": 4, "stay": 2})] * 200
    >>> outcome = count(poll, citizens + staff)
    >>> outcome.winner
    'stay'
    >>> print(outcome.why_each["move"][0])
    The citizen side stopped move: 5 of its 5 ballots object; a quarter is enough.

    Raises `UnfitPoll` for fewer than two sides, `BadBallot` for ballots that do not belong.
    """
    sides.refuse_unfit(poll, NAME, MODES)
    pile = piled(poll, ballots, scale=FIVE_GRADES, rule=NAME)
    if poll.mode in SHARING:
        return sharing.shared(poll, pile, FIVE_GRADES, rule=NAME)
    return conclusion.graded(poll, pile, FIVE_GRADES, rule=NAME)


IN_SHARING = MappingProxyType(
    {
        Promise.TURNING_UP_HELPS: Words(
            "Voting never makes your side accept it less. But your share of the purse comes out of your side's, so in "
            "a near tie something you can live with can be left out for something else."
        ),
        Promise.TURNING_UP_IS_SAFE: Words(
            "Each ballot of a side makes the others of that side lighter, so in a near tie what is funded can change "
            "in ways its voter does not like."
        ),
    }
)

RULE = Rule(
    name=NAME,
    title=Words("Shared power"),
    idea=Words(
        "Each side is counted on its own. An option can win only if every side accepts it. Of those, the one wins "
        "that has the most support on the side that likes it least."
    ),
    formula=Words(
        "A side accepts: grades 2 to 4 outnumber grades 0 and 1, are at least the quorum, and fewer than a quarter of "
        "its ballots object. Among those every side accepts: the largest lowest share of grades 3 and 4, then of "
        "grades 2 to 4, then the announced lottery."
    ),
    scale=FIVE_GRADES,
    modes=MODES,
    promises=tuple(Promise),
    exceptions=MappingProxyType({"budget": IN_SHARING, "places": IN_SHARING}),
    limits=(
        Words("It can end without a decision; with few options it often does, with five rarely."),
        Words("People who say that only their favourite is acceptable make no decision more likely."),
        Words("It does not decide who draws up the sides, the options or the agenda."),
        Words("A small group inside a side is protected only by objecting: a quarter of a side stops an option."),
        Words(
            "An objection about harm, rights, safety or law stops an option until three people of each side, drawn by "
            "lot, have heard it. Where a side has fewer than three for that, nobody can set it aside."
        ),
        Words("In a near tie, one more ballot can lead to an option that its voter grades lower."),
        Words("Where each side may fund its own, a side can be left with something it did not accept."),
        Words("Who is on a side's roll is for that side to watch: people put there by another side count."),
        Words("Splitting a side into two gives it two votes to stop things: so who the sides are is agreed before."),
        Words(
            "People on a roll who never vote can raise how many of their side are needed, from three to ten at most."
        ),
    ),
    source=(
        "Ours. Its parts: concurrent majorities (parallel consent, Northern Ireland Act 1998, section 4), "
        "objections as in consent decision-making (sociocracy), leximin (Sen 1970), and the method of equal shares "
        "(Peters and Skowron 2020; Peters, Pierczyński and Skowron 2021)."
    ),
    count=count,
)
