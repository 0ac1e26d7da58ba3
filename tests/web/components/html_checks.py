"""Reading a piece of HTML strictly: every tag closed in order, no id twice, nothing inline."""

from collections.abc import Iterator
from html.parser import HTMLParser

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
SELF_CLOSED = {"path", "circle", "rect", "ellipse", "polygon", "stop"}


class StrictReader(HTMLParser):
    """Collects what is wrong, and the elements met as (tag, attributes)."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.wrong.append(f"<{tag}> says an attribute twice")
        if tag == "style" or "style" in names or any(name.startswith("on") for name in names):
            self.wrong.append(f"<{tag}> carries style or script")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(html: str) -> StrictReader:
    reader = StrictReader()
    reader.feed(html)
    reader.close()
    return reader


def faults(html: str) -> list[str]:
    """What is wrong with this HTML; empty when nothing is."""
    reader = read(html)
    ids = [attributes["id"] for _, attributes in reader.elements if attributes.get("id")]
    twice = {f"id {one} stands twice" for one in ids if ids.count(one) > 1}
    lost = {f"nothing has the id {one}" for one in _pointed_at(reader) if one not in ids}
    return [*reader.wrong, *(f"<{tag}> is never closed" for tag in reader.open), *sorted(twice), *sorted(lost)]


def _pointed_at(reader: StrictReader) -> Iterator[str]:
    for _, attributes in reader.elements:
        for name in ("aria-describedby", "aria-labelledby", "for"):
            yield from (attributes.get(name) or "").split()


def text(html: str) -> str:
    """The words of this HTML, spaces made single."""
    return " ".join(" ".join(read(html).words).split())
