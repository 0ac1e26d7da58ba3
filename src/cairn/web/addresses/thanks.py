"""The addresses of what my time led to, of certificates and references, and of thanks."""

from django.urls import URLPattern, path

from cairn.web.pages import papers, thanks

CERTIFICATE = "me/certificate/<str:certificate>"
REFERENCE = "me/reference/<str:reference>"

PATTERNS: list[URLPattern] = [
    path("me/time", thanks.my_time, name="my_time"),
    path("me/time/got", thanks.note_return, name="note_return"),
    path("me/time/got/<str:noted>/destroy", thanks.take_back_return, name="take_back_return"),
    path("me/thanks/<str:thanks>/destroy", thanks.destroy_thanks, name="destroy_thanks"),
    path("p/<slug:programme>/thank", thanks.thank_people, name="thank_people"),
    path("p/<slug:programme>/s/<str:session>/thank", thanks.thank_for_session, name="thank_for_session"),
    path("p/<slug:programme>/certificate", papers.ask_certificate, name="ask_certificate"),
    path(CERTIFICATE, papers.certificate, name="certificate"),
    path(f"{CERTIFICATE}/sign", papers.sign_certificate, name="sign_certificate"),
    path(f"{CERTIFICATE}/no", papers.decline_certificate, name="decline_certificate"),
    path(f"{CERTIFICATE}/destroy", papers.destroy_certificate, name="destroy_certificate"),
    path("p/<slug:programme>/reference", papers.ask_reference, name="ask_reference"),
    path(REFERENCE, papers.reference, name="reference"),
    path(f"{REFERENCE}/write", papers.write_reference, name="write_reference"),
    path(f"{REFERENCE}/no", papers.decline_reference, name="decline_reference"),
    path(f"{REFERENCE}/yes", papers.agree_reference, name="agree_reference"),
    path(f"{REFERENCE}/change", papers.ask_to_change, name="ask_to_change"),
    path(f"{REFERENCE}/destroy", papers.destroy_reference, name="destroy_reference"),
    path("paper", papers.check_paper, name="check_paper"),
    path("paper/<str:code>", papers.paper, name="paper"),
]
