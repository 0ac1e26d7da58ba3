"""Certificates are signed by somebody else who leads; references are written by somebody one worked with."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.base.verdict import Verdict, no, yes
from cairn.people import may as people_may
from cairn.thanks import queries

if TYPE_CHECKING:
    from cairn.people.models import Person
    from cairn.programmes.models import Programme
    from cairn.thanks.models import Certificate, Paper, Reference
    from cairn.thanks.queries import Fact

LINES_AT_MOST = 40


def ask_certificate(person: Person | None, programme: Programme, at: datetime) -> Verdict:
    """Everybody about whom something is written down here, one at a time, where somebody else could sign."""
    if not (verdict := people_may.take_part(person)) or person is None:
        return verdict
    if any(one.is_open and one.programme_id == programme.pk for one in queries.certificates_of(person)):
        return no(_("You have asked for one here already. It waits to be signed; you can take it back and ask again."))
    if not queries.could_sign(person, programme):
        return no(_("Nobody else leads this programme, so nobody could sign it. Nobody signs their own."))
    if not queries.facts(person, programme, at=at):
        return no(_("Nothing is written down here yet that you took part in, so there is nothing to put on it."))
    return yes()


def stand_on_it(found: Sequence[Fact], codes: Collection[str]) -> Verdict:
    """Whether these lines can be chosen from what is written down."""
    if not codes:
        return no(_("Tick at least one line to stand on it."))
    if len(codes) > LINES_AT_MOST:
        return no(_("More than %(most)d lines do not fit on a page. Tick fewer.") % {"most": LINES_AT_MOST})
    if set(codes) - {one.code for one in found}:
        return no(_("What is written down has changed since you opened this page. Look at the lines again."))
    return yes()


def sign_certificate(person: Person | None, certificate: Certificate) -> Verdict:
    """Whoever leads or facilitates the programme, but for the person it is about."""
    if not (verdict := people_may.take_part(person)) or person is None:
        return verdict
    if person.pk == certificate.person_id:
        return no(_("Nobody signs their own certificate."))
    if person not in queries.could_sign(certificate.person, certificate.programme):
        return no(_("Whoever leads or facilitates this programme signs it."))
    return _still_open(certificate)


def decline_certificate(person: Person | None, certificate: Certificate) -> Verdict:
    return sign_certificate(person, certificate)


def destroy_certificate(person: Person | None, certificate: Certificate) -> Verdict:
    """The person it is about, at any time."""
    return _is_about(person, certificate)


def ask_reference(person: Person | None, programme: Programme, at: datetime) -> Verdict:
    """Everybody about whom something is written down here, where there is somebody to ask."""
    if not (verdict := people_may.take_part(person)) or person is None:
        return verdict
    if not queries.facts(person, programme, at=at):
        return no(_("Nothing is written down here yet that you took part in."))
    if not queries.people_to_ask(person, programme):
        return no(
            _("There is nobody here to ask yet: nobody else leads, and nobody else chaired a session you came to.")
        )
    return yes()


def ask_reference_of(person: Person, programme: Programme, writer: Person) -> Verdict:
    """Whether this person can be asked: they lead, or chaired a session one came to, and are not asked already."""
    if writer not in queries.people_to_ask(person, programme):
        return no(_("Ask somebody who leads or facilitates here, or who chaired a session you came to."))
    asked = queries.references_of(person).filter(writer=writer, programme=programme)
    if any(one.is_open for one in asked):
        return no(_("You have asked them already. They have not answered yet."))
    return yes()


def write_reference(person: Person | None, reference: Reference) -> Verdict:
    """Who was asked; once it is written, only after a change was asked for."""
    if not (verdict := _writes(person, reference)):
        return verdict
    if reference.is_to_be_read:
        return no(_("You have written it. They read it now, and say yes or ask you to change something."))
    return yes()


def decline_reference(person: Person | None, reference: Reference) -> Verdict:
    """Who was asked, until it is issued."""
    return _writes(person, reference)


def agree_reference(person: Person | None, reference: Reference) -> Verdict:
    if not (verdict := _is_about(person, reference)):
        return verdict
    if not reference.is_to_be_read:
        return no(_("There is nothing to say yes to: it is not written yet, or settled already."))
    return yes()


def ask_to_change(person: Person | None, reference: Reference) -> Verdict:
    return agree_reference(person, reference)


def destroy_reference(person: Person | None, reference: Reference) -> Verdict:
    """The person it is about, at any time."""
    return _is_about(person, reference)


def _writes(person: Person | None, reference: Reference) -> Verdict:
    if person is None or person.pk != reference.writer_id:
        return no(_("This is between two people."))
    return _still_open(reference)


def _is_about(person: Person | None, paper: Paper) -> Verdict:
    return yes() if person is not None and person.pk == paper.person_id else no(_("This belongs to somebody else."))


def _still_open(paper: Paper) -> Verdict:
    return yes() if paper.is_open else no(_("This is settled already."))
