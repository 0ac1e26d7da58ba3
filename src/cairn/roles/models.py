"""Roles offered, who asks for one, who holds one, and who was asked for anything."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.people.sides import Side

LINE_LENGTH = 300
WORDS_LENGTH = 1000
TITLE_LENGTH = 100


class Way(models.TextChoices):
    """How places in a role are given when more people ask than there are places."""

    CHOICE = "choice", _("people from both sides read what was written, and say why")
    DRAW = "draw", _("a fair draw")


class RoleOffer(Record):
    """A role that people can take on for a time, in a programme or in one activity of it."""

    programme = models.ForeignKey("cairn.Programme", on_delete=models.CASCADE, related_name="roles_offered")
    activity = models.ForeignKey(
        "cairn.Activity", on_delete=models.CASCADE, null=True, blank=True, related_name="roles_offered"
    )
    title = models.CharField(_("what the role is called"), max_length=TITLE_LENGTH)
    purpose = models.TextField(_("what it is for"), max_length=WORDS_LENGTH)
    time_asked = models.CharField(_("how much time it takes"), max_length=LINE_LENGTH)
    support = models.TextField(_("what helps you in it"), max_length=WORDS_LENGTH)
    is_paid = models.BooleanField(_("time is paid"))
    about_pay = models.CharField(_("what is paid, or why it is not"), max_length=LINE_LENGTH)
    places = models.PositiveSmallIntegerField(_("how many places"))
    for_side = models.CharField(_("who it is for"), max_length=10, choices=Side.choices, blank=True)  # empty: everybody
    way = models.CharField(_("how places are given"), max_length=10, choices=Way.choices, default=Way.CHOICE)
    helps = models.JSONField(_("what strengths help"), default=list, blank=True)  # codes of strengths.topics.Topic
    helps_words = models.CharField(_("what else helps"), max_length=LINE_LENGTH, blank=True)
    closes_on = models.DateField(_("last day to ask for it"))
    starts_on = models.DateField(_("it starts on"))
    ends_on = models.DateField(_("it ends on"))
    offered_by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="roles_offered")
    offered_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    why_withdrawn = models.CharField(_("why it is not offered any more"), max_length=LINE_LENGTH, blank=True)

    class Meta:
        indexes = [models.Index(fields=["programme", "closes_on"], name="roles_by_last_day")]
        constraints = [
            models.CheckConstraint(condition=models.Q(places__gte=1), name="a_role_has_a_place"),
            models.CheckConstraint(condition=models.Q(ends_on__gt=models.F("starts_on")), name="a_role_ends"),
            models.CheckConstraint(condition=models.Q(way__in=Way.values), name="places_are_given_in_a_known_way"),
            models.CheckConstraint(
                condition=models.Q(withdrawn_at__isnull=True) | ~models.Q(why_withdrawn=""),
                name="a_role_withdrawn_says_why",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Application(Record):
    """Somebody asks for a role. Read by them and by those who answer; answered with a reason, yes or no."""

    role = models.ForeignKey(RoleOffer, on_delete=models.CASCADE, related_name="applications")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="applications")
    side = models.CharField(max_length=10, choices=Side.choices)
    words = models.TextField(_("why you would like it"), max_length=WORDS_LENGTH, blank=True)
    applied_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    is_given = models.BooleanField(null=True)  # nothing: not answered yet
    reason = models.TextField(_("why"), max_length=WORDS_LENGTH, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="applications_answered"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["role", "person"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="a_person_asks_for_a_role_once",
            ),
            models.CheckConstraint(
                condition=models.Q(is_given__isnull=True, answered_at__isnull=True)
                | models.Q(is_given__isnull=False, answered_at__isnull=False) & ~models.Q(reason=""),
                name="an_answer_about_a_role_gives_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} asks for {self.role_id}"


class Holding(Record):
    """Somebody holds a role until its term ends, and can rest from it for a while."""

    role = models.ForeignKey(RoleOffer, on_delete=models.CASCADE, related_name="holdings")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="holdings")
    side = models.CharField(max_length=10, choices=Side.choices)
    since_on = models.DateField()
    until_on = models.DateField()  # the last day of the term
    rests_since = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)  # earlier than the term, by either

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["role", "person"], condition=models.Q(ended_at__isnull=True), name="a_person_holds_a_role_once"
            ),
            models.CheckConstraint(condition=models.Q(until_on__gte=models.F("since_on")), name="a_term_ends"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} holds {self.role_id}"


class Asked(Record):
    """Somebody was asked for something: so that the same people are not always asked."""

    programme = models.ForeignKey("cairn.Programme", on_delete=models.CASCADE, related_name="people_asked")
    role = models.ForeignKey(RoleOffer, on_delete=models.CASCADE, null=True, blank=True, related_name="people_asked")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="times_asked")
    words = models.CharField(_("what for"), max_length=LINE_LENGTH)
    asked_by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="times_they_asked"
    )
    asked_at = models.DateTimeField()
    says = models.BooleanField(null=True)  # yes, no, or nothing yet
    said_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "asked"
        indexes = [models.Index(fields=["person", "asked_at"], name="asked_by_person")]

    def __str__(self) -> str:
        return f"{self.person_id} was asked in {self.programme_id}"
