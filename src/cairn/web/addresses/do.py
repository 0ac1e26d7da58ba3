"""The addresses of the do pages."""

from django.urls import URLPattern, path

from cairn.web.pages import budgets, do, spending, tasks

HERE = "p/<slug:programme>/a/<slug:activity>/do"

PATTERNS: list[URLPattern] = [
    path(HERE, do.do, name="do"),
    path(f"{HERE}/make-commitment", do.make_commitment, name="make_commitment"),
    path(f"{HERE}/commitment/<str:commitment>", do.commitment, name="commitment"),
    path(f"{HERE}/accept-commitment/<str:commitment>", do.accept_commitment, name="accept_commitment"),
    path(f"{HERE}/note-progress/<str:commitment>", do.note_progress, name="note_progress"),
    path(f"{HERE}/keep-commitment/<str:commitment>", do.keep_commitment, name="keep_commitment"),
    path(f"{HERE}/correct-kept/<str:commitment>", do.correct_kept, name="correct_kept"),
    path(f"{HERE}/re-agree/<str:commitment>", do.re_agree, name="re_agree"),
    path(f"{HERE}/notice-late/<str:commitment>", do.notice_late, name="notice_late"),
    path(f"{HERE}/drop/<str:commitment>", do.drop, name="drop"),
    path(f"{HERE}/offer-task/<str:commitment>", tasks.offer_task, name="offer_task"),
    path(f"{HERE}/task/<str:task>", tasks.task, name="task"),
    path(f"{HERE}/accept-task/<str:task>", tasks.accept_task, name="accept_task"),
    path(f"{HERE}/decline-task/<str:task>", tasks.decline_task, name="decline_task"),
    path(f"{HERE}/finish-task/<str:task>", tasks.finish_task, name="finish_task"),
    path(f"{HERE}/withdraw-task/<str:task>", tasks.withdraw_task, name="withdraw_task"),
    path(f"{HERE}/budget", budgets.budget, name="budget"),
    path(f"{HERE}/spent", spending.spendings, name="spendings"),
    path(f"{HERE}/spent.csv", spending.spendings_csv, name="spendings_csv"),
    path(f"{HERE}/note-spending", spending.note_spending, name="note_spending"),
    path(f"{HERE}/correct-spending/<str:spending>", spending.correct_spending, name="correct_spending"),
    path(f"{HERE}/publish-budget", budgets.publish_budget, name="publish_budget"),
    path(f"{HERE}/decide-budget", budgets.decide_budget, name="decide_budget"),
]
