"""The addresses of moderation: the policy and the log, what waits, one piece of words, and the deeds."""

from django.urls import URLPattern, path

from cairn.web.pages import moderation

OF = "p/<slug:programme>/moderation"
HERE = "p/<slug:programme>/a/<slug:activity>/words/<slug:kind>/<slug:words>"

PATTERNS: list[URLPattern] = [
    path(OF, moderation.moderation, name="moderation"),
    path(f"{OF}/log.csv", moderation.moderation_log, name="moderation_log"),
    path(f"{OF}/waiting", moderation.words_waiting, name="words_waiting"),
    path(HERE, moderation.moderated_words, name="moderated_words"),
    path(f"{HERE}/report", moderation.report_words, name="report_words"),
    path(f"{HERE}/hold", moderation.hold_words, name="hold_words"),
    path(f"{HERE}/hide", moderation.hide_words, name="hide_words"),
    path(f"{HERE}/keep", moderation.keep_words, name="keep_words"),
    path(f"{HERE}/restore", moderation.restore_words, name="restore_words"),
    path(f"{HERE}/appeal", moderation.appeal, name="appeal"),
    path(f"{HERE}/decide-appeal", moderation.decide_appeal, name="decide_appeal"),
]
