"""Published programmes: the JSON and XML of frab, pretalx and c3voc read and written, and calendars written.

Every field is kept, known or not, so that a programme read, written and read again is the same; only how to reach
people is never taken in. Sources: c3voc.de/schedule/schema.json, c3voc.de/schedule/schema.xsd, RFC 5545. Who wants
calendars imports `cairn.exchange.schedules.calendar`, which brings a library with it.
"""

from cairn.exchange.schedules.json_reading import read_json
from cairn.exchange.schedules.json_writing import written_json
from cairn.exchange.schedules.schedule import Day, Extra, Generator, Link, Person, Room, Schedule, Session, Track
from cairn.exchange.schedules.xml_reading import read_xml
from cairn.exchange.schedules.xml_writing import written_xml

__all__ = [
    "Day",
    "Extra",
    "Generator",
    "Link",
    "Person",
    "Room",
    "Schedule",
    "Session",
    "Track",
    "read_json",
    "read_xml",
    "written_json",
    "written_xml",
]
