"""The addresses of challenges and rulings."""

from django.urls import URLPattern, path

from cairn.web.pages import challenges, rulings

HERE = "p/<slug:programme>/a/<slug:activity>"
ONE = f"{HERE}/challenges/<str:challenge>"
RULING = "rulings/<str:ruling>"  # for the people drawn, who may belong to other programmes

PATTERNS: list[URLPattern] = [
    path(f"{HERE}/challenge", challenges.raise_challenge, name="raise_challenge"),
    path(f"{HERE}/challenges", challenges.challenges, name="challenges"),
    path(ONE, challenges.challenge, name="challenge"),
    path(f"{ONE}/reply", challenges.reply_to_challenge, name="reply_to_challenge"),
    path(f"{ONE}/take-back", challenges.take_back_challenge, name="take_back_challenge"),
    path(f"{ONE}/put-right", challenges.put_right, name="put_right"),
    path(f"{ONE}/ask-for-ruling", rulings.ask_for_ruling, name="ask_for_ruling"),
    path(f"{ONE}/draw", rulings.draw, name="draw"),
    path(f"{ONE}/draw.json", rulings.draw_data, name="draw_data"),
    path(f"{ONE}/replace-silent", rulings.replace_silent, name="replace_silent"),
    path(f"{ONE}/publish-ruling", rulings.publish_ruling, name="publish_ruling"),
    path(RULING, rulings.seat, name="seat"),
    path(f"{RULING}/accept", rulings.accept_seat, name="accept_seat"),
    path(f"{RULING}/decline", rulings.decline_seat, name="decline_seat"),
    path(f"{RULING}/verdict", rulings.say_verdict, name="say_verdict"),
]
