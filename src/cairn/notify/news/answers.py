"""News of answers: somebody was answered in public."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from django.utils.translation import gettext_lazy as _

from cairn.listen import queries as listen
from cairn.listen.choices import Answer
from cairn.notify.news.line import News, day_of, page, quoted
from cairn.notify.news.reading import rows

if TYPE_CHECKING:
    from cairn.listen.models import Contribution

WORDS: Mapping[str, Any] = {
    Answer.DONE: _("“%(said)s” was answered: done."),
    Answer.WILL_DO: _("“%(said)s” was answered: we will do it by %(day)s."),
    Answer.CANNOT: _("“%(said)s” was answered: we cannot, and why."),
    Answer.NOT_YET: _("“%(said)s” was answered: not yet. The next word comes by %(day)s."),
}


def answers(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """Answers to what these people said or asked, given by somebody else."""
    for reply in rows(listen.replies_to_words_of, persons, since, until):
        said = cast("Contribution", reply.contribution)  # theirs, or it would not have been found
        values = {"said": quoted(said.words), "day": day_of(reply.by_on)}
        url = page("contribution", said.activity, said.ref)
        yield News(str(WORDS[reply.answer]) % values, url, reply.replied_at, said.author_id or 0)
