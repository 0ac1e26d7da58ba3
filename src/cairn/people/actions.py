"""What people do about themselves and their organisations."""

from __future__ import annotations

from datetime import datetime

from cairn.ledger.action import action, record
from cairn.people import may
from cairn.people.models import Employment, Organisation, Person

CHAIN = "people"


@action
def introduce(
    *,
    email: str,
    name: str,
    at: datetime,
    label: str = "",
    is_persona: bool = False,
    person: Person | None = None,
) -> Person:
    """A new person who signs in by e-mail code. Raises IntegrityError when the address is taken.

    The sign-in library hands in its own unsaved `person`; everybody else leaves it out.
    """
    person = person or Person()
    person.email, person.name = email.strip().lower(), name.strip()
    person.label, person.is_persona = label, is_persona
    person.set_unusable_password()
    person.save()
    record("people.person.introduced", chain=CHAIN, at=at, by=person.mark_in(CHAIN))
    return person


@action
def change_name(*, by: Person, name: str, at: datetime, label: str = "") -> Person:
    """The name people see, and the words for oneself, if any. Both are the person's own choice."""
    may.change_name(by).or_refuse()
    by.name, by.label = name.strip(), label.strip()
    by.save(update_fields=["name", "label"])
    record("people.name.changed", chain=CHAIN, at=at, by=by.mark_in(CHAIN))
    return by


@action
def register_organisation(*, by: Person, name: str, slug: str, at: datetime) -> Organisation:
    may.register_organisation(by, name).or_refuse()
    organisation = Organisation.objects.create(name=name.strip(), slug=slug)
    record("people.organisation.registered", chain=CHAIN, at=at, by=by.mark_in(CHAIN), about=organisation)
    return organisation


@action
def state_employment(organisation: Organisation, *, by: Person, at: datetime) -> Employment:
    """I work for this organisation: from now on the person is staff where it runs or partners the work."""
    may.state_employment(by, organisation).or_refuse()
    employment = Employment.objects.create(person=by, organisation=organisation, since_on=at.date())
    record("people.employment.stated", chain=CHAIN, at=at, by=by.mark_in(CHAIN), about=organisation)
    return employment


@action
def end_employment(organisation: Organisation, *, by: Person, at: datetime) -> Employment:
    may.end_employment(by, organisation).or_refuse()
    employment = Employment.objects.get(person=by, organisation=organisation, until_on__isnull=True)
    employment.until_on = at.date()
    employment.save(update_fields=["until_on"])
    record("people.employment.ended", chain=CHAIN, at=at, by=by.mark_in(CHAIN), about=organisation)
    return employment
