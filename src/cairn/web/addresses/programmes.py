"""The addresses of programmes."""

from django.urls import URLPattern, path

from cairn.web.pages import from_last_time, practices, programmes, records

PATTERNS: list[URLPattern] = [
    path("", programmes.home, name="home"),
    path("new-programme", programmes.open_programme, name="open_programme"),
    path("p/<slug:programme>", programmes.programme, name="programme"),
    path("p/<slug:programme>/publish", programmes.publish_programme, name="publish_programme"),
    path("p/<slug:programme>/join", programmes.join_programme, name="join_programme"),
    path("p/<slug:programme>/leave", programmes.leave_programme, name="leave_programme"),
    path("p/<slug:programme>/record", records.programme_record, name="programme_record"),
    path("p/<slug:programme>/record.json", records.programme_record_bundle, name="programme_record_bundle"),
    path("p/<slug:programme>/people", programmes.members, name="members"),
    path("p/<slug:programme>/partners/new", programmes.take_on_partner, name="take_on_partner"),
    path("p/<slug:programme>/last-edition", programmes.follow_edition, name="follow_edition"),
    path("p/<slug:programme>/from-last-time", from_last_time.from_last_time, name="from_last_time"),
    path("p/<slug:programme>/from-last-time/take-along", from_last_time.carry_over, name="carry_over"),
    path("p/<slug:programme>/from-last-time/<slug:open_item>/take-up", from_last_time.take_up, name="take_up"),
    path("p/<slug:programme>/from-last-time/<slug:open_item>/settle", from_last_time.settle_item, name="settle_item"),
    path("p/<slug:programme>/practices", practices.practices, name="practices"),
    path("p/<slug:programme>/practices/<str:practice>", practices.practice, name="practice"),
    path("p/<slug:programme>/practices/<str:practice>/own", practices.own_practice, name="own_practice"),
    path("p/<slug:programme>/practices/<str:practice>/agree", practices.agree_practice, name="agree_practice"),
    path("p/<slug:programme>/practices/<str:practice>/give-up", practices.withdraw_practice, name="withdraw_practice"),
    path("p/<slug:programme>/practices/<str:practice>/tell", practices.tell_practice, name="tell_practice"),
]
