"""News of stories: somebody used one, and whoever used one has to take it out or may go on."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.listen import queries as listen
from cairn.listen.quoting import Place, State
from cairn.notify.news.line import News, page
from cairn.notify.news.reading import rows

if TYPE_CHECKING:
    from cairn.listen.models import StoryUse


def stories_used(tellers: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """Where the stories of these people are used, and where somebody asks whether they may be."""
    for use in rows(listen.uses_told_to_tellers, tellers, since, until):
        if use.state == State.ASKED:
            words = _("May your story be quoted in %(place)s? Nothing is shown before you say yes.")
        else:
            words = _("Your story is used in %(place)s. You can take it back at any time.")
        yield News(
            words % _values(use), _page(use), use.used_at, use.story.teller_id or 0, asks=use.state == State.ASKED
        )


def stories_taken_back(users: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """What became of the uses these people made of a story: it has to come out, was said no to, or may stand."""
    for use in rows(listen.uses_told_to_users, users, since, until):
        yield News(
            _became(use),
            _page(use),
            use.ended_at or use.allowed_at or use.used_at,
            use.by_id or 0,
            asks=use.has_to_be_taken_out,
        )


def _became(use: StoryUse) -> str:
    if use.state == State.DECLINED:
        words = _("The teller of a story said no: you asked to quote it in %(place)s. It is not shown.")
    elif use.has_to_be_taken_out:
        words = _("A story you used may not be used any more. Take it out: %(place)s. Then say that it is out.")
    elif use.state == State.ENDED:
        words = _("A story you used may not be used any more. It is gone already from %(place)s.")
    else:
        words = _("The teller of a story said yes: you can quote it in %(place)s.")
    return words % _values(use)


def _values(use: StoryUse) -> dict[str, str]:
    place = use.where or str(Place(use.place).label)
    return {"place": f"{place} (“{use.story.activity.title}”)"}


def _page(use: StoryUse) -> str:
    return page("story_use", use.story.activity, use.ref)
