"""Programmes, their partners and their members."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.programmes.countries import Country


class Role(models.TextChoices):
    """What a member does this time. No role outranks another."""

    MEMBER = "member", _("member")
    FACILITATOR = "facilitator", _("facilitator")
    LEAD = "lead", _("co-production lead")
    DECISION_OWNER = "decision_owner", _("decision owner")
    MODERATOR = "moderator", _("moderator")


class Programme(Record):
    """A set of activities, run by one organisation, with partners, in one edition (a year, usually)."""

    organisation = models.ForeignKey("cairn.Organisation", on_delete=models.PROTECT, related_name="programmes")
    title = models.CharField(_("title"), max_length=120)
    slug = models.SlugField(max_length=60, unique=True)
    edition = models.CharField(_("edition"), max_length=40, blank=True)
    purpose = models.TextField(_("what it is for"), max_length=2000)
    country = models.CharField(
        _("where it takes place"), max_length=20, choices=Country.choices, blank=True
    )  # empty: where the site is for
    follows = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="followed_by"
    )  # the edition before this one
    opened_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(follows__isnull=True) | ~models.Q(follows=models.F("pk")),
                name="a_programme_does_not_follow_itself",
            ),
            models.CheckConstraint(
                condition=models.Q(country__in=["", *Country.values]), name="a_programme_is_in_a_known_country"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def chain(self) -> str:
        return f"programme:{self.ref}"

    @property
    def is_public(self) -> bool:
        return self.published_at is not None


class Partnership(Record):
    """An organisation that partners a programme: its employees are staff there too."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="partnerships")
    organisation = models.ForeignKey("cairn.Organisation", on_delete=models.PROTECT, related_name="partnerships")
    since_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "organisation"], name="an_organisation_partners_a_programme_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} in {self.programme_id}"


class Membership(Record):
    """A person belongs to a programme in one role, and may sit in its governing group."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="memberships")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role.choices, default=Role.MEMBER)
    is_governing = models.BooleanField(_("sits in the governing group"), default=False)
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "person"],
                condition=models.Q(left_at__isnull=True),
                name="one_running_membership_per_person_and_programme",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.programme_id} as {self.role}"
