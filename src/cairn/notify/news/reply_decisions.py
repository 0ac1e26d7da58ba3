"""News of replies: what somebody said to a reflection was published, or not."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from cairn.notify.news.line import News, quoted
from cairn.notify.news.reading import rows
from cairn.reflections import queries as reflections
from cairn.reflections.choices import State


def reply_decisions(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """What became of the replies of these people to reflections."""
    for reply in rows(reflections.decided_of, persons, since, until):
        about = reply.reflection
        if about.is_withdrawn:
            words, url = _("A reflection you replied to was taken back by its author."), reverse("my_words")
        else:
            url = reverse("reflection", args=[about.programme.slug, about.ref])
            words = (
                _("Your reply “%(said)s” is published.")
                if reply.state == State.PUBLISHED
                else _(
                    "Your reply “%(said)s” was not published. The reason: %(why)s. You can appeal on the page of your"
                    " words."
                )
            ) % {"said": quoted(reply.words), "why": reply.why_in_short}
        yield News(words, url, reply.decided_at or reply.written_at, reply.writer_id or 0)
