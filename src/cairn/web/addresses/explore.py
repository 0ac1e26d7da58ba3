"""The addresses of the explore pages."""

from django.urls import URLPattern, path

from cairn.web.pages import influences
from cairn.web.pages.explore import (
    arguments,
    grounds,
    growing,
    maps,
    options,
    reacting,
    reality_checks,
    shortlists,
    stage,
    statements,
)

HERE = "p/<slug:programme>/a/<slug:activity>/explore"

PATTERNS: list[URLPattern] = [
    path(HERE, stage.explore, name="explore"),
    path(f"{HERE}/react/<str:statement>", reacting.react, name="react"),
    path(f"{HERE}/undo", reacting.undo_answer, name="undo_answer"),
    path(f"{HERE}/my-answers", reacting.my_answers, name="my_answers"),
    path(f"{HERE}/statements", statements.statements, name="statements"),
    path(f"{HERE}/write-statement", statements.write_statement, name="write_statement"),
    path(f"{HERE}/map", maps.opinion_map, name="opinion_map"),
    path(f"{HERE}/map/answers/<slug:variant>.zip", maps.download_answers, name="download_answers"),
    path(f"{HERE}/map/coming", maps.map_coming, name="map_coming"),
    path(f"{HERE}/draw-map", maps.draw_map, name="draw_map"),
    path(f"{HERE}/close-round", reacting.close_round, name="close_round"),
    path(f"{HERE}/write-option", options.write_option, name="write_option"),
    path(f"{HERE}/option/<str:option>", options.option, name="option"),
    path(f"{HERE}/option/<str:option>/history", options.option_history, name="option_history"),
    path(f"{HERE}/option/<str:option>/change", options.edit_option, name="edit_option"),
    path(f"{HERE}/option/<str:option>/ask-author", growing.ask_author, name="ask_author"),
    path(f"{HERE}/option/<str:option>/join", growing.join_authors, name="join_authors"),
    path(f"{HERE}/option/<str:option>/leave", growing.leave_authors, name="leave_authors"),
    path(f"{HERE}/option/<str:option>/merge", growing.merge_options, name="merge_options"),
    path(f"{HERE}/option/<str:option>/take-out", growing.take_out_part, name="take_out_part"),
    path(f"{HERE}/option/<str:option>/bring-back", growing.bring_back, name="bring_back"),
    path(f"{HERE}/option/<str:option>/words", grounds.name_grounds, name="name_grounds"),
    path(f"{HERE}/ground/<str:ground>/drop", grounds.drop_ground, name="drop_ground"),
    path(f"{HERE}/ground/<str:ground>/not-meant", grounds.deny_ground, name="deny_ground"),
    path(f"{HERE}/option/<str:option>/argue", arguments.argue, name="argue"),
    path(f"{HERE}/argument/<str:argument>/counts", arguments.count_argument, name="count_argument"),
    path(f"{HERE}/argument/<str:argument>/take-back", arguments.take_back_argument, name="take_back_argument"),
    path(f"{HERE}/option/<str:option>/reality", reality_checks.note_reality, name="note_reality"),
    path(f"{HERE}/reality/<str:check>/answer", reality_checks.answer_reality, name="answer_reality"),
    path(f"{HERE}/reality/<str:check>/met", reality_checks.say_whether_met, name="say_whether_met"),
    path(f"{HERE}/reality/<str:check>/take-back", reality_checks.take_back_reality, name="take_back_reality"),
    path(f"{HERE}/shortlist", shortlists.shortlist, name="shortlist"),
    path(f"{HERE}/shortlist/propose", shortlists.propose_shortlist, name="propose_shortlist"),
    path(f"{HERE}/shortlist/answer", shortlists.answer_shortlist, name="answer_shortlist"),
    path(f"{HERE}/drop-option/<str:option>", options.drop_option, name="drop_option"),
    path(f"{HERE}/changed-option/<str:option>", influences.claim_influence_on, name="claim_influence_on"),
]
