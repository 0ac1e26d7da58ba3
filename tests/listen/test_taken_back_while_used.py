"""A teller takes a story back while somebody else has it open to use."""

import pytest

from cairn.base.verdict import Refused
from cairn.listen import actions, queries
from cairn.listen.models import StoryUse
from tests import make, make_trail

TODAY = make.MONDAY.date()


def test_a_page_opened_before_uses_nothing_after(world: make.World) -> None:
    """Ben's form was open while Amina took her story back, or narrowed what she agrees to."""
    for change in (
        lambda story: actions.withdraw_story(story, by=world.amina, at=make.day(1)),
        lambda story: actions.change_consent(story, by=world.amina, at=make.day(1), uses=["group"], credit="none"),
    ):
        told = make_trail.open_story(world)
        held = queries.stories_to_use(world.activity, ["public"], on=TODAY).get(pk=told.pk)
        change(told)
        with pytest.raises(Refused):
            make_trail.used(world, held)
    assert not StoryUse.objects.exists()
