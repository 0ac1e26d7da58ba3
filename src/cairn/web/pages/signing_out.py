"""Signing out: the sign-in library does it; what else this browser holds open is put away with it."""

from allauth.account import views
from django.http import HttpRequest, HttpResponse

from cairn.web.pages import slip
from cairn.web.pages.explore import visiting


def sign_out(request: HttpRequest) -> HttpResponse:
    """Ask, then sign out. A slip and a visit are closed too: whoever signs out leaves the screen to others."""
    response = views.logout(request)
    return visiting.put_away(slip.put_away(response)) if request.method == "POST" else response
