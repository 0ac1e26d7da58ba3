"""Languages as people say them, and as a browser has to know them."""

from __future__ import annotations

import re
from functools import lru_cache

from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

CODE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def name(code: str) -> str:
    """Its name, like "Welsh" for "cy"; whatever is no code we know stays as it is."""
    return _name(code, get_language())


@lru_cache(maxsize=256)
def _name(code: str, language: str | None) -> str:  # noqa: ARG001 - the words are those of this language
    try:
        return _(get_language_info(code.lower())["name"]) if code else ""
    except KeyError:
        return code


def attribute(code: str) -> str:
    """What an element with words in this language is marked with; nothing for the language of the page."""
    here = (get_language() or "").partition("-")[0]
    return code if CODE.fullmatch(code) and code.lower().partition("-")[0] != here else ""
