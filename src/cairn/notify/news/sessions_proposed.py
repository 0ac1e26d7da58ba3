"""News about sessions people proposed: the answer, what others say of it, who offers to lead it, who is asked to."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from django.utils.translation import gettext as _

from cairn.events import queries as events
from cairn.events.choices import Part
from cairn.notify.news.line import News, page, quoted
from cairn.notify.news.reading import rows


def sessions_proposed(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """What became of sessions these people proposed, and of what they said of others."""
    yield from _answers(persons, since, until)
    yield from _reviews(persons, since, until)


def asked_in_sessions(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """Where these people are asked to lead a session or to speak in it, or somebody offers to lead theirs."""
    for place in rows(events.places_asked, persons, since, until):
        proposal = place.proposal
        url = page("proposal", proposal.event.activity, proposal.ref)
        if place.is_offered:
            words = _("%(name)s would lead your session “%(title)s” with you. Yes or no?")
            values = {"name": place.name, "title": proposal.title}
            yield News(words % values, url, place.asked_at, proposal.proposer_id or 0, asks=True)
        else:
            words = _("You are asked for the session “%(title)s”: %(does)s. Yes or no?")
            values = {"title": proposal.title, "does": str(Part(place.part).label)}
            yield News(words % values, url, place.asked_at, place.person_id or 0, asks=True)


def _answers(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    for one in rows(events.answered_to, persons, since, until):
        if one.declined_at:
            words = _("Your session “%(title)s” was not taken. %(why)s")
        elif events.is_citizen_led(one):
            words = _("Your session “%(title)s” was taken. %(why)s")
        else:
            words = _("Your session “%(title)s” was taken, and looks for a citizen to lead it. %(why)s")
        values = {"title": one.title, "why": f"{one.why_counted} {one.why}".strip()}
        at = one.declined_at or one.accepted_at or until
        url = page("proposal", one.event.activity, one.ref)
        yield News((words % values).strip(), url, at, one.proposer_id or 0)


def _reviews(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    for found in rows(events.reviews_of_sessions_by, persons, since, until):
        if not found.hidden_because:
            words = _("Somebody looked at your session “%(title)s”: “%(said)s” You can answer once.")
            values = {"title": found.proposal.title, "said": quoted(found.words)}
            url = page("proposal", found.proposal.event.activity, found.proposal.ref)
            yield News(words % values, f"{url}#look-{found.ref}", found.written_at, found.proposal.proposer_id or 0)
    for found in rows(events.replies_to_reviews_by, persons, since, until):
        if found.replied_at and not found.hidden_because:
            words = _("What you said of the session “%(title)s” was answered: “%(said)s”")
            values = {"title": found.proposal.title, "said": quoted(found.reply)}
            url = page("proposal", found.proposal.event.activity, found.proposal.ref)
            yield News(words % values, f"{url}#look-{found.ref}", found.replied_at, found.by_id or 0)
