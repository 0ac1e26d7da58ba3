"""Roles offered, who asks for one, who holds one, and who was asked for anything."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.activities.access import AccessKind
from cairn.base.models import Record
from cairn.people.sides import Side
from cairn.roles.choices import LINE_LENGTH, TITLE_LENGTH, WORDS_LENGTH, Says, Way, Where


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
    times = models.JSONField(_("when it happens"), default=list, blank=True)  # codes of strengths.choices.When: all
    where = models.CharField(_("where it happens"), max_length=10, choices=Where.choices, blank=True)
    place = models.CharField(_("the place"), max_length=LINE_LENGTH, blank=True)
    access_there = models.JSONField(_("what there will be"), default=list, blank=True)  # codes of AccessKind
    access_not_there = models.JSONField(_("what there cannot be"), default=list, blank=True)  # codes of AccessKind
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
            models.CheckConstraint(
                condition=models.Q(where__in=["", *Where.values]), name="a_role_happens_in_a_known_way"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def chain(self) -> str:
        """The key of the record in which this role is told: the activity's, or the programme's."""
        return self.activity.chain if self.activity else self.programme.chain

    @property
    def is_drawn(self) -> bool:
        return self.way == Way.DRAW

    @property
    def barred_access(self) -> frozenset[str]:
        """The kinds of access it cannot have: those it says, and joining online where it is in person alone."""
        online = {AccessKind.ONLINE.value} if self.where == Where.IN_PERSON else set()
        return frozenset(self.access_not_there) | online

    def suits(self, *, times: Collection[str] = (), where: str = "") -> bool:
        """Whether it happens only at these times, or at none that are fixed; and can be done there."""
        in_time = not times or set(self.times) <= set(times)
        return in_time and (not where or self.where in {where, Where.EITHER})

    def is_open(self, on: date) -> bool:
        """Whether somebody can ask for it on that day."""
        return self.withdrawn_at is None and on <= self.closes_on


class Reader(Record):
    """Somebody who reads what people wrote that ask for a role, and answers with one from the other side."""

    role = models.ForeignKey(RoleOffer, on_delete=models.CASCADE, related_name="readers")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="roles_read_for")
    side = models.CharField(max_length=10, choices=Side.choices)
    named_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["role", "person"],
                condition=models.Q(until_at__isnull=True),
                name="a_person_reads_for_a_role_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} reads for {self.role_id}"


class Application(Record):
    """Somebody asks for a role. Read by them and by those who answer; answered with a reason, yes or no.

    The answer is written by one reader and agreed by one from the other side; nobody has it before all have theirs.
    """

    role = models.ForeignKey(RoleOffer, on_delete=models.CASCADE, related_name="applications")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="applications")
    side = models.CharField(max_length=10, choices=Side.choices)
    words = models.TextField(_("why you would like it"), max_length=WORDS_LENGTH, blank=True)
    applied_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    is_proposed = models.BooleanField(null=True)  # the answer as one reader wrote it; nothing: none yet
    proposed_reason = models.TextField(_("why"), max_length=WORDS_LENGTH, blank=True)
    proposed_by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="answers_proposed"
    )
    proposed_at = models.DateTimeField(null=True, blank=True)
    agreed_by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="answers_agreed"
    )
    agreed_at = models.DateTimeField(null=True, blank=True)
    is_given = models.BooleanField(null=True)  # nothing: not answered yet
    reason = models.TextField(_("why"), max_length=WORDS_LENGTH, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["role", "person"],
                condition=models.Q(withdrawn_at__isnull=True, answered_at__isnull=True),
                name="a_person_waits_once_for_an_answer_about_a_role",
            ),
            models.CheckConstraint(
                condition=models.Q(is_given__isnull=True, answered_at__isnull=True)
                | models.Q(is_given__isnull=False, answered_at__isnull=False) & ~models.Q(reason=""),
                name="an_answer_about_a_role_gives_a_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(agreed_at__isnull=True)
                | models.Q(is_proposed__isnull=False) & ~models.Q(proposed_reason=""),
                name="what_is_agreed_about_a_role_was_written",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} asks for {self.role_id}"

    @property
    def sign_of_answer(self) -> str:
        """Which of the answers that were written this is: another one once it is written anew."""
        return self.proposed_at.isoformat() if self.proposed_at else ""

    @property
    def is_waiting(self) -> bool:
        return self.withdrawn_at is None and self.is_given is None


class Holding(Record):
    """Somebody holds a role until its term ends, and can rest from it for a while."""

    role = models.ForeignKey(RoleOffer, on_delete=models.CASCADE, related_name="holdings")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="holdings")
    side = models.CharField(max_length=10, choices=Side.choices)
    since_on = models.DateField()
    until_on = models.DateField()  # the last day of the term
    rests_since = models.DateTimeField(null=True, blank=True)
    rests_until_on = models.DateField(null=True, blank=True)  # the last day on which the place is kept
    ended_at = models.DateTimeField(null=True, blank=True)  # earlier than the term, by the person
    longer_until_on = models.DateField(_("the new last day"), null=True, blank=True)
    why_longer = models.CharField(_("why longer"), max_length=LINE_LENGTH, blank=True)
    longer_offered_at = models.DateTimeField(null=True, blank=True)
    longer_answered_at = models.DateTimeField(null=True, blank=True)
    is_longer = models.BooleanField(null=True)  # what the person said to a longer term; nothing: not asked, or not yet

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["role", "person"], condition=models.Q(ended_at__isnull=True), name="a_person_holds_a_role_once"
            ),
            models.CheckConstraint(condition=models.Q(until_on__gte=models.F("since_on")), name="a_term_ends"),
            models.CheckConstraint(
                condition=models.Q(rests_since__isnull=True, rests_until_on__isnull=True)
                | models.Q(rests_since__isnull=False, rests_until_on__isnull=False),
                name="a_rest_has_a_last_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} holds {self.role_id}"

    def is_held(self, on: date) -> bool:
        """Whether the place is this person's on that day, at rest or not."""
        return self.ended_at is None and on <= self.until_on

    def is_resting(self, on: date) -> bool:
        return self.is_held(on) and self.rests_until_on is not None and on <= self.rests_until_on

    @property
    def is_asked_longer(self) -> bool:
        """Whether a longer term was offered and the person has said nothing yet."""
        return self.longer_offered_at is not None and self.longer_answered_at is None


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
    says = models.CharField(max_length=10, choices=Says.choices, blank=True, default="")  # empty: nothing yet
    said_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "asked"
        indexes = [models.Index(fields=["person", "asked_at"], name="asked_by_person")]

    def __str__(self) -> str:
        return f"{self.person_id} was asked in {self.programme_id}"
