"""News of voices: something that is the same for a person was answered."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from django.utils.translation import gettext as _

from cairn.listen import queries as listen
from cairn.notify.news.line import News, page, quoted


def voices(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """Answers to what others said and these people added their voice to."""
    for heard in listen.answers_to_voices_of(persons, since=since, until=until):
        said = heard.contribution
        words = _("You added your voice to “%(said)s”. It was answered.") % {"said": quoted(said.words)}
        yield News(words, page("contribution", said.activity, said.ref), heard.reply.replied_at, heard.person)
