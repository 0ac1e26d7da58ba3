"""A letter as it goes out: plain text and HTML from the same parts, so that both say the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from email.headerregistry import HeaderRegistry, UniqueUnstructuredHeader
from email.policy import Policy, default
from typing import TYPE_CHECKING, Any, cast

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

if TYPE_CHECKING:
    from email.message import EmailMessage as Parts
    from email.policy import EmailPolicy


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list, with the page it is about where there is one, and more that is said beside the link."""

    words: str
    url: str = ""
    more: str = ""

    @property
    def text(self) -> str:
        said = f"- {self.words} {self.more}".rstrip()
        return f"{said}\n  {self.url}" if self.url else said


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a letter: a heading, words, lines, and a link with its own words. Each may be missing.

    `is_small`: said at the end, less loudly.
    """

    words: str = ""
    url: str = ""
    link: str = ""
    title: str = ""
    lines: tuple[Line, ...] = ()
    is_small: bool = False

    @property
    def text(self) -> str:
        space = "\n\n" if any(line.url for line in self.lines) else "\n"
        said = [self.title, self.words, space.join(line.text for line in self.lines), self.url]
        return "\n\n".join(one for one in said if one)


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in a letter, and in its head beside subject, sender and reader."""

    subject: str
    text: str
    html: str
    headers: Mapping[str, str] = field(default_factory=dict)

    def to(self, address: str) -> EmailMultiAlternatives:
        return Message(self, address)


class OnOneLine(UniqueUnstructuredHeader):
    """An address in the head, whole: in a longer line than usual, and not in signs that mail programs do not read."""

    def fold(self, *, policy: Policy) -> str:
        return f"{self.name}: {self}{policy.linesep}"  # type: ignore[attr-defined]


class Message(EmailMultiAlternatives):
    """A letter to one address. Sent again it is the same to the last sign."""

    def __init__(self, written: Written, address: str) -> None:
        super().__init__(written.subject, written.text, to=[address], headers=dict(written.headers))
        if written.html:
            self.attach_alternative(written.html, "text/html")

    def message(self, *, policy: Policy[Any] | None = None) -> Parts:
        registry = HeaderRegistry()
        registry.map_to_type("List-Unsubscribe", OnOneLine)  # type: ignore[arg-type]
        made: Parts = super().message(policy=cast("EmailPolicy[Any]", policy or default).clone(header_factory=registry))
        if made.is_multipart():
            made.set_boundary(f"cairn-{made['Message-ID'].strip('<>').partition('@')[0]}")
        return made


def written(subject: str, parts: Iterable[Part], *, headers: Mapping[str, str], is_large: bool = False) -> Written:
    """The letter of these parts. `is_large`: in print half as large again, where the mail program shows HTML."""
    said = tuple(parts)
    html = render_to_string("letters/letter.html", {"subject": subject, "parts": said, "is_large": is_large})
    return Written(subject, "\n\n".join(one.text for one in said) + "\n", html, headers)
