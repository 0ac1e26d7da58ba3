"""The letters: what is written to whom, with a link that needs no sign-in and one that stops letters of the kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from email.utils import format_datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail.utils import DNS_NAME
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cairn.notify import grouping, queries, written
from cairn.notify.choices import About
from cairn.notify.written import Line, Part
from cairn.notify.written_days import in_words
from cairn.witness import queries as witness

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.decide.models import Decision
    from cairn.notify import news, waiting
    from cairn.notify.models import Letter
    from cairn.people.models import Person
    from cairn.witness.models import Challenge, Seat
    from cairn.witness.queries import Called, Waiting

LINES_AT_MOST = 30


@dataclass(frozen=True, slots=True)
class Draft:
    """What a letter says: its subject and its parts, but for the greeting and the way to stop letters."""

    subject: str
    parts: tuple[Part, ...]
    why_stop: str = field(default_factory=lambda: _("We write about one thing once a week at most."))


def finished(draft: Draft, letter: Letter, *, at: datetime, is_large: bool = False) -> written.Written:
    """The letter as it goes out: to its reader, with its own name, and the ways to have no more or other ones."""
    person, about = letter.person, letter.about
    parts = [
        Part(_hello(person)),
        *draft.parts,
        Part(
            draft.why_stop + " " + _("To have no more letters about this:"),
            stop_link(person, about), _("No more letters about this"), is_small=True,
        ),
        Part(
            _("To choose how often we write, and about what, or to have large print:"),
            choose_link(person), _("Choose my letters"), is_small=True,
        ),
    ]  # fmt: skip
    stop = {
        "List-Unsubscribe": f"<{one_click_link(person, about)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
    return written.written(draft.subject, parts, headers={**head(letter.ref, at=at), **stop}, is_large=is_large)


def head(name: str, *, at: datetime) -> dict[str, str]:
    """The lines in the head of a letter by which it is known: sent again, it has the same."""
    return {
        "Message-ID": f"<{name}@{urlsplit(settings.SITE_ADDRESS).hostname or DNS_NAME}>",
        "Date": format_datetime(at),
        "Auto-Submitted": "auto-generated",  # so that no machine answers
    }


def was_it_so(waiting: Waiting, *, at: datetime) -> Draft:
    """Questions wait for this person: how many, about what, until when, and the link to their page."""
    subject = ngettext(
        "Is this how it was? %(n)d question for you", "Is this how it was? %(n)d questions for you", waiting.number
    ) % {"n": waiting.number}
    return Draft(subject, (
        Part(
            _("Things were written down about work you took part in:"),
            lines=tuple(Line(title) for title in waiting.titles),
        ),
        Part(
            _("You know whether they are true. Please say so here. It takes about a minute, and you need not sign in:"),
            _full("was_it_so_by_link", witness.token_of(waiting.person, at=at)), _("Say whether it was so"),
        ),
        Part(
            _("Only numbers are shown, never names, and staff cannot see your answer. You may skip any question, or"
              " all.")
        ),
        Part(_("The first question closes on %(day)s.") % {"day": in_words(timezone.localdate(waiting.closes_at))}),
        Part(_("The link is yours alone: please do not pass this letter on. It is good for two weeks.")),
    ))  # fmt: skip


def challenges(called: Called) -> Draft:
    """A challenge waits for this person: they were drawn to rule on it, or owe it an answer in public."""
    parts = [*map(_drawn, called.seats), *map(_owed, called.owed), Part(_("Sign in with this e-mail address."))]
    return Draft(_("A challenge waits for you"), tuple(parts))


def what_became(told: news.Told, titles: Mapping[grouping.Place, str]) -> Draft:
    """What became of what this person said, all that is new in one letter: by activity, each line with its page."""
    lines, more = told.lines[:LINES_AT_MOST], len(told.lines) - LINES_AT_MOST
    groups = grouping.by_place((Line(line.words, line.url) for line in lines), titles)
    rest = _("%(n)d more stand on your page:") % {"n": more} if more > 0 else _("All of it stands on your page:")
    return Draft(
        _("What became of what you said"),
        (
            Part(_("This is what became of what you said:")),
            *(Part(title=title, lines=_linked(found)) for title, found in groups),
            Part(rest, f"{_full('me')}#became", _("See it on my page")),
        ),
        _("We write about this when there is something new, as often as you choose."),
    )


def what_waits(told: waiting.Told, titles: Mapping[grouping.Place, str]) -> Draft:
    """Things of one kind that wait for this person: by activity, each with the page to do it on."""
    by_url = {one.url: one.place for one in told.waits}
    groups = grouping.by_place((Line(one.words, one.url, one.more) for one in told.waits), titles, known=by_url)
    subjects = {
        About.PROMISES: _("About a promise you own"),
        About.PULSE: _("How was the meeting for you?"),
        About.VOTES: _("A vote is open for you"),
        About.MEETINGS: _("About a session you take part in"),
        About.ROLES: _("About a role"),
    }
    last = {
        About.PULSE: Part(_("The link is yours alone: please do not pass this letter on.")),
        About.ROLES: Part(_("All your roles stand on your page:"), _full("my_roles"), _("See my roles")),
        About.MEETINGS: Part(_("All your sessions stand on your page:"), _full("me"), _("See them on my page")),
    }.get(told.about) or Part(_("What is asked of you stands on your page, too:"), _full("me"), _("See it on my page"))
    return Draft(
        subjects.get(told.about, _("Something is asked of you")),
        (*(Part(title=title, lines=_linked(found)) for title, found in groups), last),
    )


def get_in_touch(_person: Person) -> Draft:
    """Somebody asks this person, as a contact, to get in touch. Not a word more: others may see the letter."""
    words = _("Somebody asks you to get in touch. Sign in with this e-mail address to read it:")
    why = _("We write about this once a day at most, until you say there that you have seen it.")
    part = Part(words, _full("care_waiting"), _("Read it"))
    return Draft(_("Somebody asks you to get in touch"), (part,), why)


def called_in(decision: Decision) -> Draft:
    """A ballot was cast for this person by phone. Not a word of what it says."""
    activity = decision.activity
    return Draft(_("A ballot was cast for you by phone"), (
        Part(
            _("Somebody who said that they were you rang, and a ballot was cast for you by phone in this vote:")
            + f"\n\n{activity.title}: {decision.question}",
            _full("decision", activity.programme.slug, activity.slug, decision.ref), _("Open this vote"),
        ),
        Part(
            _("What it says is not in this letter, and nobody can look it up. If it was you, all is well. With the code"
              " that you were told in the call you can change it until voting closes.")
        ),
        Part(
            _("If it was not you, sign in and say so while voting is open: open “My place on the list” on that page.")
        ),
    ))  # fmt: skip


def stop_link(person: Person, about: str) -> str:
    """The page that asks whether letters about this should stop."""
    return _full("letters_by_link", about, queries.token_of(person, about))


def one_click_link(person: Person, about: str) -> str:
    """The address to which mail programs send that letters about this should stop."""
    return _full("letters_one_click", about, queries.token_of(person, about))


def choose_link(person: Person) -> str:
    """The page on which one chooses one's letters, without signing in."""
    return _full("letters_chosen_by_link", queries.token_of(person, queries.ALL))


def _linked(found: Iterable[Line]) -> tuple[Line, ...]:
    """The lines with whole addresses."""
    return tuple(replace(one, url=settings.SITE_ADDRESS + one.url) for one in found)


def _drawn(seat: Seat) -> Part:
    """The words to somebody drawn by lot. Nobody else is told."""
    values = {"title": seat.ruling.challenge.activity.title, "day": in_words(witness.answer_due_on(seat))}
    words = _(
        "You were drawn by lot, with two other citizens who take part elsewhere, to say whether a challenge in"
        " “%(title)s” is right. You read one page. You can say no, and need not say why. Please answer by %(day)s:"
    )
    return Part(words % values, _full("seat", seat.ruling.ref), _("Read it"))


def _owed(challenge: Challenge) -> Part:
    activity = challenge.activity
    values = {"title": activity.title, "day": in_words(challenge.reply_due_on)}
    words = _(
        "Somebody challenged what stands in “%(title)s”. An answer in public is due by %(day)s. Without one, what is"
        " challenged does not count:"
    )
    url = _full("challenge", activity.programme.slug, activity.slug, challenge.ref)
    return Part(words % values, url, _("Answer it"))


def _hello(person: Person) -> str:
    return _("Hello %(name)s,") % {"name": person.shown_name} if person.name else _("Hello,")


def _full(page: str, *parts: str) -> str:
    return settings.SITE_ADDRESS + reverse(page, args=parts)
