"""Whether an answer answered what was asked, as the person says who asked."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record
from cairn.listen.choices import CHECK_LENGTH, Checked


class AnswerCheck(Record):
    """What the author of a contribution says about one answer to it. They can change their mind."""

    contribution = models.ForeignKey("cairn.Contribution", on_delete=models.CASCADE, related_name="checks")
    reply = models.ForeignKey("cairn.Reply", on_delete=models.CASCADE, related_name="checks")
    says = models.CharField(_("did they answer what you asked?"), max_length=10, choices=Checked)
    words = models.TextField(_("what is missing"), max_length=CHECK_LENGTH, blank=True)
    checked_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contribution", "reply"], name="an_answer_is_checked_once_by_its_author"),
            models.CheckConstraint(condition=models.Q(says__in=Checked.values), name="a_check_says_yes_partly_or_no"),
        ]

    def __str__(self) -> str:
        return f"{self.says} to {self.reply_id}"
