"""The addresses of moderation: the policy and the log, what waits, one piece of words, and the deeds."""

from django.urls import URLPattern, path

from cairn.web.pages import appeals, moderation

OF = "p/<slug:programme>/moderation"
WORDS = "words/<slug:kind>/<slug:words>"
PLACES = ("p/<slug:programme>/a/<slug:activity>", "p/<slug:programme>")  # an activity, or the programme itself
DEEDS = (
    ("", moderation.moderated_words, "moderated_words"),
    ("/report", moderation.report_words, "report_words"),
    ("/hold", moderation.hold_words, "hold_words"),
    ("/hide", moderation.hide_words, "hide_words"),
    ("/keep", moderation.keep_words, "keep_words"),
    ("/restore", moderation.restore_words, "restore_words"),
    ("/appeal", appeals.appeal, "appeal"),
    ("/decide-appeal", appeals.decide_appeal, "decide_appeal"),
    ("/ask-in", appeals.ask_in, "ask_in"),
    ("/not-me", appeals.decline_appeal, "decline_appeal"),
)

PATTERNS: list[URLPattern] = [
    path(OF, moderation.moderation, name="moderation"),
    path(f"{OF}/log.csv", moderation.moderation_log, name="moderation_log"),
    path(f"{OF}/waiting", moderation.words_waiting, name="words_waiting"),
    *(path(f"{place}/{WORDS}{deed}", page, name=name) for place in PLACES for deed, page, name in DEEDS),
]
