"""News of promises: every step of a promise that came from somebody's words, once to each of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cairn.decide import queries as decide
from cairn.decide.queries import Thread
from cairn.do import queries as do
from cairn.notify.news.line import News, day_of, page, quoted

WORDS: Mapping[str, Any] = {
    do.MADE: gettext_lazy("From %(source)s came a promise: “%(promise)s”, by %(day)s."),
    do.ACCEPTED: gettext_lazy("An owner accepted the promise “%(promise)s”. It came from %(source)s."),
    "progress": gettext_lazy("How it goes with the promise “%(promise)s”: “%(note)s” It came from %(source)s."),
    "kept": gettext_lazy("The promise “%(promise)s” was kept. It came from %(source)s."),
    "re_agreed": gettext_lazy("The promise “%(promise)s” has a new day, %(day)s: “%(note)s” It came from %(source)s."),
    "late": gettext_lazy("The promise “%(promise)s” is late. It came from %(source)s."),
    "dropped": gettext_lazy("The promise “%(promise)s” was dropped: “%(note)s” It came from %(source)s."),
    "corrected": gettext_lazy("The promise “%(promise)s” was not kept after all: “%(note)s” It came from %(source)s."),
}


def commitments(
    persons: Collection[int], steps: Iterable[do.Change], threads: Mapping[int, list[Thread]]
) -> Iterator[News]:
    """What became of promises that were traced from the words of these people. Nobody is told of their own deed."""
    behind = {pk: decide.people_behind(some) for pk, some in threads.items()}
    for step in steps:
        for person, thread in behind.get(step.commitment.decision_id or 0, {}).items():
            if person in persons and person != step.by:
                yield _line(step, thread, person)


def source(thread: Thread) -> str:
    """The words it came from, as their author reads it."""
    if thread.said is None:
        return _("your story")
    return _("your words “%(said)s”") % {"said": quoted(thread.said.words)}


def _line(step: do.Change, thread: Thread, person: int) -> News:
    commitment, note = step.commitment, step.note
    due_on = note.new_due_on if note else commitment.first_due_on
    values = {
        "source": source(thread),
        "promise": quoted(commitment.words),
        "note": quoted(note.words) if note else "",
        "day": day_of(due_on),
    }
    url = page("commitment", commitment.activity, commitment.ref)
    return News(str(WORDS[step.tells]) % values, url, step.at, person)
