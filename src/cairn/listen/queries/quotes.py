"""Reading quotes of stories: each is checked against its teller's consent at the moment somebody looks."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from cairn.activities import queries as activities
from cairn.listen.choices import Use
from cairn.listen.models import Story, StoryUse
from cairn.listen.queries.stories import standing
from cairn.listen.quoting import State
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@dataclass(frozen=True, slots=True)
class Quote:
    """A story that stands behind something. Without `words` this reader may only know that there is one.

    `ref` is that of its use. `would_have_helped` comes with a whole story.
    """

    ref: str
    use: Use
    used_at: datetime
    side: str = ""
    words: str = ""
    would_have_helped: str = ""
    credit: str = ""
    told_at: datetime | None = None
    story: Story | None = None

    @property
    def is_open(self) -> bool:
        """Whether this reader may read it."""
        return bool(self.words)


def quotes(place: str, refs: Collection[str], reader: Person | None, *, on: date) -> dict[str, list[Quote]]:
    """What is quoted there on that day, by the ref of what it stands in, oldest first.

    A quote whose consent ended, narrowed or lapsed is not there at all, whatever its row says. One that this reader
    may not read under its use is there without its words.
    """
    used = StoryUse.objects.filter(
        story__in=Story.objects.filter(standing(on=on)), place=place, about__in=set(refs) - {""}, state=State.IN_USE
    ).select_related("story__activity__programme", "story__teller", "story__consent")
    found: dict[str, list[Quote]] = {}
    readable = _Readable(reader)
    for one in used.order_by("used_at", "pk"):
        if one.is_agreed_to:
            quote = quoted(one) if readable.under(one.use, one.story.activity) else _closed(one)
            found.setdefault(one.about, []).append(quote)
    return found


def quoted(use: StoryUse) -> Quote:
    """The quote with its words, as it stands for whoever may read it."""
    story = use.story
    return Quote(
        ref=use.ref, use=Use(use.use), used_at=use.used_at, side=story.side, words=use.words or story.words,
        would_have_helped="" if use.words else story.would_have_helped, credit=story.shown_credit,
        told_at=story.told_at, story=story,
    )  # fmt: skip


def _closed(use: StoryUse) -> Quote:
    return Quote(ref=use.ref, use=Use(use.use), used_at=use.used_at)


class _Readable:
    """What one reader may read, asked once for each programme, and for each activity that has group quotes."""

    def __init__(self, reader: Person | None) -> None:
        self._reader = reader
        self._known: dict[tuple[str, int], bool] = {}

    def under(self, use: str, activity: Activity) -> bool:
        match use:
            case Use.PUBLIC:
                return True
            case Use.REPORTS:
                return self._once(use, activity.programme_id, activity)
            case Use.GROUP:
                return self._once(use, activity.pk, activity)
        return False  # training and press are for what happens outside: no page shows them

    def _once(self, use: str, key: int, activity: Activity) -> bool:
        if (use, key) not in self._known:
            found = (
                programmes.membership(self._reader, activity.programme)
                if use == Use.REPORTS
                else activities.participant(self._reader, activity)
            )
            self._known[use, key] = found is not None
        return self._known[use, key]
