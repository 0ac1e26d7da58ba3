"""What people take along from a page as a file. `name` is that of the file, without its ending."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse

from cairn.exchange import typesetting

if TYPE_CHECKING:
    from cairn.exchange.typesetting import Document


def table(lines: str, *, name: str) -> HttpResponse:
    """The lines as a table to keep."""
    return _kept(lines, "text/csv; charset=utf-8", f"{name}.csv")


def paper(document: Document, *, name: str) -> HttpResponse:
    """The document as a PDF to keep."""
    return _kept(typesetting.pdf(document), "application/pdf", f"{name}.pdf")


def _kept(content: str | bytes, kind: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=kind, headers=headers)
