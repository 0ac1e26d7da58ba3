"""From what somebody typed to the words to look for.

Whatever is typed is read as words: runs of letters and digits. Signs between them mean nothing, so nobody can type
a wrong query. Small words ("the", "and", "of") are in nearly every text and are not looked for.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

MOST_WORDS = 20  # more than that are not looked for
MOST_SIGNS = 10_000
PREFIX_FROM = 2  # a last word of so many signs finds words that begin with it

# What PostgreSQL's English dictionary leaves out, so that both databases look for the same.
SMALL = """
a about above after again against all am an and any are as at be because been before being below between both but
by can did do does doing don down during each few for from further had has have having he her here hers herself him
himself his how i if in into is it its itself just me more most my myself no nor not now of off on once only or
other our ours ourselves out over own s same she should so some such t than that the their theirs them themselves
then there these they this those through to too under until up very was we were what when where which while who
whom why will with you your yours yourself yourselves
"""
SMALL_WORDS = frozenset(SMALL.split())
ACCENTS = dict.fromkeys(range(0x300, 0x370))


@dataclass(frozen=True, slots=True)
class Sought:
    """Words to look for, each once, in small letters. `is_open`: the last may be the beginning of a longer one."""

    words: tuple[str, ...] = ()
    is_open: bool = False

    def __bool__(self) -> bool:
        return bool(self.words)

    @property
    def whole(self) -> tuple[str, ...]:
        """The words that have to be there as they are, or with another ending."""
        return self.words[:-1] if self.is_open else self.words


def sought(typed: str) -> Sought:
    """The words to look for: none when there is no letter or digit, or nothing but small words.

    >>> sought("The chairs, and the NOISE!")
    Sought(words=('chairs', 'noise'), is_open=True)
    >>> bool(sought("... & the"))
    False
    """
    typed_words = _split(typed)
    words = [one for one in dict.fromkeys(typed_words) if unaccented(one) not in SMALL_WORDS][:MOST_WORDS]
    is_open = bool(words) and words[-1] == typed_words[-1] and len(words[-1]) >= PREFIX_FROM
    return Sought(tuple(words), is_open)


def unaccented(word: str) -> str:
    """The word as both indexes keep it: é as e, and so "thé" as a small word.

    >>> unaccented("thé")
    'the'
    """
    return unicodedata.normalize("NFKD", word).translate(ACCENTS)


def _split(typed: str) -> list[str]:
    """Runs of letters, digits and the marks that belong to them, in the order they were typed."""
    signs = (sign if unicodedata.category(sign)[0] in "LNM" else " " for sign in typed[:MOST_SIGNS].lower())
    return [one for one in "".join(signs).split() if any(unicodedata.category(sign)[0] in "LN" for sign in one)]
