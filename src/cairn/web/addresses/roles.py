"""The addresses of roles: offered, asked for, answered, held; and of asking people."""

from django.urls import URLPattern, path

from cairn.web.pages import asked_people, role_answers, role_applications, role_terms, roles

HERE = "p/<slug:programme>/roles"
ONE = f"{HERE}/<str:role>"

PATTERNS: list[URLPattern] = [
    path("me/roles", role_terms.my_roles, name="my_roles"),
    path("me/asked/<str:asked>", asked_people.answer_asked, name="answer_asked"),
    path(HERE, roles.roles, name="roles"),
    path(f"{HERE}/offer", roles.offer_role, name="offer_role"),
    path(f"{HERE}/asked/people", asked_people.ask_people, name="ask_people"),
    path(f"{HERE}/asked/people/<str:asked_person>", asked_people.note_asked, name="note_asked"),
    path(f"{HERE}/held/<str:holding>/rest", role_terms.rest, name="rest"),
    path(f"{HERE}/held/<str:holding>/back", role_terms.return_from_rest, name="return_from_rest"),
    path(f"{HERE}/held/<str:holding>/leave", role_terms.end_holding, name="end_holding"),
    path(f"{HERE}/held/<str:holding>/offer-longer", role_terms.offer_longer, name="offer_longer"),
    path(f"{HERE}/held/<str:holding>/longer", role_terms.answer_longer, name="answer_longer"),
    path(
        f"{HERE}/application/<str:application>/take-back",
        role_applications.withdraw_application,
        name="withdraw_application",
    ),
    path(f"{HERE}/application/<str:application>/answer", role_answers.answer_application, name="answer_application"),
    path(f"{HERE}/application/<str:application>/agree", role_answers.agree_answer, name="agree_answer"),
    path(ONE, roles.role, name="role"),
    path(f"{ONE}/apply", role_applications.apply_for_role, name="apply_for_role"),
    path(f"{ONE}/extend", roles.extend_role, name="extend_role"),
    path(f"{ONE}/withdraw", roles.withdraw_role, name="withdraw_role"),
    path(f"{ONE}/name-reader", roles.name_reader, name="name_reader"),
    path(f"{ONE}/reader/<str:reader>/release", roles.release_reader, name="release_reader"),
    path(f"{ONE}/applications", role_answers.applications, name="applications"),
    path(f"{ONE}/give-answers", role_answers.give_answers, name="give_answers"),
]
