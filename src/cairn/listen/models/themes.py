"""Themes: contributions put together, and how each came into one and out of it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.listen.choices import THEME_LENGTH, THEME_TITLE_LENGTH, WHY_NOT_LENGTH

if TYPE_CHECKING:
    from cairn.listen.models.contributions import Reply


class Theme(Record):
    """Contributions that say much the same, put together so that they are answered together."""

    activity = models.ForeignKey("cairn.Activity", on_delete=models.CASCADE, related_name="themes")
    number = models.PositiveIntegerField()
    title = models.CharField(_("the theme in a few words"), max_length=THEME_TITLE_LENGTH)
    words = models.TextField(_("what people say about it"), max_length=THEME_LENGTH, blank=True)
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="themes_made")
    side = models.CharField(max_length=10)
    made_at = models.DateTimeField()
    renamed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="themes_of_an_activity_are_numbered"),
            models.UniqueConstraint(fields=["activity", "title"], name="themes_of_an_activity_have_different_titles"),
            models.CheckConstraint(condition=~models.Q(title=""), name="a_theme_has_a_title"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def latest_reply(self) -> Reply | None:
        """The answer to it that counts. Only where the replies were read with it, in the order they came."""
        return list(self.replies.all())[-1] if self.replies.all() else None


class Placing(Record):
    """A contribution stood in a theme: since when, and until when, because it was taken out or its author said no."""

    contribution = models.ForeignKey("cairn.Contribution", on_delete=models.CASCADE, related_name="placings")
    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="placings")
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="placings_made")
    placed_at = models.DateTimeField()
    taken_out_at = models.DateTimeField(null=True, blank=True)
    disputed_at = models.DateTimeField(null=True, blank=True)
    why = models.TextField(_("why it is not your point"), max_length=WHY_NOT_LENGTH, blank=True)

    class Meta:
        indexes = [models.Index(fields=["theme", "placed_at"], name="placings_by_time")]
        constraints = [
            models.UniqueConstraint(
                fields=["contribution"],
                condition=models.Q(taken_out_at__isnull=True, disputed_at__isnull=True),
                name="a_contribution_stands_in_one_theme_at_a_time",
            ),
            models.CheckConstraint(
                condition=models.Q(taken_out_at__isnull=True) | models.Q(disputed_at__isnull=True),
                name="what_left_a_theme_left_it_in_one_way",
            ),
            models.CheckConstraint(
                condition=models.Q(why="") | models.Q(disputed_at__isnull=False),
                name="only_an_author_who_disputes_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contribution_id} in {self.theme_id}"
