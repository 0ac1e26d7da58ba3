"""A year after an activity ended and was reviewed, nothing offers a challenge that would be refused."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from cairn.activities import actions as activities
from cairn.learn import actions as learn
from cairn.people import queries as people
from tests import make_challenges

LONG_AGO = datetime(2024, 1, 8, 9, tzinfo=UTC)
HERE = "/p/buses/a/stop"
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("page", ["mountain", "record"])
def test_what_can_no_longer_be_challenged_does_not_offer_it(client: Client, page: str) -> None:
    activity, citizens = make_challenges.elsewhere(2, at=LONG_AGO)
    assert f"{HERE}/challenge?" in client.get(f"{HERE}/{page}").content.decode()
    opener = people.person_by_email("opener-buses@example.org")
    activities.end_activity(activity, by=opener, at=LONG_AGO + timedelta(days=30))
    learn.lead_review(activity, by=citizens[0], at=LONG_AGO + timedelta(days=40))
    assert f"{HERE}/challenge?" not in client.get(f"{HERE}/{page}").content.decode()
    assert client.get(f"{HERE}/challenge?condition=2.2").status_code == 403
