"""The reflections of a programme as an Atom feed, for feed readers: what anybody can read without signing in."""

from __future__ import annotations

import re
import uuid
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.xmlutils import SimplerXMLGenerator
from django.views.decorators.cache import never_cache

from cairn.programmes import may as programmes_may
from cairn.programmes import queries as programmes
from cairn.reflections import queries
from cairn.web import asking, find, links
from cairn.web.contents import reflection_words
from cairn.web.contents import reflections as contents

if TYPE_CHECKING:
    from cairn.programmes.models import Programme

IN_THE_FEED = 20
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@never_cache
def reflections_feed(_request: HttpRequest, programme: str) -> HttpResponse:
    """Read by nobody signed in, whoever asks. Nobody on the way may keep it: what is taken back is gone at once."""
    found = find.one(programmes.programme(programme))
    programmes_may.see(None, found).or_refuse()
    feed, site = _empty(found), settings.SITE_ADDRESS
    newest = list(queries.reflections(found, on=asking.today())[:IN_THE_FEED])
    pictures = queries.pictures_of(newest)
    for one in newest:
        author = one.shown_credit or contents.said_by("", one.side)
        feed.add_item(
            _plain(one.title), site + contents.address(one), _escaped(reflection_words.summary(one.words)),
            author_name=_plain(author), unique_id=_id(one.ref), pubdate=one.published_at,
            updateddate=one.last_at,
            content=_plain(contents.in_a_feed(one, pictures[one.pk], site=site)),
        )  # fmt: skip
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


class _Feed(Atom1Feed):
    """Atom with the whole words beside the summary, and a moment of its own while it is empty."""

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        handler.addQuickElement("content", item["content"], {"type": "html"})

    def latest_post_date(self) -> datetime:
        moments: list[datetime] = [item["updateddate"] for item in self.items]
        since: datetime = self.feed["since"]
        return max(moments, default=since)


def _empty(programme: Programme) -> _Feed:
    site = settings.SITE_ADDRESS
    return _Feed(
        title=_plain(_("Reflections: %(title)s") % {"title": programme.title}),
        link=site + links.in_programme("reflections", programme),
        feed_url=site + links.in_programme("reflections_feed", programme),
        description=None, subtitle=_plain(programme.purpose), author_name=_plain(programme.organisation.name),
        feed_guid=_id(programme.ref), language=get_language(), since=programme.published_at,
    )  # fmt: skip


def _id(ref: str) -> str:
    """Stays the same wherever the site moves."""
    return uuid.uuid5(uuid.NAMESPACE_OID, f"cairn:{ref}").urn


def _plain(words: str) -> str:
    """Without the signs that no XML can hold."""
    return NOT_IN_XML.sub("", words)


def _escaped(words: str) -> str:
    """Plain words in an element whose content is read as HTML."""
    return _plain(escape(words))
