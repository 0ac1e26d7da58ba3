"""The rule majority/1: a simple majority, on every side.

Everybody says yes or no to each option, or leaves it blank. A side accepts an option if more of its ballots say yes
than no, and enough do. Among those every side accepts, the one wins whose least agreeing side has the largest share of
yes. It is the simplest rule that outvotes nobody, and it hears neither how strongly people feel nor objections.
"""

from collections.abc import Iterable

from cairn.core.ballots import conclusion, sides
from cairn.core.ballots.outcome import Outcome
from cairn.core.ballots.pile import Pile, piled
from cairn.core.ballots.poll import Ballot, Mode, Poll
from cairn.core.ballots.reasons import Wording
from cairn.core.ballots.rule import OF_SHARING, Promise, Rule
from cairn.core.ballots.scale import YES_OR_NO
from cairn.core.words import Words

NAME = "majority/1"
MODES: tuple[Mode, ...] = ("choose one", "prioritise")

WORDING = Wording(
    against="The %(side)s side did not accept %(option)s: %(yes)d say yes and %(no)d say no.",
    short_of_two_thirds=(
        "The %(side)s side did not accept %(option)s: %(yes)d say yes and %(no)d say no. It is hard to reverse, so two "
        "thirds must say yes."
    ),
    too_few="The %(side)s side did not accept %(option)s: %(yes)d say yes; at least %(quorum)d must.",
)


def count(poll: Poll, ballots: Iterable[Ballot] | Pile, /) -> Outcome:
    """Count yes and no on each side.

    >>> poll = Poll(("move",), {"citizen": 5, "staff": 200}, "draw of 5 May")
    >>> citizens = [Ballot("citizen", {"move": 0})] * 3 + [Ballot("citizen", {"move": 1})] * 2
    >>> outcome = count(poll, citizens + [Ballot("staff", {"move": 1})] * 200)
    >>> print(outcome.why_each["move"][0])
    The citizen side did not accept move: 2 say yes and 3 say no.
    """
    sides.refuse_unfit(poll, NAME, MODES)
    return conclusion.graded(
        poll, piled(poll, ballots, scale=YES_OR_NO, rule=NAME), YES_OR_NO, rule=NAME, wording=WORDING
    )


RULE = Rule(
    name=NAME,
    title=Words("A majority on every side"),
    idea=Words(
        "Everybody says yes or no. An option can win only if more say yes than no on every side, each counted on its "
        "own. Of those, the one wins that has the largest share of yes on the side that likes it least."
    ),
    formula=Words(
        "A side accepts: yes > no and yes ≥ quorum. Among those every side accepts: the largest lowest share of yes."
    ),
    scale=YES_OR_NO,
    modes=MODES,
    promises=tuple(promise for promise in Promise if promise not in OF_SHARING),
    limits=(
        Words("It does not hear how strongly people feel: a small majority of a side binds the rest of it."),
        Words("Nobody can object with reasons, so harm to a few is easily missed."),
        Words("It can end without a decision, more easily the fewer options there are."),
    ),
    source="Concurrent majorities: parallel consent, Northern Ireland Act 1998, section 4.",
    count=count,
)
