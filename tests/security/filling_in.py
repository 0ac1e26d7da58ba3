"""The forms of Cairn as somebody meets them: found on its pages, filled in with any words, sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from django.test import Client
from django.urls import URLPattern, reverse

from tests.web.looking import body

NEVER_WORDS = {"leave_empty", "csrfmiddlewaretoken", "code"}
A_DAY = "_on"  # how the names of fields for a day end
TEXT_TYPES = {"text", "search", ""}


@dataclass(frozen=True)
class Field:
    """One field: its name, its kind, and what it holds when nobody has touched it."""

    name: str
    kind: str
    value: str


@dataclass(frozen=True)
class Form:
    """A form on a page, who sees it there, and its buttons with what pressing them sends."""

    page: str
    path: str
    reader: str
    fields: tuple[Field, ...]
    buttons: tuple[tuple[str, str], ...]

    @property
    def words(self) -> list[str]:
        """The names of the fields that take words."""
        typed = [one.name for one in self.fields if one.kind == "words" and one.name not in NEVER_WORDS]
        return [name for name in typed if not name.endswith(A_DAY)]

    @property
    def days(self) -> list[str]:
        return [one.name for one in self.fields if one.kind == "words" and one.name.endswith(A_DAY)]

    def filled(self, words: str, button: tuple[str, str] = ("", ""), *, days: str = "") -> dict[str, str]:
        """All of it filled in: these words wherever words go, else the first of what can be chosen."""
        sent: dict[str, str] = dict.fromkeys(self.days, days)
        for one in self.fields:
            if one.name in self.words:
                sent[one.name] = words
            elif one.kind == "email":
                sent[one.name] = "robin@elsewhere.example"
            elif one.kind == "choice":
                sent.setdefault(one.name, one.value)
            elif one.kind in {"hidden", "kept"}:
                sent[one.name] = one.value
        if button[0]:
            sent[button[0]] = button[1]
        return sent


class _Reader(HTMLParser):
    """Collects the forms of a page that are sent by POST, and what stands in their fields."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[tuple[list[Field], list[tuple[str, str]]]] = []
        self._fields: list[Field] | None = None
        self._buttons: list[tuple[str, str]] = []
        self._text: tuple[str, list[str]] | None = None
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name, kind = given.get("name", ""), given.get("type", "").lower()
        if tag == "form" and given.get("method") == "post" and not given.get("action"):
            self._fields, self._buttons = [], []
        elif self._fields is None:
            return
        elif tag == "textarea":
            self._text = (name, [])
        elif tag == "select":
            self._select = name
        elif tag == "option" and given.get("value"):
            self._fields.append(Field(self._select, "choice", given["value"]))
        elif tag == "button" or kind == "submit":
            self._buttons.append((name, given.get("value", "")))
        elif tag == "input" and name:
            self._input(name, kind, given)

    def _input(self, name: str, kind: str, given: dict[str, str]) -> None:
        assert self._fields is not None
        value = given.get("value", "")
        if kind in {"radio", "checkbox"}:
            where = 0 if "checked" in given else len(self._fields)
            self._fields.insert(where, Field(name, "choice", value if kind == "radio" else value or "on"))
        elif kind in TEXT_TYPES:
            self._fields.append(Field(name, "words", value))
        elif kind != "file":
            self._fields.append(Field(name, kind if kind in {"hidden", "email"} else "kept", value))

    def handle_data(self, data: str) -> None:
        if self._text:
            self._text[1].append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._fields is None:
            return
        if tag == "textarea" and self._text:
            name, parts = self._text
            self._fields.append(Field(name, "words", "".join(parts).removeprefix("\n")))
            self._text = None
        if tag == "form":
            self.forms.append((self._fields, self._buttons or [("", "")]))
            self._fields = None


def forms_in(html: str) -> list[tuple[list[Field], list[tuple[str, str]]]]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.forms


def standing_in(html: str) -> list[str]:
    """What stands in the fields of the page."""
    return [field.value for fields, _buttons in forms_in(html) for field in fields]


def forms_with_words(
    patterns: Iterable[URLPattern], refs: dict[str, object], clients: dict[str, Client], *, about: Iterable[str] = ()
) -> Iterator[Form]:
    """Every form behind these addresses that takes words, as the first of these readers sees it who does.

    about: only addresses about one of these.
    """
    for pattern in patterns:
        if about and not set(about) & set(pattern.pattern.regex.groupindex):
            continue
        parts = {part: refs.get(part, "abcdefghjkmn") for part in pattern.pattern.regex.groupindex}
        path = reverse(pattern.name, kwargs=parts)
        for reader, client in clients.items():
            page = client.get(path)
            body(page)
            if page.status_code != 200 or not page["Content-Type"].startswith("text/html"):
                continue
            found = [
                Form(str(pattern.name), path, reader, tuple(fields), tuple(buttons))
                for fields, buttons in forms_in(page.content.decode())
            ]
            if taking := [one for one in found if one.words or one.days]:
                yield from taking
                break
