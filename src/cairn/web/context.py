"""What every page knows about the site."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from cairn.people import queries as people
from cairn.web.sent_once import LEFT_ALONE

COMES_BACK_TO = ("/p/", "/me/")  # no address of these opens anything by itself, as the links with codes do


def site(request: HttpRequest) -> dict[str, Any]:
    """Where one signs in, whether this is the demo, and who one can be in it."""
    sign_in = {"sign_in_url": _sign_in_url(request)}
    if not settings.DEMO:
        return {"is_demo": False, **sign_in}
    return {"is_demo": True, "personas": people.personas(), **sign_in}


def _sign_in_url(request: HttpRequest) -> str:
    """Signing in leads back to where one was, but for pages where nothing may tell who was there."""
    name = (request.resolver_match and request.resolver_match.url_name) or ""
    if not name or name.startswith(LEFT_ALONE) or not request.path.startswith(COMES_BACK_TO):
        return reverse("account_login")
    return f"{reverse('account_login')}?next={quote(request.path)}"
