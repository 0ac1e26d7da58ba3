"""What answers whether citizens made the programme and are heard in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.events import queries as events
from cairn.people.sides import Side
from cairn.web.contents.included.shape import A_THIRD, Answer, Point, is_so, people_in_words, point, share_of_people

if TYPE_CHECKING:
    from cairn.events.models import Event
    from cairn.ledger.queries import Line

type Lines = Mapping[str, Sequence[Line]]


def looked(lines: Lines) -> Point:
    """Of what was said of the sessions proposed, citizens said a third at least."""
    said = lines["events.review.given"]
    ours = sum(line.side == Side.CITIZEN for line in said)
    words = _("Nobody has said anything yet of the sessions proposed.")
    if said:
        words = _("What people said of the sessions proposed: %(n)d times, of these %(ours)d times citizens.") % {
            "n": len(said), "ours": ours,
        }  # fmt: skip
    return point(
        words, is_so(Fraction(ours, len(said)) >= A_THIRD if said else None), lines=said, chapter="events",
        missing=_("Citizens look at more of the sessions: at least a third of what is said comes from them."),
        who=_("the people of this work, and whoever leads it, who can invite more citizens"),
    )  # fmt: skip


def decided(event: Event, lines: Lines) -> Point:
    """The programme was decided with equal say, and nobody changed it from outside."""
    found = events.decisions_about(event)
    behind = [*lines["events.call.put_to_decision"], *lines["events.call.answered"]]
    if any(one.override for one in found):
        words, answer = _("What was decided together was changed from outside afterwards."), Answer.NOT_MET
        behind += lines["decide.override.published"]
    elif any(one.decision.is_decided for one in found):
        words, answer = _("Citizens and staff decided together which sessions are taken, with equal say."), Answer.MET
    else:
        words, answer = _("It is not decided yet which sessions are taken."), Answer.NOT_KNOWN
    return point(
        words, answer, lines=behind, chapter="events",
        missing=_("The sessions are put to the shared decision, and what it comes to holds."),
        who=_("whoever leads this work"),
    )  # fmt: skip


def led(event: Event, lines: Lines) -> tuple[Point, Point]:
    """Each session has a citizen who leads it; and a third of those who lead and speak are citizens."""
    share = events.shares(event).whole
    behind = [*lines["events.speaker.agreed"], *lines["events.speaker.welcomed"], *lines["events.proposal.made"]]
    words = _("No session is taken yet.")
    if share.sessions:
        words = ngettext(
            "Citizens lead %(led)d of %(n)d session, alone or with somebody. No citizens yet: %(without)d.",
            "Citizens lead %(led)d of %(n)d sessions, alone or with somebody. No citizens yet: %(without)d.",
            share.sessions,
        ) % {"led": share.led_by_citizens, "n": share.sessions, "without": share.without}
    leading = point(
        words, is_so(share.led_by_citizens == share.sessions if share.sessions else None), lines=behind,
        chapter="events", missing=_("A citizen leads each session, alone or with somebody."),
        who=_("whoever proposed a session that looks for a citizen, and anybody who offers to lead it"),
    )  # fmt: skip
    citizens, others = events.people_speaking(event)
    speaking = point(
        f"{_('Who leads sessions that are taken, or speaks in them.')} {people_in_words(citizens, others)}",
        share_of_people(citizens, others),
        missing=_("At least a third of those who lead or speak are citizens."), who=_("whoever proposed the sessions"),
    )  # fmt: skip
    return leading, speaking
