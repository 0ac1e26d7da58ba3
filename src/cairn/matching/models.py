"""What sessions look for, what the solver suggested, and what people said to it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.matching.choices import ABOUT_ONE, Says

ONE_THING = models.Q(role__isnull=True, session__isnull=False) | models.Q(role__isnull=False, session__isnull=True)
NOTHING = models.Q(role__isnull=True, session__isnull=True)


class Wanted(Record):
    """What strengths a session needs, and how many people, as those who lead say."""

    session = models.OneToOneField("cairn.Session", on_delete=models.CASCADE, related_name="wanted")
    topics = models.JSONField(_("what strengths it needs"), default=list)  # codes of strengths.topics.Topic
    places = models.PositiveSmallIntegerField(_("how many people"))
    said_by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    said_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "wanted"
        constraints = [models.CheckConstraint(condition=models.Q(places__gte=1), name="a_session_wants_somebody")]

    def __str__(self) -> str:
        return f"wanted for {self.session_id}"


class SuggestionRun(Record):
    """The solver was asked for suggestions in a programme: how it stands, by which lot, and what is lacking.

    `lacking`: by the name of what somebody is looked for, the places that stay empty, strengths nobody brings there,
    and whether somebody would fit who needs what is not planned.
    """

    programme = models.ForeignKey("cairn.Programme", on_delete=models.CASCADE, related_name="suggestion_runs")
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    seed = models.CharField(max_length=60)
    asked_at = models.DateTimeField()
    began_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    is_made = models.BooleanField(default=False)  # ended with suggestions, not stopped and not failed
    is_stopped = models.BooleanField(default=False)  # by somebody who leads, before it came to anything
    people = models.PositiveIntegerField(default=0)
    places = models.PositiveIntegerField(default=0)  # roles and sessions for which somebody is looked for
    lacking = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme"],
                condition=models.Q(ended_at__isnull=True),
                name="suggestions_are_made_one_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"suggestions of {self.asked_at}"


class Suggestion(Record):
    """One person who could be asked for one role or session, and the topics it rests on."""

    run = models.ForeignKey(SuggestionRun, on_delete=models.CASCADE, related_name="suggestions")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="suggested_for")
    role = models.ForeignKey("cairn.RoleOffer", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    session = models.ForeignKey("cairn.Session", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    strengths = models.JSONField(default=list)
    wishes = models.JSONField(default=list, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=ONE_THING, name="a_suggestion_is_for_one_thing")]

    def __str__(self) -> str:
        return f"{self.person_id} could be asked for {self.role_id or self.session_id}"


class Unsuggested(Record):
    """Somebody for whom nothing was found, and what stood between them and how many roles. For them to read."""

    run = models.ForeignKey(SuggestionRun, on_delete=models.CASCADE, related_name="unsuggested")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="+")
    bars = models.JSONField(default=dict)  # by the name of a bar, how many roles

    class Meta:
        verbose_name_plural = "unsuggested"

    def __str__(self) -> str:
        return f"nothing for {self.person_id}"


class SuggestionAnswer(Record):
    """What somebody says to being asked for one thing, or to all suggestions of a programme. It holds from then on."""

    programme = models.ForeignKey("cairn.Programme", on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("cairn.Person", on_delete=models.CASCADE, related_name="suggestion_answers")
    role = models.ForeignKey("cairn.RoleOffer", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    session = models.ForeignKey("cairn.Session", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    says = models.CharField(max_length=10, choices=Says.choices)
    said_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(ONE_THING & models.Q(says__in=ABOUT_ONE)) | (NOTHING & models.Q(says=Says.NEVER)),
                name="a_word_to_a_suggestion_is_about_one_thing_or_about_all",
            ),
            models.UniqueConstraint(
                fields=["person", "role"],
                condition=models.Q(role__isnull=False),
                name="one_word_about_being_asked_for_a_role",
            ),
            models.UniqueConstraint(
                fields=["person", "session"],
                condition=models.Q(session__isnull=False),
                name="one_word_about_being_asked_for_a_session",
            ),
            models.UniqueConstraint(
                fields=["person", "programme"], condition=NOTHING, name="one_word_about_all_suggestions_of_a_programme"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.says} by {self.person_id}"
