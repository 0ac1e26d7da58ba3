"""One object of a JSON file, taken apart field by field. What nobody takes is what the format does not know."""

from collections.abc import Iterator, Mapping

from cairn.exchange.problems import shown
from cairn.exchange.schedules import fitting
from cairn.exchange.schedules.fitting import Wrong
from cairn.exchange.schedules.schedule import Extra, Json

type Object = dict[str, Json]


class Part:
    """An object and the place where it stands."""

    def __init__(self, place: str, raw: Json) -> None:
        if not isinstance(raw, Mapping):
            raise Wrong(place, "This is not an object with fields.")
        self.place = place
        self._raw = raw
        self._taken: set[str] = set()

    def at(self, name: str) -> str:
        return f"{self.place}.{shown(name)}" if self.place else shown(name)

    def has(self, name: str) -> bool:
        return self._raw.get(name) is not None

    def is_plain(self, name: str) -> bool:
        """Whether this is a text or nothing, not a text in several languages."""
        return isinstance(self._raw.get(name), str | None)

    def text(self, name: str, *, needed: bool = False) -> str:
        """The text; nothing where it is null or left out."""
        value = self._take(name)
        if value is None and not needed:
            return ""
        if not isinstance(value, str) or (needed and not value.strip()):
            raise Wrong(self.at(name), "A text is expected here.")
        return fitting.text(self.at(name), value)

    def whole(self, name: str, least: int = 1) -> int | None:
        value = self._take(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or (isinstance(value, float) and value % 1):
            raise Wrong(self.at(name), "A whole number is expected here.")
        return fitting.whole(self.at(name), str(int(value)), least)

    def yes_or_no(self, name: str) -> bool | None:
        value = self._take(name)
        if value is None or isinstance(value, bool):
            return value
        raise Wrong(self.at(name), "Either true or false is expected here.")

    def part(self, name: str) -> "Part":
        """The object in this field, an empty one where there is none."""
        value = self._take(name)
        return Part(self.at(name), {} if value is None else value)

    def list(self, name: str) -> Iterator[tuple[str, Json]]:
        """Each entry of the list with its place; none where there is no list."""
        value = self._take(name)
        if value is None:
            return
        if not isinstance(value, list):
            raise Wrong(self.at(name), "A list is expected here.")
        for number, entry in enumerate(value):
            yield f"{self.at(name)}[{number}]", entry

    def names(self) -> tuple[str, ...]:
        return tuple(self._raw)

    def ignore(self, *names: str) -> None:
        """These fields only repeat what others say."""
        self._taken.update(names)

    def leave(self, name: str) -> None:
        """Take this field back: it says something of its own."""
        self._taken.discard(name)

    def rest(self) -> Extra:
        """All that nobody took."""
        return Extra(fields={name: self._kept(name) for name in self._raw if name not in self._taken})

    def _take(self, name: str) -> Json:
        self._taken.add(name)
        return self._raw.get(name)

    def _kept(self, name: str) -> Json:
        value = self._raw[name]
        _check_texts(self.at(name), value)
        return value


def _check_texts(place: str, value: Json) -> None:
    if isinstance(value, str):
        fitting.text(place, value)
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            fitting.text(place, name)
            _check_texts(place, inner)
    elif isinstance(value, list):
        for inner in value:
            _check_texts(place, inner)
