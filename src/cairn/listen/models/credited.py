"""Words with the credit their author chose."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cairn.listen.choices import Credit


class Credited(models.Model):
    """Words with the credit their author chose."""

    credit = models.CharField(_("what stands beside my words"), max_length=10, choices=Credit, default=Credit.NONE)

    class Meta:
        abstract = True
