"""My page, about changes of practice I answer for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.web import links
from cairn.web.contents.my_line import Line

if TYPE_CHECKING:
    from cairn.web.contents.there import There

SHOWN_AT_MOST = 20


def asked(there: There) -> Iterator[Line]:
    """What I said I would see to, until it is said what became of it."""
    for one in there.rows("practices", SHOWN_AT_MOST):
        words = _("Say by its day whether it is done: %(words)s") % {"words": one.words}
        yield Line(words, links.in_programme("practice", one.programme, one.ref), until=one.due_on)
