"""Words about money, made fit to be kept: numbers that open a bank account or name a taxpayer are not kept here."""

from __future__ import annotations

import re
import unicodedata

from django.utils.translation import gettext as _

from cairn.activities import told
from cairn.base.verdict import Verdict, no, yes

_GAP = r"[\s./\u2010-\u2015\u2212-]?"  # a space, a point, a stroke, a hyphen of any length, or nothing
_SORT_CODE = rf"(?<!\d)\d\d{_GAP}\d\d{_GAP}\d\d"
_ACCOUNT = rf"(?<!\d)\d{{4}}{_GAP}\d{{4}}"
BANK = (
    re.compile(rf"{_SORT_CODE}\D{{0,60}}?{_ACCOUNT}(?!\d)"),
    re.compile(rf"{_ACCOUNT}\D{{0,60}}?{_SORT_CODE}(?!\d)"),
    re.compile(rf"(?<!\d)(?:\d{{4}}{_GAP}){{3}}\d{{4}}(?!\d)"),  # a card
    re.compile(r"\bGB\d\d ?[A-Z]{4} ?(?:\d ?){14}", re.IGNORECASE),  # an account as it is written abroad
    re.compile(r"\b[A-Z]{2}\d\d ?(?:\d{4} ?){3,}"),
    re.compile(r"\b(?:account|acc|a/c)\b[^\d\n]{0,20}\d{8}(?!\d)", re.IGNORECASE),
)
INSURANCE = (
    re.compile(rf"(?<![A-Z])[A-Z]{{2}}{_GAP}(?:\d\d{_GAP}){{3}}[A-D](?![A-Z])"),
    re.compile(r"\b[A-Z]{2}\d{6}[A-D]\b", re.IGNORECASE),
)
TAX = (
    re.compile(r"\b(?:UTR|tax ref\w*|taxpayer\w*)\b\D{0,40}(?:\d[\s-]?){9}\d(?!\d)", re.IGNORECASE),
    re.compile(r"\btax code\b\D{0,20}\d{1,4}[LMNTK]\b", re.IGNORECASE),
)


_ABROAD = re.compile(r"(?<![A-Z0-9])[A-Z]{2}\d\d(?:[ -]?[A-Z0-9]){11,34}", re.IGNORECASE)
_LEAST_DIGITS = 10  # a postcode and what follows it has fewer


def _is_account_abroad(words: str) -> bool:
    """Whether something stands here that has the form of an account number of some country, and its check digits."""
    for found in _ABROAD.finditer(words):
        signs = re.sub(r"[ -]", "", found[0]).upper()
        for length in range(15, len(signs) + 1):
            part = signs[:length]
            has_digits = sum(sign.isdigit() for sign in part) >= _LEAST_DIGITS
            if has_digits and int("".join(str(int(sign, 36)) for sign in part[4:] + part[:4])) % 97 == 1:
                return True
    return False


def may_be_kept(words: str) -> Verdict:
    """Whether these words can stand here: yes, or no because they hold a number that must not."""
    plain = unicodedata.normalize("NFKC", words)
    for shapes, reason in (
        (BANK, _("This looks like bank details. Take them out: they are never kept here.")),
        (INSURANCE, _("This looks like a National Insurance number. Take it out: it is never kept here.")),
        (TAX, _("This looks like a tax number. Take it out: it is never kept here.")),
    ):
        if any(shape.search(plain) for shape in shapes) or (shapes is BANK and _is_account_abroad(plain)):
            return no(reason)
    return yes()


def safely(words: str, *, most: int) -> str:
    """The words as they are kept, or nothing for nothing.

    Raises `Refused` for what cannot be kept: see `told.plainly`; and for numbers that must not be kept.
    """
    plain = told.plainly(words, most=most) if words.strip() else ""
    may_be_kept(plain).or_refuse()
    return plain
