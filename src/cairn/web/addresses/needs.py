"""The addresses of what people need: their own pages, sharing, after a session, and who comes beside them."""

from django.urls import URLPattern, path

from cairn.web.pages import my_needs, needs_checked, needs_shared, supporters

MINE = "me/needs"
ONE = f"{MINE}/one/<str:access_need>"
CHECK = f"{MINE}/check/<str:check>"
BESIDE = f"{MINE}/beside/<str:supporter>"

PATTERNS: list[URLPattern] = [
    path(MINE, my_needs.my_needs, name="my_needs"),
    path(f"{MINE}/write", my_needs.write_need, name="write_need"),
    path(ONE, my_needs.my_need, name="my_need"),
    path(f"{ONE}/change", my_needs.change_need, name="change_need"),
    path(f"{ONE}/still-so", my_needs.confirm_need, name="confirm_need"),
    path(f"{ONE}/delete", my_needs.delete_need, name="delete_need"),
    path(f"{ONE}/share/<slug:programme>", needs_shared.share_with_programme, name="share_with_programme"),
    path(f"{ONE}/share/<slug:programme>/<slug:activity>", needs_shared.share_with_activity, name="share_with_activity"),
    path(f"{MINE}/shared/<str:sharing>/take-back", needs_shared.take_back_sharing, name="take_back_sharing"),
    path(
        "p/<slug:programme>/s/<str:session>/was-it-there", needs_checked.note_whether_there, name="note_whether_there"
    ),
    path(f"{CHECK}/stand-unmet", needs_checked.stand_unmet, name="stand_unmet"),
    path(f"{CHECK}/stand-unmet-again", needs_checked.stand_unmet_again, name="stand_unmet_again"),
    path(f"{MINE}/beside", supporters.bring_supporter, name="bring_supporter"),
    path("p/<slug:programme>/s/<str:session>/beside", supporters.bring_supporter_there, name="bring_supporter_there"),
    path(f"{BESIDE}/yes", supporters.agree_to_support, name="agree_to_support"),
    path(f"{BESIDE}/no", supporters.decline_to_support, name="decline_to_support"),
    path(f"{BESIDE}/part", supporters.part_from_supporter, name="part_from_supporter"),
]
