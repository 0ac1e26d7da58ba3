"""The addresses of the explore pages."""

from django.urls import URLPattern, path

from cairn.web.pages import influences
from cairn.web.pages.explore import maps, options, reacting, stage, statements

HERE = "p/<slug:programme>/a/<slug:activity>/explore"

PATTERNS: list[URLPattern] = [
    path(HERE, stage.explore, name="explore"),
    path(f"{HERE}/react/<str:statement>", reacting.react, name="react"),
    path(f"{HERE}/undo", reacting.undo_answer, name="undo_answer"),
    path(f"{HERE}/my-answers", reacting.my_answers, name="my_answers"),
    path(f"{HERE}/statements", statements.statements, name="statements"),
    path(f"{HERE}/write-statement", statements.write_statement, name="write_statement"),
    path(f"{HERE}/map", maps.opinion_map, name="opinion_map"),
    path(f"{HERE}/map/coming", maps.map_coming, name="map_coming"),
    path(f"{HERE}/draw-map", maps.draw_map, name="draw_map"),
    path(f"{HERE}/close-round", reacting.close_round, name="close_round"),
    path(f"{HERE}/write-option", options.write_option, name="write_option"),
    path(f"{HERE}/drop-option/<str:option>", options.drop_option, name="drop_option"),
    path(f"{HERE}/changed-option/<str:option>", influences.claim_influence_on, name="claim_influence_on"),
]
