"""On my page: certificates and references that wait for somebody, mine and those asked of me."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _

from cairn.programmes import queries as programmes
from cairn.thanks import queries
from cairn.web.contents.my_line import Line

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.thanks.models import Certificate, Reference
    from cairn.web.contents.there import There

SHOWN_AT_MOST = 20


def asked(there: There) -> Iterator[Line]:
    """What is asked of this person: to sign, to write, and to read what somebody wrote about them."""
    for one in there.rows("papers_to_sign", SHOWN_AT_MOST):
        words = _("Will you sign a certificate for %(name)s?") % {"name": one.person.shown_name}
        yield Line(words, reverse("certificate", args=[one.ref]), until=queries.answer_due_on(one))
    for it in there.rows("papers_to_write", SHOWN_AT_MOST):
        words = _("Will you write a few words for %(name)s?") % {"name": it.person.shown_name}
        yield Line(words, reverse("reference", args=[it.ref]), until=queries.answer_due_on(it))
    for it in there.rows("papers_to_read", SHOWN_AT_MOST):
        name = it.writer.shown_name if it.writer else _("Somebody")
        yield Line(_("Read what %(name)s wrote about you") % {"name": name}, reverse("reference", args=[it.ref]))


def mine(person: Person) -> dict[str, Any]:
    """My papers and how they stand, and where I can ask for one."""
    certificates, references = queries.certificates_of(person), queries.references_of(person)
    return {
        "papers": [
            *(Line(_certificate(one), reverse("certificate", args=[one.ref]), _stands(one)) for one in certificates),
            *(Line(_reference(it), reverse("reference", args=[it.ref]), _written(it)) for it in references),
        ],
        "programmes": list(programmes.programmes_ever_joined_by(person)),
    }


def _certificate(one: Certificate) -> str:
    return _("Certificate, %(place)s") % {"place": one.place}


def _reference(one: Reference) -> str:
    name = one.writer.shown_name if one.writer else _("somebody who is not here any more")
    return _("Words for a reference, from %(name)s") % {"name": name}


def _stands(one: Certificate) -> str:
    if one.is_issued:
        return _("signed: you can print it")
    return _("not signed, with the reason") if one.is_declined else _("waits to be signed")


def _written(one: Reference) -> str:
    if one.is_issued:
        return _("you said yes: you can print it")
    if one.is_declined:
        return _("they would rather not, with the reason")
    if one.is_to_be_read:
        return _("written: read it first")
    return _("they have your wish to change it") if one.to_change else _("asked for")
