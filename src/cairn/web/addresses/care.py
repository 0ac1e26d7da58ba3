"""The addresses of help: help lines, the contacts of a programme, and what reaches only them.

The names of all but the first two begin with "care": so `web.sent_once` keeps nothing of their forms.
"""

from django.urls import URLPattern, path

from cairn.web.pages import care, contacts, sealed

PATTERNS: list[URLPattern] = [
    path("help-lines", care.help_lines, name="help_lines"),
    path("leave", care.leave_quickly, name="leave_quickly"),
    path("care", sealed.waiting, name="care_waiting"),
    path("care/sent/<str:message>", sealed.message, name="care_message"),
    path("care/mine", sealed.mine, name="care_mine"),
    path("care/mine/<str:message>", sealed.mine_one, name="care_mine_one"),
    path("care/code", sealed.by_code, name="care_code"),
    path("care/asked/<str:contact>", contacts.asked, name="care_asked"),
    path("care/step-down/<str:contact>", contacts.step_down, name="care_step_down"),
    path("p/<slug:programme>/care", care.care, name="care"),
    path("p/<slug:programme>/care/get-in-touch", sealed.ask, name="care_ask"),
    path("p/<slug:programme>/care/harm", sealed.report, name="care_report"),
    path("p/<slug:programme>/care/contacts", contacts.contacts, name="care_contacts"),
    path("p/<slug:programme>/care/country", contacts.say_country, name="care_country"),
    path("p/<slug:programme>/care/release/<str:contact>", contacts.release, name="care_release"),
]
