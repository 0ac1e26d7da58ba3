"""The reports there are, for whom each is, and as what it can be taken along."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cairn.web import links

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.programmes.models import Programme

GRIPP2, UK_STANDARDS = "gripp2", "uk-standards"
EVIDENCE = (GRIPP2, UK_STANDARDS)
OF_ONE = ("report", "report_pdf", "report_csv")
OF_ALL = ("programme_report", "programme_report_pdf", "programme_report_csv")


@dataclass(frozen=True, slots=True)
class Report:
    """One report: its title, for whom and what it is, its page, and other forms of it with their addresses."""

    title: str
    words: str
    url: str
    forms: tuple[tuple[str, str], ...] = ()


def of_activity(activity: Activity) -> list[Report]:
    def here(page: str) -> str:
        return links.in_activity(page, activity)

    return [
        _said_and_done(here("said_and_done"), here("said_and_done_csv")),
        _pack(here("activity_pack"), here("activity_pack_pdf")),
        *(_evidence(name, *(links.in_activity(page, activity, name) for page in OF_ONE)) for name in EVIDENCE),
        Report(
            _("The money"), _("For everybody: what the money is for, what is spent, and who decided about it."),
            here("budget"), ((_("Table (CSV)"), here("spendings_csv")),),
        ),
        Report(
            _("What measures came to"), _("For everybody: how it stood at the start, and since."), here("learn"),
            ((_("Table (CSV)"), here("values_csv")),),
        ),
        Report(
            _("The record"), _("For whoever wants to check: every entry, with its seal. Nothing in it can be changed."),
            here("record"),
        ),
    ]  # fmt: skip


def of_programme(programme: Programme) -> list[Report]:
    def here(page: str) -> str:
        return links.in_programme(page, programme)

    return [
        _said_and_done(here("programme_said_and_done"), here("programme_said_and_done_csv")),
        _pack(here("programme_pack"), here("programme_pack_pdf")),
        *(_evidence(name, *(links.in_programme(page, programme, name) for page in OF_ALL)) for name in EVIDENCE),
    ]


def _said_and_done(page: str, table: str) -> Report:
    words = _("For everybody who said something: what was said, and what came of it, or why nothing did.")
    return Report(_("We said, we did"), words, page, ((_("Table (CSV)"), table),))


def _pack(page: str, pdf: str) -> Report:
    words = _("For a board: how far power was shared, and every fact that rests on.")
    return Report(_("Evidence pack"), words, page, ((_("PDF"), pdf),))


def _evidence(name: str, page: str, pdf: str, table: str) -> Report:
    forms = ((_("PDF"), pdf), (_("Table (CSV)"), table))
    if name == GRIPP2:
        words = _("For journals and funders of research: how people were involved, in five items.")
        return Report(_("GRIPP2 short form"), words, page, forms)
    words = _("For whoever asks by the six standards: what the record shows under each.")
    return Report(_("UK Standards for Public Involvement"), words, page, forms)
