"""Polls and ballots to try the rules on: by hand, and drawn by Hypothesis."""

from collections.abc import Sequence

from hypothesis import strategies as st

from cairn.core import ballots

SEED = "draw of 5 May"
OPTIONS = ("bus", "van", "bike", "walk")
PAPER_GRADES = (0, 1, 2, 3, 4, None)  # None is a blank
MOODS = (
    (2, 3, 4, None),
    (2, 3, 4),
    (1, 2, 2, 3),
    (0, 2, 3, 4, 3, 2, None),
    (0, 1, 2, 3, 4, None),
)


def cast(side: str, *columns: str, of: Sequence[str] = OPTIONS) -> list[ballots.Ballot]:
    """Three ballots of one side: `cast("citizen", "443", "0-2")`, a column of grades for each option."""
    return [
        ballots.Ballot(side, {of[at]: int(grade) for at, grade in enumerate(row) if grade != "-"})
        for row in zip(*columns, strict=True)
    ]


def poll(of: Sequence[str] = OPTIONS, **roll: int) -> ballots.Poll:
    return ballots.Poll(tuple(of), roll, SEED)


def papers(options: Sequence[str], grades: Sequence[int | None] = PAPER_GRADES):
    """The grades of one ballot, blanks left out."""
    return st.tuples(*[st.sampled_from(grades)] * len(options)).map(
        lambda row: {option: grade for option, grade in zip(options, row, strict=True) if grade is not None}
    )


@st.composite
def counts(draw, *, sides=("citizen", "staff"), least=0, most=12, grades=PAPER_GRADES, spare=12):
    """A poll and its ballots: 1 to 4 options, up to `most` ballots a side, up to `spare` who stay away.

    Each side has a mood about each option, mostly mild ones, so that decisions and near misses are common.
    """
    options = OPTIONS[: draw(st.sampled_from((3, 4, 2, 1)))]
    roll, pile = {}, []
    for side in sides:
        ballots_cast = draw(st.sampled_from(range(most, least - 1, -1)))  # even odds: few are near empty
        columns = [draw(_column(ballots_cast, grades)) for _ in options]
        roll[side] = max(1, ballots_cast + draw(st.sampled_from(range(spare + 1))))
        pile += _by_row(side, options, columns)
    return ballots.Poll(options, roll, SEED), pile


def _column(ballots_cast, grades):
    moods = [[grade for grade in mood if grade in grades] for mood in MOODS]
    return st.sampled_from(moods).flatmap(
        lambda mood: st.lists(st.sampled_from(mood), min_size=ballots_cast, max_size=ballots_cast)
    )


def _by_row(side, options, columns):
    for row in zip(*columns, strict=True):
        filled = {option: grade for option, grade in zip(options, row, strict=True) if grade is not None}
        yield ballots.Ballot(side, filled)
