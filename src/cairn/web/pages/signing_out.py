"""Signing out: the sign-in library does it; what else this browser holds open is put away with it."""

from allauth.account import views
from django.http import HttpRequest, HttpResponse

from cairn.web.pages import slip
from cairn.web.pages.explore import visiting
from cairn.web.pages.live import arriving


def sign_out(request: HttpRequest) -> HttpResponse:
    """Ask, then sign out. What is open without an account is closed too: others may use this screen next."""
    response = views.logout(request)
    return arriving.put_away(visiting.put_away(slip.put_away(response))) if request.method == "POST" else response
