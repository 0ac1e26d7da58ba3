"""Blocks of a page: headings, cards, notices, voices, summaries."""

import datetime as dt
from collections.abc import Iterable
from typing import Any, Protocol

from django.template import Library
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from cairn.base.verdict import Verdict
from cairn.core.words import Words
from cairn.web.components import words

register = Library()

NOTICES = {"tell": "notice", "here": "notice here", "attend": "notice attend"}


class Persona(Protocol):
    """Somebody one can be in the demo."""

    ref: str
    shown_name: str


@register.inclusion_tag("components/page_heading.html")
def page_heading(title: str, kicker: str = "", lead: str | Words = "", *, question: bool = False) -> dict[str, Any]:
    """The page's only h1, the quiet line above it and the larger sentence under it.

    question: True when the title is the open question itself.
    """
    return {"title": title, "kicker": kicker, "lead": words.plainly(lead), "question": question}


@register.simple_block_tag
def card(content: str, title: str = "", url: str = "", *, level: int = 2) -> SafeString:
    """A thing that stands for itself, with a heading (of the given level) that may link to its page."""
    return _block("card", content, title=title, url=url, level=level)


@register.simple_block_tag
def now_block(content: str, title: str) -> SafeString:
    """The one thing you can do now: at most one on a page."""
    return _block("now_block", content, title=title)


@register.simple_block_tag
def notice(content: str, kind: str = "tell") -> SafeString:
    """Something to know: kind "tell" (calm), "here" (where we are), "attend" (something is owed or wrong)."""
    if kind not in NOTICES:
        raise ValueError(f"{kind!r} is not a kind of notice: {', '.join(NOTICES)}.")
    return format_html('<div class="{}">{}</div>', NOTICES[kind], mark_safe(content))  # noqa: S308 - rendered by the template


@register.simple_block_tag
def empty_state(content: str, title: str = "", *, level: int = 2) -> SafeString:
    """Says what will be here and how it starts."""
    return _block("empty_state", content, title=title, level=level)


@register.simple_block_tag
def unfold(content: str, title: str, *, is_open: bool = False) -> SafeString:
    """Words that open to more: works without JavaScript, open in print."""
    return _block("unfold", content, title=title, is_open=is_open)


@register.simple_block_tag
def voice(content: str, name: str = "", side: str = "", when: dt.date | int | None = None) -> SafeString:
    """A person's own words, with the name they chose, their side and the day."""
    return _block("voice", content, name=name, side=side, when=when)


@register.simple_block_tag
def summary_list(content: str) -> SafeString:
    """Terms and what they mean here, one under the other; fill it with `{% term %}`."""
    return format_html('<dl class="summary-list">{}</dl>', mark_safe(content))  # noqa: S308 - rendered by the template


@register.simple_block_tag
def term(content: str, label: str) -> SafeString:
    """One line of a `{% summary_list %}`."""
    return format_html("<div><dt>{}</dt><dd>{}</dd></div>", label, mark_safe(content))  # noqa: S308 - rendered by the template


@register.inclusion_tag("components/refusal.html")
def refusal(reason: Verdict | Words | str, instead: str | Words = "") -> dict[str, Any]:
    """Why something cannot be done now, and what to do instead. Nothing when the verdict is yes."""
    said = reason.reason if isinstance(reason, Verdict) else words.plainly(reason)
    return {"reason": said, "instead": words.plainly(instead)}


@register.inclusion_tag("components/demo_banner.html", takes_context=True)
def demo_banner(context: Context, people: Iterable[Persona], url: str) -> dict[str, Any]:
    """The people one can be in the demo, one click each; whoever one is now is pressed.

    url: where the form is posted: `person` carries the ref of the one chosen, `next` the page to come back to.
    """
    return {
        "people": people,
        "url": url,
        "back": getattr(context.get("request"), "path", ""),
        "csrf_token": context.get("csrf_token"),
        "here": getattr(context.get("user"), "ref", None),
    }


def _block(template: str, content: str, /, **props: object) -> SafeString:
    inside = mark_safe(content)  # noqa: S308 - rendered by the template, already escaped
    return render_to_string(f"components/{template}.html", {**props, "content": inside})
