"""The addresses of words without an account: the open link, slips, entering for a person."""

from django.urls import URLPattern, path, re_path

from cairn.web.pages import entering, say, slip, slip_answers, slip_uses, voices

HERE = "p/<slug:programme>/a/<slug:activity>/listen"

PATTERNS: list[URLPattern] = [
    path("say/<str:token>", say.say_by_link, name="say_by_link"),
    path("say/<str:token>/like-this", say.say_like_this, name="say_like_this"),
    path("say/<str:token>/same/<str:contribution>", say.say_same, name="say_same"),
    path("slip", slip.slip, name="slip"),
    path("slip/leave", slip.leave_slip, name="slip_leave"),
    path("slip/confirm", slip.slip_confirm, name="slip_confirm"),
    path("slip/correct", slip.slip_correct, name="slip_correct"),
    path("slip/take-back", slip.slip_take_back, name="slip_take_back"),
    path("slip/answers-it", slip_answers.slip_check, name="slip_check"),
    path("slip/not-my-point", slip_answers.slip_not_my_point, name="slip_not_my_point"),
    path("slip/not-what-I-meant/<str:ground>", slip_answers.slip_deny_ground, name="slip_deny_ground"),
    path("slip/join", slip.slip_join, name="slip_join"),
    path("slip/use/<str:use>", slip_uses.slip_use, name="slip_use"),
    re_path(r"^slip/story/(?P<deed>withdraw|share-again|erase)$", slip.slip_story, name="slip_story"),
    path(f"{HERE}/without-account", entering.without_account, name="without_account"),
    path(f"{HERE}/link/open", entering.open_link, name="open_link"),
    path(f"{HERE}/link/close", entering.close_link, name="close_link"),
    path(f"{HERE}/link/poster", entering.poster, name="poster"),
    path(f"{HERE}/slips/print", entering.print_slips, name="print_slips"),
    path(f"{HERE}/enter", entering.enter_contribution, name="enter_contribution"),
    path(f"{HERE}/enter-story", entering.enter_story, name="enter_story"),
    path(f"{HERE}/entered", entering.entered, name="entered"),
    path(f"{HERE}/entered/<str:slip>/correct", entering.correct_entered, name="correct_entered"),
    path(f"{HERE}/like-this", voices.like_this, name="like_this"),
    path(f"{HERE}/same/<str:contribution>", voices.add_voice, name="add_voice"),
    path(f"{HERE}/not-the-same/<str:contribution>", voices.take_back_voice, name="take_back_voice"),
]
