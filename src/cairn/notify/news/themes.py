"""News of themes: somebody's words were put together with others, taken out again, or answered together with them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.listen import queries as listen
from cairn.listen.choices import Answer
from cairn.notify.news.line import News, day_of, page, quoted
from cairn.notify.news.reading import rows

if TYPE_CHECKING:
    from cairn.listen.models import Placing

ANSWERED: Mapping[str, Any] = {
    Answer.DONE: gettext_lazy("“%(said)s” was answered together with others, as “%(theme)s”: done."),
    Answer.WILL_DO: gettext_lazy(
        "“%(said)s” was answered together with others, as “%(theme)s”: we will do it by %(day)s."
    ),
    Answer.CANNOT: gettext_lazy("“%(said)s” was answered together with others, as “%(theme)s”: we cannot, and why."),
    Answer.NOT_YET: gettext_lazy(
        "“%(said)s” was answered together with others, as “%(theme)s”: not yet. The next word comes by %(day)s."
    ),
}


def themes(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """Where these people's words stand, and what was answered there. They can say that it is not their point."""
    for placing in rows(listen.placings_of_words_of, persons, since, until):
        yield from _placed(placing, since, until)
    for placing in rows(listen.themes_renamed_around, persons, since, until):
        words = _("The theme with your words “%(said)s” is called “%(theme)s” now. Is that still your point?")
        yield _news(placing, words, placing.theme.renamed_at)
    for placing in rows(listen.replies_to_themes_of, persons, since, until):
        for reply in placing.theme.replies.all():
            if reply.by_id != placing.contribution.author_id:
                yield _news(placing, str(ANSWERED[reply.answer]), reply.replied_at, day=day_of(reply.by_on))


def _placed(placing: Placing, since: datetime, until: datetime) -> Iterator[News]:
    if since < placing.placed_at <= until:
        words = _("Your words “%(said)s” were put together with others, as “%(theme)s”. Is that your point?")
        yield _news(placing, words, placing.placed_at)
    if placing.taken_out_at and since < placing.taken_out_at <= until:
        words = _("Your words “%(said)s” do not stand in “%(theme)s” any more. They get an answer of their own.")
        yield _news(placing, words, placing.taken_out_at)


def _news(placing: Placing, words: str, at: datetime | None, *, day: str = "") -> News:
    said = placing.contribution
    values = {"said": quoted(said.words), "theme": placing.theme.title, "day": day}
    return News(
        words % values, page("contribution", said.activity, said.ref), at or placing.placed_at, said.author_id or 0
    )
