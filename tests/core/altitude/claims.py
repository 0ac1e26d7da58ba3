"""Claims of the summit made again, with nobody's word on them yet."""

from tests.core.altitude import climbs
from tests.core.altitude.climbs import CALENDAR, OPENING

SUMMIT = climbs.summit()


def after(day, count):
    return CALENDAR.after(OPENING + day, count) - OPENING


def unconfirmed(kind, **details):
    """The summit, with this one claim made again and nobody's word on it yet."""
    old = next(fact for fact in SUMMIT.facts if fact.kind == kind)
    climb = climbs.of(fact for fact in SUMMIT.facts if fact.kind != kind)
    day = old.day - OPENING
    details = {"about": old.about, **old.data, **details}
    return climb, climb.staff(kind, day, **details)
