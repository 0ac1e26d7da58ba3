"""The addresses of the do pages."""

from django.urls import URLPattern, path

from cairn.web.pages import do

HERE = "p/<slug:programme>/a/<slug:activity>/do"

PATTERNS: list[URLPattern] = [
    path(HERE, do.do, name="do"),
    path(f"{HERE}/make-commitment", do.make_commitment, name="make_commitment"),
    path(f"{HERE}/commitment/<str:commitment>", do.commitment, name="commitment"),
    path(f"{HERE}/accept-commitment/<str:commitment>", do.accept_commitment, name="accept_commitment"),
    path(f"{HERE}/note-progress/<str:commitment>", do.note_progress, name="note_progress"),
    path(f"{HERE}/keep-commitment/<str:commitment>", do.keep_commitment, name="keep_commitment"),
    path(f"{HERE}/re-agree/<str:commitment>", do.re_agree, name="re_agree"),
    path(f"{HERE}/notice-late/<str:commitment>", do.notice_late, name="notice_late"),
    path(f"{HERE}/drop/<str:commitment>", do.drop, name="drop"),
]
