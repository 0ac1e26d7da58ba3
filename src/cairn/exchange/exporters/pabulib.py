"""A counted budget, or counted places, as a .pb file: what each ballot supports, and its side.

It is made from the published count, so it holds no ballot that is not public already, and none where a side is small.
Ballots have no names and no times there; their numbers follow the order of the published file, which says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from django.utils import timezone

from cairn.core.ballots import Pile, bundle
from cairn.core.ballots.scale import FIVE_GRADES
from cairn.decide import queries
from cairn.exchange.csv_cells import harmless
from cairn.exchange.pabulib import Project, SharedBudget, Vote, written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cairn.core.ballots import Ballot
    from cairn.decide.models import Decision

COMMENT = (
    "Each vote lists what its ballot supports (grades 3 and 4 of 0 to 4). Whether a side accepts a project follows from"
    " all grades: they are in bundle.json of the same decision."
)
PROJECT_FIELDS = ("project_id", "cost", "votes", "name", "selected")
VOTE_FIELDS = ("voter_id", "vote", "side")


def export(decision: Decision) -> str | None:
    """The file; None where nothing was shared, it is not counted yet, or a side is too small to publish its ballots."""
    published = queries.published_bundle(decision) if decision.is_closed and decision.total else None
    if published is None:
        return None
    _poll, pile, _parts = bundle.read(published)
    return None if pile is None else written(_budget(decision, pile))


def is_there(decision: Decision) -> bool:
    """Whether there is such a file, without making it."""
    return decision.is_closed and decision.total is not None and _shows_ballots(decision.outcome or {})


def _shows_ballots(outcome: Mapping[str, Mapping[str, Mapping[str, int]]]) -> bool:
    turnout = outcome.get("turnout", {}).values()
    return bool(turnout) and all(each["ballots"] >= bundle.FEWEST for each in turnout)


def _budget(decision: Decision, pile: Pile) -> SharedBudget:
    cast = list(pile)
    votes = tuple(_votes(cast))
    projects = tuple(_projects(decision, votes))
    meta = _meta(decision, {"num_projects": str(len(projects)), "num_votes": str(len(votes))})
    return SharedBudget(meta, Fraction(decision.total or 0), PROJECT_FIELDS, projects, VOTE_FIELDS, votes)


def _meta(decision: Decision, numbers: Mapping[str, str]) -> dict[str, str]:
    is_money = decision.mode == "budget"
    days = {"date_begin": decision.opened_at, "date_end": decision.closed_at}
    return {
        "description": _cell(decision.question),
        "country": "",
        "unit": _cell(decision.activity.programme.title),
        "instance": _cell(decision.activity.title),
        **numbers,
        "budget": _amount(decision, decision.total or 0),
        "vote_type": "approval",
        "rule": decision.rule,
        **{name: timezone.localtime(day).strftime("%d.%m.%Y") if day else "" for name, day in days.items()},
        "currency": "GBP" if is_money else "places",
        "comment": COMMENT,
    }


def _projects(decision: Decision, votes: tuple[Vote, ...]) -> Iterator[Project]:
    for line in queries.lines(decision):
        ref, cost = line.option.ref, line.cost or 0
        cells = {
            "project_id": ref,
            "cost": _amount(decision, cost),
            "votes": str(sum(ref in vote.projects for vote in votes)),
            "name": _cell(line.option.title),
            "selected": str(int(line.chosen_place is not None)),
        }
        yield Project(ref, Fraction(cost), cells)


def _votes(cast: list[Ballot]) -> Iterator[Vote]:
    for number, ballot in enumerate(cast, start=1):
        supported = tuple(option for option, grade in ballot.grades.items() if grade >= FIVE_GRADES.support_from)
        yield Vote(
            str(number), supported, (),
            {"voter_id": str(number), "vote": ",".join(supported), "side": ballot.side},
        )  # fmt: skip


def _amount(decision: Decision, amount: int) -> str:
    """Pounds with pence where there are any, or places, as the format writes numbers."""
    if decision.mode != "budget":
        return str(amount)
    pounds, pence = divmod(amount, 100)
    return f"{pounds}.{pence:02}" if pence else str(pounds)


def _cell(words: str) -> str:
    """Words on one line, which no table takes for a formula."""
    return harmless(" ".join(words.split()))
