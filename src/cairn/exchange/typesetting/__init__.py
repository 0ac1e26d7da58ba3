"""Documents on paper: blocks in, a tagged PDF out. The only place that knows the typesetter."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

import typst

TEMPLATE = Path(__file__).parent / "document.typ"
LAST_PLAIN_SIGN = 0x2190  # arrows and what comes after them: pictures rather than letters
VARIATIONS = "\ufe0e\ufe0f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One part of a document. `kind` says which of the others it uses.

    "heading": `words`, `level` 1 to 3. "paragraph" and "quiet": `words`. "voice": a person's own `words`, `by` whom.
    "list": `lines`. "terms": `rows` of (term, what it is). "table": `words` is its caption, `heads`, `rows`.
    "seal": `words` that have to be read letter by letter.
    """

    kind: str
    words: str = ""
    level: int = 2
    by: str = ""
    lines: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document with its title, the line above it, and the line at the foot of every page."""

    title: str
    kicker: str
    foot: str
    language: str
    blocks: tuple[Block, ...]


def pdf(document: Document) -> bytes:
    """The document as a PDF on A4.

    People write signs that our letters have not: little pictures are then written out as their names, so that they
    can be read aloud too. Where a whole script is missing, the machine's own letters have to do, and the PDF promises
    less.
    """
    values = json.dumps(asdict(document), ensure_ascii=False)
    for written in (values, _signs_named(values)):
        try:
            return _tagged(written)
        except typst.TypstError as problem:
            if "could not be displayed" not in str(problem):
                raise
    return typst.compile(TEMPLATE, sys_inputs={"document": _signs_named(values)})


def words_in(document: Document) -> Iterable[str]:
    """Every text of the document in reading order, for whoever compares it with another form of it."""
    yield document.title
    for block in document.blocks:
        yield from (part for part in (block.words, block.by, *block.lines) if part)
        if block.kind == "table":
            yield from block.heads
        for row in block.rows:
            yield from row


def _tagged(values: str) -> bytes:
    """With headings, lists and tables marked as PDF/UA asks, so that a screen reader can read them aloud."""
    return typst.compile(TEMPLATE, sys_inputs={"document": values}, pdf_standards="ua-1", ignore_system_fonts=True)


def _signs_named(text: str) -> str:
    """Emoji and the like by name: "[slightly smiling face]". What only joins or colours them is left out."""
    return "".join(_named(sign) for sign in text)


def _named(sign: str) -> str:
    category = unicodedata.category(sign)
    if sign.isascii() or category[0] not in "SMC":
        return sign
    if category in {"So", "Sk"} and ord(sign) > LAST_PLAIN_SIGN:
        return f"[{unicodedata.name(sign, 'sign').lower()}]"
    return "" if category in {"Cf", "Co", "Cn"} or sign in VARIATIONS else sign
