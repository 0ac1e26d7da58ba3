"""Where a story was quoted: the trail that belongs to its teller."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.listen.choices import Editing, Use
from cairn.listen.models.stories import Story
from cairn.listen.quoting import IN_A_THING, OUT_OF_REACH, RUNNING, WHERE_LENGTH, Place, State, Why


class StoryUse(Record):
    """One use of a story in one place: for what, in which words, by whom, and how it stands.

    `about` is the ref of the option, decision or reflection it stands in, or of the activity for its evidence pack.
    `words` are an exact passage; without them it is the whole story.
    """

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="story_uses")
    use = models.CharField(max_length=10, choices=Use)
    place = models.CharField(max_length=10, choices=Place)
    about = models.CharField(max_length=12, blank=True)
    words = models.TextField(_("the words quoted"), blank=True)
    where = models.TextField(_("where, in words"), max_length=WHERE_LENGTH, blank=True)
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="stories_used")
    side = models.CharField(max_length=10)
    used_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State)
    allowed_at = models.DateTimeField(null=True, blank=True)
    why = models.CharField(_("why it ended"), max_length=10, choices=Why, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    taken_out_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["place", "about"], name="story_uses_by_place")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=RUNNING, ended_at__isnull=True)
                | models.Q(state__in=[State.DECLINED, State.ENDED], ended_at__isnull=False),
                name="a_use_that_does_not_run_has_ended",
            ),
            models.CheckConstraint(
                condition=models.Q(why="", state__in=[*RUNNING, State.DECLINED])
                | models.Q(why__in=Why.values, state=State.ENDED),
                name="a_use_that_ended_says_why",
            ),
            models.CheckConstraint(
                condition=~models.Q(place__in=OUT_OF_REACH) | ~models.Q(where=""), name="a_use_out_of_reach_says_where"
            ),
            models.CheckConstraint(
                condition=~models.Q(place__in=[*IN_A_THING, Place.PACK]) | ~models.Q(about=""),
                name="a_use_in_a_thing_names_it",
            ),
            models.UniqueConstraint(
                fields=["story", "place", "about"],
                condition=models.Q(state__in=RUNNING) & ~models.Q(about=""),
                name="a_story_stands_once_in_a_place",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.use} of {self.story_id} in {self.place}"

    @property
    def is_running(self) -> bool:
        return self.state in RUNNING

    @property
    def is_whole(self) -> bool:
        return not self.words

    @property
    def is_out_of_reach(self) -> bool:
        return self.place in OUT_OF_REACH

    @property
    def has_to_be_taken_out(self) -> bool:
        """Whether somebody has to take it out, somewhere Cairn cannot reach."""
        return self.is_out_of_reach and self.state == State.ENDED and self.taken_out_at is None

    @property
    def is_agreed_to(self) -> bool:
        """Whether the story's consent covers this use and these words. Only where the story was read with it."""
        agreed = self.story.agreed
        return (
            self.use in agreed.uses
            and (agreed.editing != Editing.WHOLE or self.is_whole)
            and (agreed.editing != Editing.ASK or self.allowed_at is not None)
        )
