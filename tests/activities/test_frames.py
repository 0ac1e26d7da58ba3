"""The frame in which a group decides: who decides by the card, what both sides agreed, and when it is due again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from cairn.activities import actions, may, queries
from cairn.activities.models import Agreement, DecisionCard
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from tests import make, make_sharing
from tests.web.looking import signed_in

pytestmark = pytest.mark.django_db


def read(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_the_frame_is_the_card_and_the_newest_text_both_sides_agreed_to(world: make.World):
    assert queries.frame(world.activity) == queries.Frame(None, None)
    make.card(world, decided_by="group")
    make_sharing.agreed(world, make_sharing.agreement(world, decides_up_to=2000))
    make_sharing.agreement(world, decides_up_to=9000)  # nobody agreed to it
    frame = queries.frame(world.activity)
    assert (frame.group_decides, frame.others_decide, frame.pounds) == (True, False, 2000)
    make.card(world, decided_by="others")
    assert queries.frame(world.activity).others_decide


def test_what_the_governing_group_agreed_holds_where_an_activity_agreed_on_nothing(world: make.World):
    group = actions.open_activity(
        world.programme, by=world.cleo, at=make.MONDAY, slug="group", title="The group", question="How do we decide?",
        is_governing=True,
    )  # fmt: skip
    for person in (world.amina, world.ben):
        actions.join(group, by=person, at=make.MONDAY)
    text = actions.write_agreement(group, by=world.amina, at=make.MONDAY, decides_up_to=500, **make_sharing.AGREEMENT)
    make_sharing.agreed(world, text)
    assert (queries.frame(world.activity).pounds, queries.frame(world.activity).is_of_programme) == (500, True)
    make_sharing.agreed(world, make_sharing.agreement(world, decides_up_to=2000))
    assert (queries.frame(world.activity).pounds, queries.frame(world.activity).is_of_programme) == (2000, False)


def test_a_text_that_has_lapsed_still_limits_what_can_be_decided(world: make.World):
    make_sharing.agreed(world, make_sharing.agreement(world, decides_up_to=2000))
    assert queries.agreements(world.activity)[0].has_lapsed(make.day(400).date())
    assert queries.frame(world.activity).pounds == 2000


def test_the_lead_says_yes_for_no_side_that_others_are_on(world: make.World):
    actions.join(world.activity, by=world.cleo, at=make.MONDAY)
    text = make_sharing.agreement(world)
    part = queries.participant(world.cleo, world.activity)
    assert part is not None
    others = list(queries.participants(world.activity, side=part.side).exclude(person=world.cleo))
    assert others
    with pytest.raises(Refused, match="Somebody else on your side"):
        actions.agree(text, by=world.cleo, at=make.MONDAY)
    make_sharing.agreed(world, text)
    assert "Somebody else" in may.renew_agreement(world.cleo, text, on=make.day(300).date()).reason
    for other in others:
        actions.leave(world.activity, by=other.person, at=make.MONDAY)
    assert may.speak_as_one_of_them(world.cleo, world.activity)


def test_a_figure_is_more_than_nothing_and_stands_in_the_fingerprint(world: make.World):
    with pytest.raises(Refused, match="whole pounds"):
        make_sharing.agreement(world, decides_up_to=0)
    make_sharing.agreement(world, decides_up_to=2000)
    with pytest.raises(IntegrityError), transaction.atomic():
        Agreement.objects.update(decides_up_to=0)


def test_a_card_says_that_the_group_decides_or_others_do(world: make.World):
    with pytest.raises(Refused, match="Choose who decides"):
        make.card(world, decided_by="the king")
    make.card(world, decided_by="others")
    published = ledger.newest(world.chain, kind="activities.card.published").get()
    assert published.data["decided_by"] == "others"
    with pytest.raises(IntegrityError), transaction.atomic():
        DecisionCard.objects.update(decided_by="the king")


def test_a_month_before_its_last_day_both_sides_and_the_lead_are_told(client: Client, world: make.World):
    text = make_sharing.agreed(world, make_sharing.agreement(world))
    before, due = make.day(334).date(), make.day(335).date()
    assert not queries.agreements_due([world.activity], on=before)
    (one,) = queries.agreements_due([world.activity], on=due)
    assert [one.waits_for("citizen", day) for day in (before, due)] == [False, True]
    assert not one.waits_for("", due)
    assert not queries.agreements_held_long_near(world.amina, on=before).exists()
    assert queries.agreements_held_long_near(world.amina, on=due).exists()
    actions.renew_agreement(text, by=world.amina, at=make.day(336))
    (one,) = queries.agreements_due([world.activity], on=make.day(336).date())
    assert not one.waits_for("citizen", make.day(336).date())
    assert one.waits_for("staff", make.day(336).date())


@pytest.mark.parametrize(("days", "is_told"), [(340, True), (300, False)])
def test_the_line_stands_on_my_page_and_on_the_page_of_who_leads(
    client: Client, world: make.World, days: int, *, is_told: bool
):
    at = timezone.now() - timedelta(days=days)
    make_sharing.agreed(world, make_sharing.agreement(world, at=at), at=at)
    assert ("how power is shared in" in read(signed_in(client, world, "ben"), "/me")) is is_told
    assert ("Ask both sides to renew how power is shared" in read(signed_in(client, world, "cleo"), "/lead")) is is_told
    assert "how power is shared in" not in read(signed_in(client, world, "dana"), "/me")


def test_the_pages_show_who_decides_and_up_to_how_much(client: Client, world: make.World):
    make.card(world, decided_by="group")
    make_sharing.agreed(world, make_sharing.agreement(world, decides_up_to=2000))
    here = f"/p/{world.programme.slug}/a/{world.activity.slug}"
    page = read(client, f"{here}/agreement")
    assert "The most money a vote here is about" in page
    assert "£2,000" in page
    assert "This group decides together." in read(client, f"{here}/card")


def test_a_lead_is_not_shown_the_button_of_a_side(client: Client, world: make.World):
    actions.join(world.activity, by=world.cleo, at=make.MONDAY)
    make_sharing.agreement(world)
    page = read(signed_in(client, world, "cleo"), f"/p/{world.programme.slug}/a/{world.activity.slug}/agreement")
    assert "Agree for my side" not in page
    assert "Somebody else on your side says yes" in page
