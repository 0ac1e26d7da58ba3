"""XML from elsewhere as a tree, within bounds.

A file that declares a document type is refused as soon as it does so: without one there are no entities of its own, and
nothing can be fetched or blown up. That is all that defusedxml would add, so the standard library's expat is enough.
"""

from xml.etree import ElementTree as ET
from xml.parsers import expat

from cairn.exchange.problems import shown
from cairn.exchange.schedules import fitting
from cairn.exchange.schedules.fitting import Wrong
from cairn.exchange.schedules.schedule import Extra


def tree(raw: bytes) -> ET.Element:
    """The root element. Comments and instructions are left out."""
    if len(raw) > fitting.MOST_BYTES:
        raise Wrong("", "The file is larger than %(most)d million bytes.", most=fitting.MOST_BYTES // 1_000_000)
    return _Reading().all_of(raw)


class _Reading:
    def __init__(self) -> None:
        self._builder = ET.TreeBuilder()
        self._depth = 0
        self._parser = parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._builder.data
        parser.StartDoctypeDeclHandler = self._refuse

    def all_of(self, raw: bytes) -> ET.Element:
        try:
            self._parser.Parse(raw, True)
        except expat.ExpatError as error:
            why = "Line %(line)d, column %(column)d: This is not well-formed XML."
            raise Wrong("", why, line=error.lineno, column=error.offset + 1) from None
        except (ValueError, LookupError):
            raise Wrong("", "The file is in letters that cannot be read. Save it as UTF-8 and try again.") from None
        return self._builder.close()

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > fitting.MOST_DEPTH:
            why = "Line %(line)d: Elements lie too deep in each other."
            raise Wrong("", why, line=self._parser.CurrentLineNumber)
        self._builder.start(_named(name), {_named(each): value for each, value in attributes.items()})

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._builder.end(_named(name))

    def _refuse(self, *_told: object) -> None:
        why = "Line %(line)d: A document type is declared here. Take it out: such files can harm who reads them."
        raise Wrong("", why, line=self._parser.CurrentLineNumber)


def _named(name: str) -> str:
    return f"{{{name}" if "}" in name else name


class Element:
    """One element and the place where it stands, taken apart. What nobody takes is what the format does not know."""

    def __init__(self, place: str, raw: ET.Element) -> None:
        self.place = place
        self._raw = raw
        self._taken: set[str] = set()
        self._texts: set[str] = set()

    @property
    def name(self) -> str:
        return self._raw.tag

    def at(self, name: str) -> str:
        return f"{self.place}/{name}"

    def own_text(self) -> str:
        """What stands in it, where nothing but text may."""
        for child in self._raw:
            raise Wrong(self.at(child.tag), "Only text may stand here.")
        return self.leading_text()

    def leading_text(self) -> str:
        return fitting.text(self.place, self._raw.text or "")

    def attribute(self, name: str, *, needed: bool = False) -> str:
        self._taken.add(f"@{name}")
        found = self._raw.get(name, "")
        if needed and not found.strip():
            raise Wrong(self.at(f"@{name}"), "The attribute is missing or empty.")
        return fitting.text(self.at(f"@{name}"), found)

    def text(self, name: str, *, needed: bool = False) -> str:
        """The text of the one child of this name; nothing where it is not there."""
        child = self.child(name)
        self._texts.add(name)
        found = child.own_text() if child else ""
        if needed and not found.strip():
            raise Wrong(self.at(name), "The element is missing or empty.")
        return found

    def child(self, name: str) -> "Element | None":
        found = self.children(name)
        if len(found) > 1:
            raise Wrong(found[1].place, "The element stands here twice.")
        return found[0] if found else None

    def children(self, name: str) -> list["Element"]:
        self._taken.add(name)
        found = self._raw.findall(name)
        return [Element(f"{self.at(name)}[{number}]", each) for number, each in enumerate(found, start=1)]

    def rest(self) -> Extra:
        """All that nobody took. An attribute of a text is told with the name of the text before it: `title/@lang`."""
        attributes = {name: value for name, value in self._raw.items() if f"@{name}" not in self._taken}
        for child in self._raw:
            if child.tag in self._texts:
                attributes.update({f"{child.tag}/@{name}": value for name, value in child.items()})
        return Extra(
            attributes={name: fitting.text(self.at(shown(name)), value) for name, value in attributes.items()},
            elements=tuple(_alone(each) for each in self._raw if each.tag not in self._taken),
        )


def _alone(element: ET.Element) -> str:
    """The element as text, without what follows it, with plain line ends."""
    for each in element.iter():
        each.text = each.text and fitting.text(each.tag, each.text)
        each.tail = each.tail and fitting.text(each.tag, each.tail)
    element.tail = None
    return ET.tostring(element, encoding="unicode")
