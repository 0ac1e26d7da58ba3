"""The addresses of cards of strengths."""

from django.urls import URLPattern, path

from cairn.web.pages import strengths, strengths_of_others

MINE = "me/strengths"
LINE = f"{MINE}/line/<str:strength>"
HERE = "p/<slug:programme>/strengths"

PATTERNS: list[URLPattern] = [
    path(MINE, strengths.my_strengths, name="my_strengths"),
    path(f"{MINE}/add/<slug:part>", strengths.write_strength, name="write_strength"),
    path(f"{MINE}/times", strengths.describe_card, name="describe_card"),
    path(f"{MINE}/as-others-see-it", strengths.preview_card, name="preview_card"),
    path(f"{MINE}/pause", strengths.pause_card, name="pause_card"),
    path(f"{MINE}/resume", strengths.resume_card, name="resume_card"),
    path(f"{LINE}/edit", strengths.edit_strength, name="edit_strength"),
    path(f"{LINE}/take-off", strengths.remove_strength, name="remove_strength"),
    path(f"{LINE}/bring-back", strengths.bring_back_strength, name="bring_back_strength"),
    path(HERE, strengths_of_others.find_people, name="find_people"),
    path(f"{HERE}/<str:card>", strengths_of_others.look_at_card, name="look_at_card"),
]
