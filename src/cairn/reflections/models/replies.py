"""Replies to reflections."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.moderation.out_of_sight import OutOfSight
from cairn.reflections.choices import NAME_LENGTH, REASON_LENGTH, REPLY_LENGTH, State, Why
from cairn.reflections.models.reflections import Reflection


class ReflectionReply(OutOfSight, Record):
    """What somebody says to a reflection, with or without an account. Everybody reads it once it is published."""

    LEFT_WHEN_HIDDEN: ClassVar[Mapping[str, object]] = {"words": "", "name": ""}

    reflection = models.ForeignKey(Reflection, on_delete=models.CASCADE, related_name="replies")
    answers = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, blank=True, related_name="answered_by"
    )  # only the author of the reflection answers one reply
    writer = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="reflection_replies"
    )
    is_authors = models.BooleanField(default=False)
    name = models.CharField(_("the name to be shown"), max_length=NAME_LENGTH, blank=True)  # none of the author's own
    email = models.EmailField(_("e-mail address"), blank=True)  # destroyed when the writer was told, or after 30 days
    words = models.TextField(_("your reply"), max_length=REPLY_LENGTH)
    written_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    why = models.CharField(_("why it is not published"), max_length=20, choices=Why, blank=True)
    why_in_words = models.TextField(_("in words, for the writer"), max_length=REASON_LENGTH, blank=True)
    decided_by = models.ForeignKey(
        "cairn.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="replies_decided"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "reflection replies"
        indexes = [models.Index(fields=["reflection", "state", "written_at"], name="reflection_replies_by_state")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state=State.REFUSED) & ~models.Q(why="")
                | ~models.Q(state=State.REFUSED) & models.Q(why=""),
                name="a_reply_that_is_not_published_says_why",
            ),
            models.CheckConstraint(
                condition=models.Q(state=State.WAITING, decided_at__isnull=True)
                | ~models.Q(state=State.WAITING) & models.Q(decided_at__isnull=False),
                name="a_reply_waits_or_is_decided",
            ),
            models.CheckConstraint(
                condition=models.Q(email="") | models.Q(writer__isnull=True),
                name="an_address_is_kept_only_of_people_without_an_account",
            ),
        ]

    def __str__(self) -> str:
        return f"a reply to {self.reflection_id}"

    @property
    def why_in_short(self) -> str:
        return str(Why(self.why).label) if self.why else ""
