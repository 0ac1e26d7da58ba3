"""Proposing quotas, agreeing to them, bringing a pool from elsewhere, and deleting what people answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from cairn.base.verdict import no, yes
from cairn.ledger.action import action, quiet
from cairn.roles.recorded import enter
from cairn.selection import lines as quotas
from cairn.selection import may, queries
from cairn.selection.lines import Line
from cairn.selection.may.draws import be_kept_until, change_in_time, names_nobody
from cairn.selection.models import Draw, DrawAgreement, DrawnNumbers, DrawQuota, SignUp

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.roles.models import RoleOffer


@action
def propose_quotas(
    role: RoleOffer,
    *,
    by: Person,
    at: datetime,
    lines: Sequence[Line],
    days_to_answer: int,
    answers_until: date,
) -> Draw:
    """The questions of the draw with their quotas, as they are from now on. Both sides are asked anew."""
    may.propose_quotas(by, role, at).or_refuse()
    plain = [_plain(line) for line in lines]
    quotas.hold_together(plain, role.places).or_refuse()
    be_kept_until(role, answers_until).or_refuse()
    draw = queries.draw_of(role) or Draw(role=role, edition=0)
    (change_in_time(draw, plain, at) if draw.pk else yes()).or_refuse()
    draw.edition += 1
    draw.days_to_answer, draw.answers_until = days_to_answer, answers_until
    draw.proposed_by, draw.proposed_at = by, at
    draw.save()
    DrawAgreement.objects.filter(draw=draw).delete()
    DrawQuota.objects.filter(draw=draw).delete()
    DrawQuota.objects.bulk_create(
        DrawQuota(
            draw=draw, position=position, feature=line.feature, value=line.value, least=line.least, most=line.most,
            least_flex=line.least_flex, most_flex=line.most_flex,
        )
        for position, line in enumerate(plain, start=1)
    )  # fmt: skip
    data = {"edition": draw.edition, "quotas": len(plain), "places": role.places}
    enter("selection.quotas.proposed", draw.role, by=by, at=at, data=data, content=_wording(draw, plain))
    return draw


@action
def agree_to_quotas(draw: Draw, *, by: Person, at: datetime, edition: int) -> DrawAgreement:
    """One side agrees to the quotas it read; `edition` says which those were."""
    may.agree_to_quotas(by, draw, at).or_refuse()
    (yes() if edition == draw.edition else no(may.changed_meanwhile())).or_refuse()
    side = queries.side_here(by, draw, at=at)
    agreement = DrawAgreement.objects.create(draw=draw, side=side, person=by, agreed_at=at)
    enter("selection.quotas.agreed", draw.role, by=by, at=at, data={"edition": draw.edition})
    return agreement


@action
def take_in_pool(draw: Draw, *, by: Person, at: datetime, people: Mapping[str, Mapping[str, str]]) -> int:
    """People collected elsewhere, by names that name nobody, in place of those brought before. How many."""
    may.take_in_pool(by, draw, at).or_refuse()
    names_nobody(people).or_refuse()
    queries.outsiders(draw).delete()
    SignUp.objects.bulk_create(
        SignUp(draw=draw, outside=name, answers=dict(answers), answered_at=at) for name, answers in people.items()
    )
    number = len(people) if len(people) >= queries.FEWEST else "few"
    enter("selection.pool.taken_in", draw.role, by=by, at=at, data={"people": number})
    return len(people)


@action
def delete_answers(draw: Draw, *, at: datetime) -> Draw:
    """The day has come: what people answered goes for good, and so does who stood behind which sign."""
    may.delete_answers(draw, at).or_refuse()
    SignUp.objects.filter(draw=draw).delete()
    DrawnNumbers.objects.filter(lot__draw=draw).delete()
    draw.forgotten_at = at
    draw.save(update_fields=["forgotten_at"])
    enter("selection.answers.deleted", draw.role, by=None, at=at)
    return draw


@quiet("an entry would tell when somebody took it back")
def forget_taken_back(*, at: datetime) -> int:  # noqa: ARG001 - every deed says when it was done
    """What people answered who took their asking back, or said no to a place, goes for good. How many."""
    number, _by_model = SignUp.objects.filter(application__withdrawn_at__isnull=False).delete()
    return number


def _plain(line: Line) -> Line:
    """The line without what stands around its words."""
    words = (quotas.plainly(line.feature), quotas.plainly(line.value))
    return Line(*words, line.least, line.most, line.least_flex, line.most_flex)


def _wording(draw: Draw, lines: Sequence[Line]) -> str:
    return draw.fingerprint(
        *(f"{x.feature}\t{x.value}\t{x.least}\t{x.most}\t{x.least_flex}\t{x.most_flex}" for x in lines)
    )
