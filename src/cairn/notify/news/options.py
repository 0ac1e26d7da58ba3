"""News about options: one's words stand behind one, one is asked to be its author, a reality check is answered."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from django.utils.translation import gettext as _

from cairn.explore import queries as explore
from cairn.notify.news.line import News, page, quoted
from cairn.notify.news.reading import rows


def options(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    """What became of the words of these people in options, and what is asked of them there."""
    yield from _grounds(persons, since, until)
    for asked in rows(explore.asked_to_author, persons, since, until):
        words = _("You are asked whether you stand as an author of the option “%(title)s”.")
        url = page("option", asked.option.activity, asked.option.ref)
        yield News(words % {"title": asked.option.title}, url, asked.asked_at, asked.person_id, asks=True)
    for answer in rows(explore.answers_to_checks_of, persons, since, until):
        option = answer.check_of.option
        words = _("Your reality check of the option “%(title)s” is answered: “%(said)s” Does that meet it?")
        url = f"{page('option', option.activity, option.ref)}#reality"
        values = {"title": option.title, "said": quoted(answer.words)}
        yield News(words % values, url, answer.answered_at, answer.check_of.author_id or 0)
    for merged in rows(explore.merged_options_by, persons, since, until):
        words = _("Your option “%(title)s” was merged into “%(into)s”. You can bring it back.")
        url = page("option", merged.origin.activity, merged.origin.ref)
        values = {"title": merged.origin.title, "into": merged.option.title}
        for author in merged.origin.authors.all():
            if author.person_id in persons:
                yield News(words % values, url, merged.grew_at, author.person_id or 0)


def _grounds(persons: Collection[int], since: datetime, until: datetime) -> Iterator[News]:
    for ground in rows(explore.grounds_in_words_of, persons, since, until):
        said = ground.statement or ground.contribution
        if said is None or said.author_id is None:
            continue
        words = _("Your words “%(said)s” stand behind the option “%(title)s”. If you meant something else, say so.")
        url = f"{page('option', ground.option.activity, ground.option.ref)}#words"
        values = {"said": quoted(said.words), "title": ground.option.title}
        yield News(words % values, url, ground.named_at, said.author_id)
