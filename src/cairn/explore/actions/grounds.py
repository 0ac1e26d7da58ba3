"""Saying which words an option grew out of, and saying that one meant something else."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.activities import told
from cairn.activities.record import enter
from cairn.explore import may
from cairn.explore.choosing import DENIAL_LENGTH
from cairn.explore.models import Ground, Option, Statement
from cairn.ledger.action import action
from cairn.listen import queries as listen

if TYPE_CHECKING:
    from cairn.listen.models import Contribution
    from cairn.people.models import Person


@action
def name_ground(option: Option, *, by: Person, at: datetime, said: Statement | Contribution) -> Ground:
    """The option grew out of these words. Whoever said them is told, and can say that they meant something else."""
    may.name_ground(by, option, said).or_refuse()
    activity = option.activity
    which = {"statement": said} if isinstance(said, Statement) else {"contribution": said}
    side = activities.side_of(by, activity, on=at.date())
    ground = Ground.objects.create(option=option, by=by, side=side, named_at=at, **which)
    data = {"option": option.ref, next(iter(which)): said.ref}
    enter("explore.ground.named", activity, by=by, at=at, about=ground, data=data)
    return ground


@action
def drop_ground(ground: Ground, *, by: Person, at: datetime) -> None:
    """It was a mistake: the option did not grow out of these words."""
    may.drop_ground(by, ground).or_refuse()
    option, ref = ground.option, ground.ref
    enter("explore.ground.dropped", option.activity, by=by, at=at, about=ground, data={"option": option.ref})
    Ground.objects.filter(ref=ref).delete()


@action
def deny_ground(ground: Ground, *, at: datetime, by: Person | None = None, proof: str = "", why: str = "") -> Ground:
    """Whoever said the words says that this is not what they meant. It stands beside them; the words stay.

    Without an account: `proof` that the code of the slip was typed on which the words came.
    """
    is_held = ground.contribution is not None and listen.is_contribution_held(ground.contribution, proof, at=at)
    may.deny_ground(by, ground, is_held=is_held).or_refuse()
    ground.denied_because = told.plainly(why, most=DENIAL_LENGTH) if why.strip() else ""
    ground.denied_at = at
    ground.save(update_fields=["denied_at", "denied_because"])
    said = ground.statement or ground.contribution
    content = ground.fingerprint(ground.denied_because) if ground.denied_because else ""
    side = said.side if said else ""
    data = {"option": ground.option.ref}
    enter(
        "explore.ground.denied", ground.option.activity, by=None, side=side, at=at, about=ground, data=data,
        content=content,
    )  # fmt: skip
    return ground
