"""The addresses of the explore pages."""

from django.urls import URLPattern, path

from cairn.web.pages import explore, influences

HERE = "p/<slug:programme>/a/<slug:activity>/explore"

PATTERNS: list[URLPattern] = [
    path(HERE, explore.explore, name="explore"),
    path(f"{HERE}/react/<str:statement>", explore.react, name="react"),
    path(f"{HERE}/my-answers", explore.my_answers, name="my_answers"),
    path(f"{HERE}/statements", explore.statements, name="statements"),
    path(f"{HERE}/write-statement", explore.write_statement, name="write_statement"),
    path(f"{HERE}/map", explore.opinion_map, name="opinion_map"),
    path(f"{HERE}/draw-map", explore.draw_map, name="draw_map"),
    path(f"{HERE}/close-round", explore.close_round, name="close_round"),
    path(f"{HERE}/write-option", explore.write_option, name="write_option"),
    path(f"{HERE}/drop-option/<str:option>", explore.drop_option, name="drop_option"),
    path(f"{HERE}/changed-option/<str:option>", influences.claim_influence_on, name="claim_influence_on"),
]
