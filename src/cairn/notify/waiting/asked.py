"""What else is asked of people: a task, payment for their time, whether an answer to their need works."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256

from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.do import queries as do
from cairn.notify import news
from cairn.notify.choices import About
from cairn.notify.news.line import page, quoted
from cairn.notify.waiting.line import Wait
from cairn.recognition import queries as recognition


def tasks(_at: datetime) -> Iterator[Wait]:
    for one in do.tasks_offered_to_anybody():
        words = _("Will you take this task on? “%(words)s” You can say no, and need not say why.")
        yield Wait(
            one.offered_to_id or 0, About.ASKED, f"task:{one.ref}", words % {"words": quoted(one.words)},
            page("task", one.activity, one.ref), one.activity.title,
        )  # fmt: skip


def offers(_at: datetime) -> Iterator[Wait]:
    for one in recognition.offers_unanswered():
        words = _("Payment for your time is offered to you. What do you want? All ways are fine, none of it too.")
        yield Wait(
            one.person_id, About.ASKED, f"offer:{one.ref}", words, page("answer_offer", one.activity),
            one.activity.title,
        )  # fmt: skip


def needs(_at: datetime) -> Iterator[Wait]:
    """Not a word of what the need is: others may see the letter."""
    for one in activities.needs_answered_anywhere():
        words = _("What you need to join in was answered. Does it work for you?")
        yield Wait(
            one.owner_id, About.ASKED, f"need:{one.ref}", words, page("need", one.activity, one.ref),
            one.activity.title,
        )  # fmt: skip


def in_news(at: datetime) -> Iterator[Wait]:
    """What stands among somebody's news and asks something of them: a seat on a panel, an appeal to decide."""
    for line in news.that_ask(at=at):
        thing = f"line:{sha256(line.url.encode()).hexdigest()[:24]}"
        yield Wait(line.person, About.ASKED, thing, line.words, line.url, "")
