"""Tables of plain text as spreadsheets in several countries save them."""

from __future__ import annotations

SIGNS = ",;\t"
"""What may stand between cells."""


class NoText(ValueError):
    """The bytes are no plain text: a workbook, or a text of two bytes a letter."""


def text_of(raw: bytes) -> str:
    r"""The text, without marks before it, with one kind of line end. Raises `NoText`.

    >>> text_of("\ufeffage;n\r\n".encode()), text_of(b"caf\xe9")
    ('age;n\n', 'café')
    """
    if b"\0" in raw:
        raise NoText
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def sign_between(text: str) -> str:
    r"""What stands between the cells: the sign that the first line with anything in it has most of.

    >>> sign_between("\nage;n\n1,5;2"), sign_between("age")
    (';', ',')
    """
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(SIGNS, key=first.count)
