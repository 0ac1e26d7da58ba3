"""Persons, organisations and employment."""

from __future__ import annotations

import hashlib
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record


class PersonManager(BaseUserManager["Person"]):
    """What the sign-in library needs to make a person. Everything else goes through actions."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Person:
        person = self.model(email=self.normalize_email(email).lower(), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser, Record):
    """Somebody who takes part. The e-mail address is for signing in and letters, and is never shown."""

    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("the name people see"), max_length=60, blank=True)
    label = models.CharField(
        _("the words for me"), max_length=60, blank=True
    )  # "carer", "expert by experience", or none
    is_active = models.BooleanField(default=True)
    is_persona = models.BooleanField(default=False)  # one of the four people the demo lets anyone be
    joined_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects = PersonManager()

    def __str__(self) -> str:
        return self.shown_name

    @property
    def shown_name(self) -> str:
        """The name in sentences: "Ruth A." is shown as "Ruth A", so that no sentence ends with two stops."""
        return self.name.rstrip(". ") or str(_("Someone"))

    def get_full_name(self) -> str:
        return self.shown_name

    def get_short_name(self) -> str:
        return self.shown_name

    def mark_in(self, chain: str) -> str:
        """An opaque sign for this person within one chain: the same person has another one elsewhere."""
        return hashlib.sha256(f"{self.salt}\0{chain}".encode()).hexdigest()[:20]


class Organisation(Record):
    """The one being measured, or a partner."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    slug = models.SlugField(max_length=60, unique=True)

    def __str__(self) -> str:
        return self.name


class Employment(Record):
    """A person works for an organisation, employed or contracted, from a day on."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="employments")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="employments")
    since_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "organisation"],
                condition=models.Q(until_on__isnull=True),
                name="one_running_employment_per_person_and_organisation",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} at {self.organisation_id}"
