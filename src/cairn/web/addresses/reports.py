"""The addresses of the reports for others."""

from django.urls import URLPattern, path

from cairn.web.pages import reports, said_and_done

OF_ALL = "p/<slug:programme>/reports"
HERE = "p/<slug:programme>/a/<slug:activity>/reports"

PATTERNS: list[URLPattern] = [
    path(OF_ALL, reports.programme_reports, name="programme_reports"),
    path(f"{OF_ALL}/we-said-we-did", said_and_done.programme_said_and_done, name="programme_said_and_done"),
    path(f"{OF_ALL}/we-said-we-did.csv", said_and_done.programme_said_and_done_csv, name="programme_said_and_done_csv"),
    path(f"{OF_ALL}/<slug:report>", reports.programme_report, name="programme_report"),
    path(f"{OF_ALL}/<slug:report>.pdf", reports.programme_report_pdf, name="programme_report_pdf"),
    path(f"{OF_ALL}/<slug:report>.csv", reports.programme_report_csv, name="programme_report_csv"),
    path(HERE, reports.reports, name="reports"),
    path(f"{HERE}/we-said-we-did", said_and_done.said_and_done, name="said_and_done"),
    path(f"{HERE}/we-said-we-did.csv", said_and_done.said_and_done_csv, name="said_and_done_csv"),
    path(f"{HERE}/<slug:report>", reports.report, name="report"),
    path(f"{HERE}/<slug:report>.pdf", reports.report_pdf, name="report_pdf"),
    path(f"{HERE}/<slug:report>.csv", reports.report_csv, name="report_csv"),
]
