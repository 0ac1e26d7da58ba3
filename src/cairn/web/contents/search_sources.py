"""Where a search looks. Every source reads what its slice lets this reader see, so that nothing else can be found."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn import fulltext
from cairn.activities import queries as activities
from cairn.decide import queries as decide
from cairn.do import queries as do
from cairn.events import queries as events
from cairn.explore import queries as explore
from cairn.listen import queries as listen
from cairn.people import queries as people
from cairn.programmes import queries as programmes
from cairn.reflections import queries as reflections
from cairn.roles import queries as roles
from cairn.sessions import queries as sessions
from cairn.web import links

if TYPE_CHECKING:
    from datetime import datetime

    from django.db import models
    from django.utils.functional import _StrPromise

    from cairn.activities.models import Activity, Participant
    from cairn.decide.models import Decision
    from cairn.do.models import Commitment
    from cairn.events.models import Proposal
    from cairn.explore.models import Option, Statement
    from cairn.listen.models import Contribution, Reply, Story, Theme
    from cairn.people.models import Person
    from cairn.programmes.models import Membership, Programme
    from cairn.reflections.models import Reflection
    from cairn.roles.models import RoleOffer
    from cairn.sessions.models import AgendaItem, Session


@dataclass(frozen=True, slots=True)
class Looking:
    """Who looks, on which day, for which words, in which programmes; in one activity alone if one is named."""

    reader: Person | None
    on: date
    words: fulltext.Sought
    among: Sequence[Programme]
    activity: Activity | None = None
    hidden_notes: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found: its title, its texts, its page, and where and when it was said.

    `instead`: a sentence that stands in place of an excerpt, where the words are not for a list.
    """

    title: str
    url: str
    texts: Sequence[str] = ()
    place: str = ""
    when: datetime | None = None
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A kind of thing that can be found. `rows`: all this reader may see; `hit`: one of them as a list shows it.

    `activity`: under which names a row knows its activity; none where it has none. `matching` finds rows by words.
    """

    kind: str
    title: _StrPromise
    rows: Callable[[Looking], models.QuerySet[Any]]
    hit: Callable[[Any, Looking], Hit]
    activity: tuple[str, ...] = ("activity",)
    matching: Callable[[models.QuerySet[Any], fulltext.Sought], models.QuerySet[Any]] = fulltext.matching

    def is_in(self, looking: Looking) -> bool:
        """Whether there can be any where one looks."""
        return looking.activity is None or bool(self.activity)


def _story(one: Story, looking: Looking) -> Hit:
    """A story with notes says what it touches; its words are on its page, where one can decide to read them."""
    touches = ""
    if one.notes:
        touches = _("This story touches: %(notes)s.") % {"notes": ", ".join(one.shown_notes)}
    if set(looking.hidden_notes) & set(one.notes):
        touches = _("You asked not to be shown such stories. %(touches)s") % {"touches": touches}
    return Hit(
        _("A story"), links.in_activity("story", one.activity, one.ref),
        (one.words, one.would_have_helped, one.transcript), one.activity.title, one.told_at, touches,
    )  # fmt: skip


def _contribution(one: Contribution, looking: Looking) -> Hit:  # noqa: ARG001 - every source is asked alike
    title = _("A question") if one.is_question else _("A contribution")
    url = links.in_activity("contribution", one.activity, one.ref)
    return Hit(title, url, (one.words,), one.activity.title, one.made_at)


def _answer(one: Reply, looking: Looking) -> Hit:  # noqa: ARG001
    answer, about = {"answer": one.get_answer_display()}, one.contribution or one.theme
    assert about is not None  # the database knows no reply to nothing
    title = _("%(answer)s: an answer to a contribution") if one.contribution else _("%(answer)s: an answer to a theme")
    url = links.in_activity("contribution" if one.contribution else "theme", about.activity, about.ref)
    return Hit(title % answer, url, (one.words,), about.activity.title, one.replied_at)


def _theme(one: Theme, looking: Looking) -> Hit:  # noqa: ARG001
    return Hit(
        one.title, links.in_activity("theme", one.activity, one.ref), (one.words,), one.activity.title, one.made_at
    )


def _reflection(one: Reflection, looking: Looking) -> Hit:  # noqa: ARG001
    url = links.in_programme("reflection", one.programme, one.ref)
    return Hit(one.title, url, (one.words,), one.programme.title, one.published_at)


def _statement(one: Statement, looking: Looking) -> Hit:  # noqa: ARG001
    title = _("Statement %(number)d") % {"number": one.number}
    return Hit(title, links.in_activity("statements", one.activity), (one.words,), one.activity.title, one.written_at)


def _option(one: Option, looking: Looking) -> Hit:  # noqa: ARG001
    url = links.in_activity("option", one.activity, one.ref)
    return Hit(one.title, url, (one.words, one.why, one.cost, one.changes), one.activity.title, one.written_at)


def _decision(one: Decision, looking: Looking) -> Hit:  # noqa: ARG001
    url = links.in_activity("decision", one.activity, one.ref)
    return Hit(
        one.question, url, (one.what_was_decided, one.reasons), one.activity.title, one.taken_at or one.opened_at
    )


def _commitment(one: Commitment, looking: Looking) -> Hit:  # noqa: ARG001
    title = _("Promise %(number)d") % {"number": one.number}
    url = links.in_activity("commitment", one.activity, one.ref)
    return Hit(title, url, (one.words,), one.activity.title, one.made_at)


def _session(one: Session, looking: Looking) -> Hit:  # noqa: ARG001
    return Hit(one.title, links.in_session("session", one), (one.purpose, one.notes), one.activity.title, one.starts_at)


def _item(one: AgendaItem, looking: Looking) -> Hit:  # noqa: ARG001
    place = _("%(session)s, %(activity)s") % {"session": one.session.title, "activity": one.session.activity.title}
    return Hit(one.title, links.in_session("session", one.session), (), place, one.session.starts_at)


def _role(one: RoleOffer, looking: Looking) -> Hit:  # noqa: ARG001
    place = one.activity.title if one.activity else one.programme.title
    texts = (one.purpose, one.time_asked, one.support, one.helps_words, one.place)
    return Hit(one.title, links.in_programme("role", one.programme, one.ref), texts, place, one.offered_at)


def _proposal(one: Proposal, looking: Looking) -> Hit:  # noqa: ARG001
    url = links.in_activity("proposal", one.event.activity, one.ref)
    return Hit(one.title, url, (one.abstract, one.how_citizens), one.event.activity.title, one.proposed_at)


def _activity(one: Activity, looking: Looking) -> Hit:  # noqa: ARG001
    return Hit(one.title, links.in_activity("activity", one), (one.question,), one.programme.title, one.opened_at)


def _programme(one: Programme, looking: Looking) -> Hit:  # noqa: ARG001
    return Hit(one.title, links.in_programme("programme", one), (one.purpose,), "", one.opened_at)


def _member(one: Membership, looking: Looking) -> Hit:  # noqa: ARG001
    url = links.in_programme("members", one.programme)
    return Hit(one.person.shown_name, url, (one.person.label,), one.programme.title)


def _participant(one: Participant, looking: Looking) -> Hit:  # noqa: ARG001
    url = links.in_activity("people_in", one.activity)
    return Hit(one.person.shown_name, url, (one.person.label,), one.activity.title)


def _by_person(rows: models.QuerySet[Any], words: fulltext.Sought) -> models.QuerySet[Any]:
    """Rows whose person's name, or words for themselves, hold the words."""
    return rows.filter(person__in=fulltext.matching(people.everybody_active().order_by(), words))


SOURCES = (
    Source(
        "stories", gettext_lazy("Stories"),
        lambda at: listen.stories_in(at.among, at.reader, on=at.on), _story,
    ),
    Source(
        "contributions", gettext_lazy("Contributions and questions"),
        lambda at: listen.contributions_in(at.among, on=at.on), _contribution,
    ),
    Source(
        "answers", gettext_lazy("Answers"),
        lambda at: listen.replies_in(at.among, on=at.on), _answer,
        ("contribution__activity", "theme__activity"),
    ),
    Source("themes", gettext_lazy("Themes"), lambda at: listen.themes_in(at.among), _theme),
    Source(
        "statements", gettext_lazy("Statements"),
        lambda at: explore.statements_in(at.among, on=at.on), _statement,
    ),
    Source("options", gettext_lazy("Options"), lambda at: explore.options_in(at.among), _option),
    Source("decisions", gettext_lazy("Decisions"), lambda at: decide.decisions_in(at.among), _decision),
    Source("promises", gettext_lazy("Promises"), lambda at: do.commitments_in(at.among), _commitment),
    Source("sessions", gettext_lazy("Sessions"), lambda at: sessions.sessions_in(at.among), _session),
    Source(
        "agenda", gettext_lazy("Agenda items"), lambda at: sessions.items_in(at.among), _item, ("session__activity",)
    ),
    Source("roles", gettext_lazy("Roles"), lambda at: roles.roles_shown_in(at.among), _role),
    Source(
        "proposals", gettext_lazy("Sessions people proposed"),
        lambda at: events.proposals_in(at.among), _proposal, ("event__activity",),
    ),
    Source(
        "reflections", gettext_lazy("Reflections"),
        lambda at: reflections.reflections_in(at.among, on=at.on), _reflection,
    ),
    Source(
        "activities", gettext_lazy("Activities"), lambda at: activities.activities_in(at.among), _activity, ("pk",)
    ),
    Source(
        "programmes", gettext_lazy("Programmes"),
        lambda at: programmes.programmes_seen_by(at.reader).filter(pk__in=[one.pk for one in at.among]), _programme, (),
    ),
    Source(
        "members", gettext_lazy("People in my programmes"),
        lambda at: programmes.memberships_shown_to(at.reader).filter(programme__in=at.among), _member, (), _by_person,
    ),
    Source(
        "participants", gettext_lazy("People who take part"),
        lambda at: activities.participants_shown_to(at.reader).filter(activity__programme__in=at.among),
        _participant, ("activity",), _by_person,
    ),
)  # fmt: skip
