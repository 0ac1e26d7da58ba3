"""Entering what somebody said by phone, on paper or face to face. It is theirs, and never the word of who enters it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from cairn.activities import told
from cairn.activities.record import enter
from cairn.ledger.action import action, quiet
from cairn.listen import drafts, may, queries
from cairn.listen.choices import CONTRIBUTION_LENGTH, Editing, Use, Way
from cairn.listen.models import Contribution, Slip, Story
from cairn.people import codes
from cairn.people.sides import Side

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.sessions.models import AgendaItem


@quiet("an empty slip is nobody's word; what is written on it has an entry of its own")
def print_slips(activity: Activity, *, by: Person, at: datetime, given: Collection[str]) -> list[Slip]:
    """Slips to be handed out, with these codes from `queries.fresh_code`, of which only hashes are kept."""
    may.print_slips(by, activity, len(given)).or_refuse()
    for code in given:
        may.use_code(activity, code, is_printed=False).or_refuse()
    made = [_slip(activity, code, Way.PAPER, at) for code in given]
    return Slip.objects.bulk_create(made)


@action
def enter_contribution(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    way: str,
    code: str,
    words: str,
    is_printed: bool = False,
    is_question: bool = False,
    item: AgendaItem | None = None,
) -> Slip:
    """What somebody said or asked, without a name. Everybody can read at once that they have not confirmed it yet.

    `code`: that of a slip printed here where `is_printed`, else a fresh one, to be given to the person.
    """
    slip = _slip_to_use(activity, code, way, by=by, at=at, is_printed=is_printed)
    may.speak_to(item, activity, at=at).or_refuse()
    made = Contribution(
        activity=activity, side=Side.UNCLEAR, words=told.plainly(words, most=CONTRIBUTION_LENGTH),
        is_question=is_question, item=item, made_at=at,
    )  # fmt: skip
    made.save()
    slip.contribution = made
    slip.save()
    data = {"question": is_question, **({"item": item.ref} if item else {})}
    content = made.fingerprint(made.words)
    _enter_for_another("listen.contribution.made", slip, made, by=by, at=at, data=data, content=content)
    return slip


@action
def enter_story(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    way: str,
    code: str,
    words: str,
    is_printed: bool = False,
    would_have_helped: str = "",
    notes: Collection[str] = (),
    uses: Collection[str] = (Use.GROUP,),
    editing: str = Editing.PARTS,
    until_on: date | None = None,
) -> Slip:
    """What somebody told, with the consent they gave. Nobody reads it before they have confirmed it with the code."""
    slip = _slip_to_use(activity, code, way, by=by, at=at, is_printed=is_printed)
    story = drafts.story(activity, by=None, at=at, words=words, would_have_helped=would_have_helped, notes=notes)
    story.side, agreed = Side.UNCLEAR, drafts.consent(at=at, uses=uses, editing=editing, until_on=until_on, how=way)
    story.save()
    agreed.story, agreed.number = story, 1
    agreed.save()
    story.consent = agreed
    story.save(update_fields=["consent"])
    slip.story = story
    slip.save()
    until = until_on.toordinal() if until_on else None
    data = {"uses": [str(use) for use in agreed.uses], "wording": agreed.wording, "until": until}
    content = story.fingerprint(story.words, story.would_have_helped)
    _enter_for_another("listen.story.told", slip, story, by=by, at=at, data=data, content=content)
    return slip


def _slip_to_use(activity: Activity, code: str, way: str, *, by: Person, at: datetime, is_printed: bool) -> Slip:
    """The printed slip with this code, or a new one; from now on it stands for what is entered."""
    may.enter_for(by, activity).or_refuse()
    may.enter_by(way).or_refuse()
    may.use_code(activity, code, is_printed=is_printed).or_refuse()
    slip = queries.slip_by_code(code) if is_printed else None
    slip = slip or _slip(activity, code, Way(way), at)
    slip.look_again()  # of two who enter the same slip at once, the second finds it used
    may.be_unused(slip).or_refuse()
    slip.way, slip.entered_by, slip.entered_at = Way(way), by, at
    return slip


def _slip(activity: Activity, code: str, way: Way, at: datetime) -> Slip:
    return Slip(activity=activity, code_hash=codes.hash_alone(queries.PURPOSE, code), way=way, made_at=at)


def _enter_for_another(
    kind: str, slip: Slip, about: Contribution | Story, *, by: Person, at: datetime, data: dict[str, Any], content: str
) -> None:
    """An entry of nobody's: who entered it and how stand in its data, so that it counts as no word of theirs."""
    who = {"way": slip.way, "entered_by": by.mark_in(slip.activity.chain)}
    enter(kind, slip.activity, by=None, side=Side.UNCLEAR, at=at, about=about, data={**data, **who}, content=content)
