"""Stories in an evidence pack, as one reader may read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.exchange.typesetting import Block
from cairn.listen.quoting import Place
from cairn.web.components.words import SIDES, day
from cairn.web.contents.behind import Shown, behind

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


def blocks(found: Iterable[Activity], reader: Person | None, *, at: datetime) -> Iterator[Block]:
    """The stories quoted in the packs of these activities; of one not for this reader only that there is one."""
    refs = [one.ref for one in found]
    stories = behind(Place.PACK, refs, reader, on=timezone.localdate(at))
    told = [one for ref in refs for one in stories.get(ref, [])]
    if told:
        yield Block(kind="heading", words=_("Stories that stand behind it"))
        yield Block(kind="quiet", words=_("They belong to their tellers, who can take them back. Do not pass them on."))
    for one in told:
        yield from _story(one)


def _story(shown: Shown) -> Iterator[Block]:
    quote = shown.quote
    if quote.story is None:
        yield Block(kind="paragraph", words=f"{_('A story stands behind this.')} {shown.shared_with}")
        return
    if touches := ", ".join(quote.story.shown_notes):
        yield Block(kind="quiet", words=_("What this story touches: %(notes)s.") % {"notes": touches})
    if shown.is_hidden:
        yield Block(kind="paragraph", words=_("You chose not to be shown stories about these."))
        return
    by = ", ".join(part for part in (quote.credit, str(SIDES[quote.side]), day(quote.told_at)) if part)
    words = "\n\n".join(part for part in (quote.words, quote.would_have_helped) if part)
    yield Block(kind="voice", words=words, by=by)
