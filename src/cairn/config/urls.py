"""Where each address leads."""

from django.urls import include, path

from cairn.web import addresses
from cairn.web.pages import signing_out

urlpatterns = [
    path("sign-in/logout/", signing_out.sign_out),
    path("sign-in/", include("allauth.account.urls")),
    *addresses.PATTERNS,
]
handler400 = "cairn.web.pages.errors.bad_request"
handler403 = "cairn.web.pages.errors.not_allowed"
handler404 = "cairn.web.pages.errors.not_found"
handler500 = "cairn.web.pages.errors.broken"
