"""Help beside what is hard to tell or to read: whom to turn to, and a quick way out."""

from typing import TYPE_CHECKING, Any, Optional

from django.template import Library

from cairn.care import helplines

if TYPE_CHECKING:
    from cairn.programmes.models import Programme

register = Library()


@register.inclusion_tag("components/need_to_talk.html")
def need_to_talk(programme: Optional["Programme"] = None) -> dict[str, Any]:
    """Whom to turn to when something here hurts: the help lines of the programme's country, its contacts, a way out."""
    return _of(programme)


@register.inclusion_tag("components/leave_quickly.html")
def leave_quickly(programme: Optional["Programme"] = None) -> dict[str, Any]:
    """The way out at the top of such a page: a plain link; with JavaScript also Esc three times."""
    return _of(programme)


def _of(programme: Optional["Programme"]) -> dict[str, Any]:
    """Where the programme is no programme (a page of none hands over ""), the lines are those of the site."""
    return {"programme": programme, "help": helplines.help_in(programme.country if programme else "")}
