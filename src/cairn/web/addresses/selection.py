"""The addresses of fair draws: quotas, signing up, the tickets, the public draw, and the answers of those drawn."""

from django.urls import URLPattern, path

from cairn.web.pages.fair_draws import drawing, places, pools, quotas, shown, signing_up

HERE = "p/<slug:programme>/roles/<str:role>/draw"
LOT = f"{HERE}/lot/<int:number>"

PATTERNS: list[URLPattern] = [
    path(HERE, shown.fair_draw, name="fair_draw"),
    path(f"{HERE}/mine", shown.my_draw, name="my_draw"),
    path(f"{HERE}/coming", shown.draw_coming, name="draw_coming"),
    path(f"{HERE}/quotas.csv", quotas.quotas_csv, name="quotas_csv"),
    path(f"{HERE}/quotas", quotas.propose_quotas, name="propose_quotas"),
    path(f"{HERE}/quotas/file", quotas.import_quotas, name="import_quotas"),
    path(f"{HERE}/agree", quotas.agree_to_quotas, name="agree_to_quotas"),
    path(f"{HERE}/chances", drawing.look_at_chances, name="look_at_chances"),
    path(f"{HERE}/pool", pools.pool, name="pool"),
    path(f"{HERE}/pool/take-in", pools.take_in_pool, name="take_in_pool"),
    path(f"{HERE}/pool.csv", pools.pool_csv, name="pool_csv"),
    path(f"{HERE}/sign-up", signing_up.sign_up, name="sign_up"),
    path(f"{HERE}/answers", signing_up.answer_questions, name="answer_questions"),
    path(f"{HERE}/tickets", drawing.make_tickets, name="make_tickets"),
    path(f"{HERE}/stop", drawing.stop_run, name="stop_run"),
    path(f"{HERE}/accept", places.accept_place, name="accept_place"),
    path(f"{HERE}/decline", places.decline_place, name="decline_place"),
    path(f"{HERE}/silent", places.pass_over_silent, name="pass_over_silent"),
    path(f"{HERE}/end", places.end_draw, name="end_draw"),
    path(f"{HERE}/outside/<str:sign>", places.answer_for_outsider, name="answer_for_outsider"),
    path(f"{LOT}/tickets.txt", shown.tickets_file, name="tickets_file"),
    path(f"{LOT}/announce", drawing.announce_lot, name="announce_lot"),
    path(f"{LOT}/numbers", drawing.enter_numbers, name="enter_numbers"),
]
