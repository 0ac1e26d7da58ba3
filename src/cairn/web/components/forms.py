"""What a form says when something is missing or unclear."""

from typing import Any

from django.forms import BaseForm, Field
from django.template import Library
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

register = Library()


@register.inclusion_tag("components/error_summary.html")
def error_summary(form: BaseForm) -> dict[str, Any]:
    """All that a form could not accept, each sentence a link to its field. Nothing when there is no error.

    Stands above the page's heading or first in the form; takes the focus when the page opens.
    """
    if not form.is_bound or form.is_valid():
        return {"problems": (), "general": ()}
    problems = [
        (_place(form, name), _sentence(form, name, str(error)))
        for name in form.fields
        for error in form.errors.get(name, ())
    ]
    return {"problems": problems, "general": form.non_field_errors()}


@register.simple_tag
def carried(form: BaseForm) -> SafeString:
    """All that was typed, for a page that carries it along unseen: without ids, and pointing to no hint."""
    form.auto_id = False
    return format_html_join("", "{}", ((field.as_hidden(),) for field in form))


def _sentence(form: BaseForm, name: str, error: str) -> str:
    """The error as it reads away from its field: one that names nothing gets the field's label before it."""
    if error != str(Field.default_error_messages["required"]):
        return error
    return gettext("%(label)s: this is still empty.") % {"label": str(form[name].label).rstrip(":?")}


def _place(form: BaseForm, name: str) -> str:
    field = form[name]
    return field.id_for_label or f"{field.auto_id}_0"
