"""Many boxes to tick: in columns where there is room, in one on a phone, under the names of their groups if any."""

from __future__ import annotations

from django import forms


class Ticks(forms.CheckboxSelectMultiple):
    """Boxes to tick. Choices in groups, as Django knows them, stand under the name of their group."""

    template_name = "django/forms/widgets/ticks.html"
