"""The addresses of the mountain and of its evidence packs."""

from django.urls import URLPattern, path

from cairn.web.pages import evidence_packs, missing, mountain

HERE = "p/<slug:programme>/a/<slug:activity>"

PATTERNS: list[URLPattern] = [
    path(f"{HERE}/mountain", mountain.mountain, name="mountain"),
    path(f"{HERE}/mountain/pin/<str:condition>", mountain.pin_foothold, name="pin_foothold"),
    path(f"{HERE}/mountain/unpin", mountain.unpin, name="unpin"),
    path(f"{HERE}/mountain/dissent", mountain.dissent, name="dissent"),
    path(f"{HERE}/mountain/take-back/<str:dissent>", mountain.take_back, name="take_back_dissent"),
    path(f"{HERE}/missing", missing.name_missing, name="name_missing"),
    path(f"{HERE}/missing/<slug:group>/came", missing.say_they_came, name="say_they_came"),
    path(f"{HERE}/pack", evidence_packs.activity_pack, name="activity_pack"),
    path(f"{HERE}/pack.pdf", evidence_packs.activity_pack_pdf, name="activity_pack_pdf"),
    path("p/<slug:programme>/pack", evidence_packs.programme_pack, name="programme_pack"),
    path("p/<slug:programme>/pack.pdf", evidence_packs.programme_pack_pdf, name="programme_pack_pdf"),
]
