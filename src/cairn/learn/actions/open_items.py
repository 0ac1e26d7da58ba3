"""What people do with what the last edition left: take it along, take it up, say what became of it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cairn.activities import told
from cairn.activities.record import enter
from cairn.learn import may, queries
from cairn.learn.choices import VERDICT_LENGTH
from cairn.learn.models import OpenItem
from cairn.ledger.action import action, record

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person
    from cairn.programmes.models import Programme


@action
def carry_over(programme: Programme, *, by: Person, at: datetime) -> list[OpenItem]:
    """The lessons and the unkept promises of the last edition stand open in this one from now on."""
    may.carry_over(by, programme).or_refuse()
    lessons, promises = queries.lessons_left(programme), queries.promises_left(programme)
    items = [OpenItem(programme=programme, lesson=one, carried_at=at) for one in lessons]
    items += [OpenItem(programme=programme, commitment=one, carried_at=at) for one in promises]
    OpenItem.objects.bulk_create(items)
    chain, data = programme.chain, {"lessons": len(lessons), "promises": len(promises)}
    record("learn.items.carried_over", chain=chain, at=at, by=by.mark_in(chain), about=programme, data=data)
    return items


@action
def take_up(item: OpenItem, activity: Activity, *, by: Person, at: datetime) -> OpenItem:
    """From now on this activity works on it."""
    may.take_up(by, item, activity).or_refuse()
    item.taken_up_in, item.taken_up_at = activity, at
    item.save(update_fields=["taken_up_in", "taken_up_at"])
    enter("learn.item.taken_up", activity, by=by, at=at, about=item, data={"lesson": item.lesson_id is not None})
    return item


@action
def settle_item(item: OpenItem, *, by: Person, at: datetime, words: str) -> OpenItem:
    """What became of it, in public: done, or not, and why."""
    may.settle_item(by, item).or_refuse()
    item.settled_words, item.settled_at = told.plainly(words, most=VERDICT_LENGTH), at
    item.save(update_fields=["settled_words", "settled_at"])
    chain = item.programme.chain
    content = item.fingerprint(item.settled_words)
    record("learn.item.settled", chain=chain, at=at, by=by.mark_in(chain), about=item, content=content)
    return item
