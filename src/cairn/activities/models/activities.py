"""Activities, their decision cards and invitations, and the people in them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.people.sides import Side


class Activity(Record):
    """One piece of work with a question to settle."""

    programme = models.ForeignKey("cairn.Programme", on_delete=models.PROTECT, related_name="activities")
    title = models.CharField(_("title"), max_length=120)
    slug = models.SlugField(max_length=60)
    question = models.TextField(_("the open question"), max_length=400)
    has_no_answer_yet = models.BooleanField(_("nobody has the answer yet"), default=True)
    is_standing = models.BooleanField(_("a standing group"), default=False)
    is_governing = models.BooleanField(_("the programme's governing group"), default=False)
    stage = models.CharField(max_length=10, default="listen")
    opened_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "activities"
        constraints = [
            models.UniqueConstraint(fields=["programme", "slug"], name="one_activity_per_address_in_a_programme"),
            models.UniqueConstraint(
                fields=["programme"],
                condition=models.Q(is_governing=True),
                name="one_governing_group_per_programme",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def chain(self) -> str:
        """The key of the activity's record in the ledger."""
        return f"activity:{self.ref}"

    @property
    def is_open(self) -> bool:
        return self.ended_at is None and self.withdrawn_at is None

    def is_at(self, stage: str) -> bool:
        return self.stage == stage


class Decides(models.TextChoices):
    """Who takes the decision, as the card says it."""

    GROUP = "group", _("This group decides together")
    OTHERS = "others", _("Somebody else decides; this group advises")


class DecisionCard(Record):
    """What is to be decided, what is already decided, what cannot change and why, who decides, by when.

    One row per edition.
    """

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="cards")
    number = models.PositiveIntegerField()
    to_decide = models.TextField(_("what is to be decided"), max_length=1000)
    already_decided = models.TextField(_("what is already decided"), max_length=1000, blank=True)
    cannot_change = models.TextField(_("what cannot change, and why"), max_length=1000, blank=True)
    is_settled = models.BooleanField(_("the main question is already settled"), default=False)
    decision_owner = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="cards_owned"
    )
    decided_by = models.CharField(max_length=10, choices=Decides, blank=True, default="")
    who_decides = models.TextField(_("who decides, and how"), max_length=1000)
    decide_by_on = models.DateField(_("the day it will be decided by"))
    promised_level = models.PositiveSmallIntegerField(_("the level we aim at"))
    how_to_ask = models.TextField(_("how to ask a question"), max_length=500, blank=True)
    why_starts_with_option = models.TextField(
        _("why an option is written before the first session with citizens"), max_length=1000, blank=True
    )
    published_at = models.DateTimeField()

    class Meta:
        ordering = ["activity", "number"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="card_editions_are_numbered"),
            models.CheckConstraint(
                condition=models.Q(promised_level__gte=1, promised_level__lte=7),
                name="a_promise_is_one_of_seven_levels",
            ),
            models.CheckConstraint(
                condition=models.Q(decided_by__in=["", *Decides.values]),
                name="a_card_names_the_group_or_others_as_who_decides",
            ),
        ]

    def __str__(self) -> str:
        return f"card {self.number} of {self.activity_id}"


class Invitation(Record):
    """Why come, how much time, what people get, that anyone may refuse or leave; the explanation in its formats."""

    activity = models.OneToOneField(Activity, on_delete=models.CASCADE, related_name="invitation")
    purpose = models.TextField(_("what it is for"), max_length=1000)
    time_asked = models.CharField(_("how much time we ask"), max_length=300)
    what_people_get = models.TextField(_("what you get for taking part"), max_length=1000)
    free_to_leave = models.TextField(_("that anyone may say no or leave"), max_length=500)
    explanation = models.TextField(_("the plain explanation"), max_length=4000)
    formats = models.JSONField(_("formats of the explanation"), default=list)
    how_to_claim = models.CharField(_("how costs are paid"), max_length=500, blank=True)
    how_to_state_needs = models.CharField(_("how to say what you need to join in"), max_length=500, blank=True)
    other_ways = models.CharField(_("other ways to take part"), max_length=500, blank=True)
    published_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"invitation to {self.activity_id}"


class Participant(Record):
    """A person takes part in an activity, on the side that follows from who employs them."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="participants")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="participations")
    side = models.CharField(max_length=10, choices=Side.choices)
    speaks_for = models.ForeignKey(
        "cairn.Organisation", on_delete=models.PROTECT, null=True, blank=True, related_name="voices"
    )
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "person"],
                condition=models.Q(left_at__isnull=True),
                name="a_person_takes_part_in_an_activity_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.activity_id} as {self.side}"
