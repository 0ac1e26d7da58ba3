"""From what stands in a file to what it means, or a sentence that says where it went wrong and why."""

import re
import uuid
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cairn.core.words import Value
from cairn.exchange.problems import shown

MOST_BYTES = 20_000_000
MOST_SESSIONS = 10_000
MOST_DEPTH = 40
MOST_DIGITS = 9
YEARS = range(1970, 2201)
LONGEST_TEXT = 200_000
DAY_BEGINS = time(4)  # as pretalx has it, for files that do not say
NEVER_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Wrong(Exception):
    """One place in the file that cannot be read."""

    def __init__(self, place: str, template: str, **values: Value) -> None:
        self.place, self.template, self.values = place, template, values
        super().__init__(template)


def text(place: str, raw: str) -> str:
    """Text with plain line ends, as XML would change them anyway."""
    if len(raw) > LONGEST_TEXT:
        raise Wrong(place, "The text is longer than %(most)d characters.", most=LONGEST_TEXT)
    if NEVER_IN_XML.search(raw):
        raise Wrong(place, "The text holds characters that no text has.")
    return raw.replace("\r\n", "\n").replace("\r", "\n")


def moment(place: str, raw: str) -> datetime:
    """A point in time with its offset from universal time."""
    try:
        found = datetime.fromisoformat(raw.strip())
        found.astimezone(UTC)
    except (ValueError, OverflowError):
        raise Wrong(place, "“%(text)s” is no date with a time.", text=shown(raw)) from None
    if found.tzinfo is None:
        raise Wrong(place, "“%(text)s” does not say how far from universal time it is.", text=shown(raw))
    return _in_our_times(place, raw, found)


def by_the_clock(place: str, raw: str, on: date, named: str) -> datetime:
    """A time of a day that is told without its date, as older files do; what is told before dawn is of the night."""
    if not named:
        raise Wrong(place, "Neither the session nor the file says how far from universal time it is.")
    try:
        told = time.fromisoformat(raw.strip())
    except ValueError:
        raise Wrong(place, "“%(text)s” is no time of day.", text=shown(raw)) from None
    return with_offset_alone(datetime.combine(on + timedelta(days=told < DAY_BEGINS), told, ZoneInfo(named)))


def with_offset_alone(found: datetime) -> datetime:
    """Without its zone: two moments in the hour that comes twice are never equal where one has a zone."""
    return datetime.fromisoformat(found.isoformat())


def day(place: str, raw: str) -> date:
    """A date; where a time is told with it, the time as well."""
    bare = raw.strip()
    if len(bare) > 10:
        return moment(place, bare)
    try:
        return _in_our_times(place, raw, date.fromisoformat(bare))
    except ValueError:
        raise Wrong(place, "“%(text)s” is no date.", text=shown(raw)) from None


def _in_our_times[D: date](place: str, raw: str, found: D) -> D:
    if found.year not in YEARS:
        why = "“%(text)s” is not between %(first)d and %(last)d."
        raise Wrong(place, why, text=shown(raw), first=YEARS[0], last=YEARS[-1])
    return found


def date_alone(place: str, raw: str) -> date:
    if len(raw.strip()) > 10:
        raise Wrong(place, "“%(text)s” is no date.", text=shown(raw))
    return day(place, raw)


def slot(place: str, raw: str) -> str:
    """The smallest step of the timetable, as it is told; five minutes where nothing is told."""
    bare = raw.strip()
    if bare and not re.fullmatch("[0-9]{1,2}:[0-9]{2}(:[0-9]{1,2})?", bare):
        raise Wrong(place, "“%(text)s” is no length in hours and minutes.", text=shown(raw))
    return bare or "00:05"


def lasting(place: str, raw: str) -> timedelta:
    """How long: hours and minutes, with days before them where there are three numbers."""
    parts = raw.strip().split(":")
    if not 2 <= len(parts) <= 3 or not all(re.fullmatch("[0-9]{1,3}", part) for part in parts):
        raise Wrong(place, "“%(text)s” is no length in hours and minutes.", text=shown(raw))
    *days, hours, minutes = map(int, parts)
    return timedelta(days=sum(days), hours=hours, minutes=minutes)


def length(duration: timedelta) -> str:
    """Hours and minutes as both schemas want them.

    >>> length(timedelta(days=1, minutes=90))
    '25:30'
    """
    hours, minutes = divmod(int(duration.total_seconds()) // 60, 60)
    return f"{hours:02}:{minutes:02}"


def whole(place: str, raw: str, least: int = 1) -> int:
    bare = raw.strip()
    if not re.fullmatch(f"-?[0-9]{{1,{MOST_DIGITS}}}", bare) or int(bare) < least:
        raise Wrong(place, "“%(text)s” is no whole number from %(least)d.", text=shown(raw), least=least)
    return int(bare)


def guid(place: str, raw: str) -> str:
    """A GUID; also in the shorter writing of older files, which stays as it is."""
    bare = raw.strip()
    if re.fullmatch("[0-9a-zA-Z_-]{22}", bare):
        return bare
    if not re.fullmatch("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", bare):
        raise Wrong(place, "“%(text)s” is no GUID.", text=shown(raw))
    return bare.lower()


def zone(place: str, raw: str) -> str:
    bare = raw.strip()
    try:
        if bare:
            ZoneInfo(bare)
    except (ValueError, OSError, KeyError):
        raise Wrong(place, "There is no time zone “%(text)s”.", text=shown(raw)) from None
    return bare


def bounds(on: date, named: str) -> tuple[datetime, datetime]:
    """When a day begins and ends that does not say it: from four in the morning on, there."""
    clock = ZoneInfo(named) if named else UTC
    begins = (datetime.combine(each, DAY_BEGINS, clock) for each in (on, on + timedelta(days=1)))
    first, last = map(with_offset_alone, begins)
    return first, last - timedelta(minutes=1)


def acronym(words: str) -> str:
    """A short name that both schemas take."""
    return re.sub("[^a-z0-9_]", "", words.lower()).ljust(4, "_")


def slug(short: str, number: int, title: str) -> str:
    """A name for addresses and files that both schemas take.

    >>> slug("expo", 7, "Who decides?")
    'expo-7-who_decides'
    """
    words = "_".join(re.findall("[a-z0-9]+", title.lower()))[:80].strip("_")
    return f"{acronym(short)}-{number}-{words or 'session'}"


def derived_guid(*parts: str) -> str:
    """Always the same for the same names, for files that leave it out."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "#".join(parts)))


def derived_number(of: str) -> int:
    return int((of if of[8:9] == "-" else derived_guid(of))[:7], 16) + 1
