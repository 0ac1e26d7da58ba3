"""Words that can be hidden, the way to report them, and the line about it where people write."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol

from django.template import Library
from django.template.context import Context
from django.template.defaultfilters import linebreaksbr
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.moderation import queries
from cairn.moderation.choices import BECAUSE
from cairn.web import asking, links
from cairn.web.components.words import day

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.programmes.models import Programme

register = Library()


class Sayable(Protocol):
    """Words read in a way that leaves hidden ones out."""

    words: str
    ref: str
    hidden_on: date | None

    @property
    def hidden_because(self) -> str: ...


@register.simple_tag
def said(thing: Sayable) -> SafeString:
    """What somebody said, in a paragraph; or, where it is out of sight, since when and why."""
    if thing.hidden_because:
        return format_html('<p class="soft">{}</p>', hidden_words(thing))
    return format_html("<p>{}</p>", linebreaksbr(thing.words))


@register.simple_tag
def hidden_words(thing: Sayable) -> str:
    """The sentence that keeps the place of hidden words."""
    return in_their_place(thing.hidden_because, thing.hidden_on)


@register.simple_tag
def report_link(place: Activity | Programme, kind: str, ref: str, about: str | int = "") -> SafeString:
    """The way to report words, small and calm. about: which ones, for those who hear the page."""
    url = links.in_place("report_words", place, kind, ref)
    aloud = format_html('<span class="aloud">: {}</span>', about) if about else ""
    return format_html('<a class="small" href="{}">{}{}</a>', url, _("Report these words"), aloud)


@register.simple_tag(takes_context=True)
def way_to_hidden(
    context: Context, place: Activity | Programme, kind: str, thing: Sayable, author: int | None
) -> SafeString:
    """For the author of hidden words (by id) and for moderators: the way to the words, and to what was done."""
    request = context.get("request")
    person = asking.person(request) if request is not None and thing.hidden_because else None
    if person is None or not (person.pk == author or queries.moderates(person, activities.programme_of(place))):
        return SafeString()
    url = links.in_place("moderated_words", place, kind, thing.ref)
    return format_html('<p><a href="{}">{}</a></p>', url, _("Read the words, and what was done"))


@register.simple_tag
def hidden_notice(place: Activity | Programme, kind: str, ref: str, *, is_mine: bool = True) -> SafeString:
    """For those who read hidden words on their page, the author or a moderator: that others do not, and why."""
    stands = queries.standing_of([ref], on=asking.today()).get(ref)
    if stands is None or not stands.is_out:
        return SafeString()
    url = links.in_place("moderated_words", place, kind, ref)
    words = in_their_place(stands.reason, stands.since_on)
    return format_html(
        '<div class="notice attend"><p>{} <a href="{}">{}</a></p></div>',
        words,
        url,
        _("Why, and how to appeal") if is_mine else _("What was done"),
    )


@register.inclusion_tag("components/moderation_hint.html")
def moderation_hint(programme: Programme) -> dict[str, object]:
    """Where people write: that words can be hidden, by whom, and where the rules for it stand."""
    return {"url": links.in_programme("moderation", programme)}


def in_their_place(reason: str, since: date | None) -> str:
    """What stands in the place of words that are out of sight."""
    return _("These words were hidden on %(day)s because %(because)s.") % {
        "day": day(since), "because": BECAUSE[reason],
    }  # fmt: skip
