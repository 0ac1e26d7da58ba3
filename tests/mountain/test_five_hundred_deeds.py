"""Five hundred random deeds, and time that moves on by fits and starts: what is kept is always what the record says."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest
from django.utils import timezone

from cairn.core.altitude import SHOWN
from cairn.ledger import queries as ledger
from cairn.mountain import actions, queries
from tests.make_life import Life

pytestmark = pytest.mark.django_db

DEEDS, AT_ONCE = 500, 20
DAYS = (0, 1, 2, 5, 9, 15, 30, 45)


def test_reading_only_what_is_new_gives_what_reading_everything_gives():
    life = Life(Random(3))  # noqa: S311 - the same life each time
    known: dict[int, list[tuple[str, str]]] = {}
    told: Counter[str] = Counter()
    for _ in range(DEEDS // AT_ONCE):
        life.live(AT_ONCE)
        agree(life, known, told)
        for _ in range(2):
            life.at += timedelta(days=life.dice.choice(DAYS), hours=life.dice.randint(0, 5))
            told["by time alone"] += agree(life, known, told)
    assert actions.mend_altitudes(life.activities, at=life.at) == []
    assert [one.chain for one in life.activities if ledger.first_break(one.chain)] == []
    assert told["read"] < told["asked"] * 0.6, "much of it stood much of the time"
    assert told["by time alone"] > 3, "and now and then the day alone changed something"
    assert len([condition for condition in told if condition[0].isdigit()]) >= 10, "of many conditions"


def agree(life: Life, known: dict[int, list[tuple[str, str]]], told: Counter[str]) -> int:
    """Bring what is kept up to date; then it is what a reading of everything says. How many activities changed."""
    read = {row.activity_id for row in actions.update_altitudes(life.activities, at=life.at)}
    queries._ready.clear()  # noqa: SLF001 - so that everything is really read again
    kept = queries.altitudes_kept(life.activities, on=timezone.localtime(life.at).date())
    changed = 0
    for pk, now in queries.readings(life.activities, at=life.at).items():
        states = [(finding.condition, finding.state) for finding in now.findings]
        before = known.setdefault(pk, states)
        assert before == states or pk in read, "what changed was read"
        changed += before != states
        known[pk] = states
        told.update(condition for condition, state in states if state == SHOWN)
        day = date.fromordinal(now.may_change_on) if now.may_change_on else None
        assert (kept[pk].level, kept[pk].promised, kept[pk].promise) == (now.level, now.promised, now.promise)
        assert kept[pk].may_change_on == day
    told.update({"read": len(read), "asked": len(life.activities)})
    return changed
