"""The words of a reflection as a page shows them: headings, paragraphs, lists, quotes, emphasis, links, pictures.

Nothing else. HTML somebody writes is shown as they wrote it, links lead to web pages only, and no mark of the text
can bring in anything from elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, MutableMapping, Sequence
from typing import Any, cast

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from cairn.reflections import marks

ALLOWED = ("heading", "list", "blockquote", "emphasis", "link", "autolink", "escape", "newline")
FIRST_HEADING, LAST_HEADING = 2, 4  # the page's own title is the h1
A_WEB_PAGE = re.compile(r"https?://[^\s/]", re.IGNORECASE)
REL = "nofollow ugc noopener"
SUMMARY_LENGTH = 280


class _Markdown(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802 - the library's name
        return A_WEB_PAGE.match(url) is not None


def as_html(words: str, pictures: Mapping[int, SafeString]) -> SafeString:
    """The text as HTML; `pictures` are drawn by number where the text has their mark. Unknown ones are left out."""
    tokens = _MARKDOWN.parse(marks.set_apart(words))
    _lower_headings(tokens)
    html = str(_MARKDOWN.renderer.render(_with_pictures(tokens), _MARKDOWN.options, {"pictures": pictures}))
    return mark_safe(html)  # noqa: S308 - written by the library from an allow list, with HTML off


def summary(words: str) -> str:
    """How it begins, as plain words on one line, without headings and pictures."""
    tokens = _with_pictures(_MARKDOWN.parse(marks.set_apart(words)))
    said, in_heading = [], False
    for token in tokens:
        in_heading = {"heading_open": True, "heading_close": False}.get(token.type, in_heading)
        if token.type == "inline" and not in_heading:
            said.append(_spoken(token))
    return Truncator(" ".join(" ".join(said).split())).chars(SUMMARY_LENGTH)


def _spoken(token: Token) -> str:
    return "".join(" " if child.type.endswith("break") else child.content for child in token.children or [])


def _with_pictures(tokens: Sequence[Token]) -> list[Token]:
    """The text with each paragraph that is a mark replaced by its picture."""
    found: list[Token] = []
    for token in tokens:
        number = marks.marked(token.content) if token.type == "inline" and token.level == 1 else None
        if number is not None and found and found[-1].type == "paragraph_open":
            found.pop()
            found.append(Token("picture", "", 0, meta={"number": number}))
        elif token.type == "paragraph_close" and found and found[-1].type == "picture" and token.level == 0:
            continue
        else:
            found.append(token)
    return found


def _lower_headings(tokens: Sequence[Token]) -> None:
    """Headings start under the page's title, and go down by one step at a time, whatever signs somebody used."""
    above: list[str] = []  # the headings a new one stands under, by the sign their author used
    for token in tokens:
        if token.type == "heading_open":
            while above and above[-1] >= token.tag:
                above.pop()
            above.append(token.tag)
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(FIRST_HEADING + len(above) - 1, LAST_HEADING)}"


def _picture(
    _renderer: RendererHTML, tokens: Sequence[Token], idx: int, _options: Any, env: MutableMapping[str, Any]
) -> str:
    pictures = cast("Mapping[int, SafeString]", env["pictures"])
    return str(pictures.get(tokens[idx].meta["number"], ""))


def _link(
    renderer: RendererHTML, tokens: Sequence[Token], idx: int, options: Any, env: MutableMapping[str, Any]
) -> str:
    tokens[idx].attrs = {"href": tokens[idx].attrs["href"], "rel": REL}
    return renderer.renderToken(tokens, idx, options, env)


_MARKDOWN = _Markdown("zero", {"html": False, "linkify": False, "typographer": False}).enable(list(ALLOWED))
_MARKDOWN.add_render_rule("picture", _picture)
_MARKDOWN.add_render_rule("link_open", _link)
