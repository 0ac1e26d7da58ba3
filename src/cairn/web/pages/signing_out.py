"""Signing out: the sign-in library does it; what else this browser holds open is put away with it."""

from allauth.account import views
from django.http import HttpRequest, HttpResponse

from cairn.web.pages import slip


def sign_out(request: HttpRequest) -> HttpResponse:
    """Ask, then sign out. An open slip is closed too: whoever signs out leaves the screen to others."""
    response = views.logout(request)
    return slip.put_away(response) if request.method == "POST" else response
