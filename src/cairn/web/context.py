"""What every page knows about the site."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from cairn.people import queries as people


def site(request: HttpRequest) -> dict[str, Any]:  # noqa: ARG001 - Django's signature
    """Whether this is the demo, and who one can be in it."""
    if not settings.DEMO:
        return {"is_demo": False}
    return {"is_demo": True, "personas": people.personas()}
