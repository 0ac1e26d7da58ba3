"""A programme says which edition came before it."""

import pytest

from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.programmes import actions, may, queries
from tests import make

pytestmark = pytest.mark.django_db


def edition(world: make.World, slug: str, *, at: object, organisation: object = None, is_public: bool = True):
    opened = actions.open_programme(
        by=world.cleo, organisation=organisation or world.organisation, title=slug.title(), slug=slug, edition=slug,
        purpose="The next one.", at=at,
    )  # fmt: skip
    return actions.publish_programme(opened, by=world.cleo, at=at) if is_public else opened


def test_cleo_names_the_edition_before(world: make.World):
    following = edition(world, "next", at=make.day(300))
    actions.follow_edition(following, world.programme, by=world.cleo, at=make.day(301))
    assert queries.programme("next").follows == world.programme
    assert ledger.newest(following.chain)[0].kind == "programmes.edition.followed"


@pytest.mark.parametrize("who", ["amina", "ben", "dana"])
def test_only_who_leads_the_programme_names_it(world: make.World, who: str):
    following = edition(world, "next", at=make.day(300))
    with pytest.raises(Refused, match="Only a co-production lead"):
        actions.follow_edition(following, world.programme, by=getattr(world, who), at=make.day(301))


def test_it_is_named_once(world: make.World):
    between = edition(world, "between", at=make.day(100))
    following = edition(world, "next", at=make.day(300))
    actions.follow_edition(following, between, by=world.cleo, at=make.day(301))
    with pytest.raises(Refused, match="named already"):
        actions.follow_edition(following, world.programme, by=world.cleo, at=make.day(302))


def test_no_programme_follows_itself_or_a_later_one(world: make.World):
    following = edition(world, "next", at=make.day(300))
    for wrong in (following, edition(world, "later", at=make.day(400))):
        verdict = may.follow_edition(world.cleo, following, wrong)
        assert not verdict
        assert "opened before this one" in verdict.reason


def test_another_organisations_programme_and_a_hidden_one_are_no_edition_before(world: make.World):
    following = edition(world, "next", at=make.day(300))
    hidden = edition(world, "hidden", at=make.day(100), is_public=False)
    assert hidden not in queries.earlier_editions(following)
    assert list(queries.earlier_editions(following)) == [world.programme]


def test_where_there_is_none_the_page_says_so(world: make.World):
    verdict = may.follow_edition(world.cleo, world.programme)
    assert not verdict
    assert "no earlier programme" in verdict.reason
