"""A programme made elsewhere that was handed in and not released yet."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.base.models import Record


class ProgrammeDraft(Record):
    """The file as it was read, without what reaches people. Nothing of it stands on the programme yet."""

    event = models.OneToOneField("cairn.Event", on_delete=models.CASCADE, related_name="draft")
    form = models.CharField(max_length=4, choices=[("json", "JSON"), ("xml", "XML")])
    name = models.CharField(_("name of the file"), max_length=120)
    text = models.TextField()
    handed_in_at = models.DateTimeField()
    by = models.ForeignKey("cairn.Person", on_delete=models.SET_NULL, null=True, related_name="programmes_handed_in")

    def __str__(self) -> str:
        return self.name
