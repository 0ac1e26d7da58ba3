"""A teller takes a story back at the very moment somebody else uses it, each on a line of their own to the database."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.listen import actions
from cairn.listen.models import Story, StoryUse
from cairn.people.models import Person
from tests import make, make_trail


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("number", range(5))
def test_however_close_it_comes_no_use_outlives_the_story(number: int) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("one writer at a time: SQLite lets nobody be there at the same moment")
    world = make.world()
    story = make_trail.open_story(world)
    start, refs = Barrier(6), [make_trail.option(world) for _one in range(6)]

    def at_once(deed: int) -> None:
        try:
            held = Story.objects.select_related("activity__programme").get(pk=story.pk)
            by = Person.objects.get(pk=(world.ben if deed else world.amina).pk)
            start.wait(timeout=20)
            if deed:
                actions.use_story(held, by=by, at=make.day(1), use="public", place="option", about_ref=refs[deed])
            else:
                actions.withdraw_story(held, by=by, at=make.day(1))
        except Refused:
            pass
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as everybody:
        list(everybody.map(at_once, range(6)))
    assert {(one.state, one.why) for one in StoryUse.objects.all()} <= {("ended", "withdrawn")}
    assert ledger.first_break(world.chain) is None
    used = ledger.newest(world.chain, kind="listen.story.used").count()
    assert used == StoryUse.objects.count()
