"""A session made up afterwards gives no credit: who enters check-ins long after the day proves nothing with them."""

import pytest

from tests.core.altitude import climbs
from tests.core.altitude.climbs import OPENING

SUMMIT = climbs.summit()
MET = "sessions.person.checked_in"


@pytest.mark.parametrize(("entered", "state"), [(28, "shown"), (29, "not shown yet")])
def test_a_first_session_entered_long_after_its_day_did_not_come_before_the_options(entered, state):
    day = 14
    climb = SUMMIT.without(MET, "sessions.session.held")
    for person in climbs.CITIZENS:
        climb.citizen(MET, day, by=person, session="m1", entered=entered)
    assert climb.state("6.1") == state


@pytest.mark.parametrize(("entered", "state"), [(49, "shown"), (50, "shown not")])
def test_citizens_checked_in_long_after_the_session_are_not_counted_in_the_room(entered, state):
    climb = climbs.of(SUMMIT.facts)
    climb.staff("sessions.session.planned", 30, about="m3", starts=OPENING + 35, design=True)
    for person in climbs.CITIZENS:
        climb.citizen(MET, 35, by=person, session="m3", entered=entered)
    climb.add(MET, 35, side="staff", by="s1", session="m3")
    climb.staff("sessions.session.held", 35, about="m3", session="m3", people=8)
    assert climb.state("6.4") == state
