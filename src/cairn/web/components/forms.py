"""What a form says when something is missing or unclear."""

from typing import Any

from django.forms import BaseForm
from django.template import Library

register = Library()


@register.inclusion_tag("components/error_summary.html")
def error_summary(form: BaseForm) -> dict[str, Any]:
    """All that a form could not accept, each sentence a link to its field. Nothing when there is no error.

    Stands above the page's heading or first in the form; takes the focus when the page opens.
    """
    if not form.is_bound or form.is_valid():
        return {"problems": (), "general": ()}
    problems = [(_place(form, name), error) for name in form.errors if name in form.fields for error in form.errors[name]]
    return {"problems": problems, "general": form.non_field_errors()}


def _place(form: BaseForm, name: str) -> str:
    field = form[name]
    return field.id_for_label or f"{field.auto_id}_0"
