"""No bank details, no tax and no insurance numbers: nothing here asks for one, and nothing has a place for one."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator

import pytest
from django import forms
from django.apps import apps

from cairn.web import forms as our_forms

NEVER_A_NAME = re.compile(
    r"bank|sort_?code|account_?(no|num|name|holder)|iban|\bbic\b|swift|card_?num|insurance|\bnino\b|\bni_|tax|\butr\b|payroll"
)
NEVER_ASKED_FOR = re.compile(
    r"bank details|sort code|account number|\biban\b|national insurance|tax (code|number)|tax reference|payroll number",
    re.IGNORECASE,
)
WARNS = re.compile(r"\b(no|do not|never|nor|not)\b", re.IGNORECASE)


def asked_for(words: object) -> bool:
    """Whether these words ask for such a number: they name one, and do not say to leave it out."""
    return any(
        NEVER_ASKED_FOR.search(sentence) and not WARNS.search(sentence)
        for sentence in re.split(r"(?<=[.?!])\s", str(words))
    )


def fields_of_tables() -> Iterator[tuple[str, str, str]]:
    for model in apps.get_models():
        for field in model._meta.get_fields():  # noqa: SLF001 - Django's own name for what a table has
            words = f"{getattr(field, 'verbose_name', '')}. {getattr(field, 'help_text', '')}"
            yield f"{model.__name__}.{field.name}", field.name, words


def fields_of_forms() -> Iterator[tuple[str, str, str]]:
    for found in pkgutil.walk_packages(our_forms.__path__, f"{our_forms.__name__}."):
        module = importlib.import_module(found.name)
        for called, form in inspect.getmembers(module, inspect.isclass):
            if issubclass(form, forms.BaseForm):
                for name, field in form.base_fields.items():
                    yield f"{called}.{name}", name, f"{field.label}. {field.help_text}"


@pytest.mark.parametrize("every", [fields_of_tables, fields_of_forms])
def test_no_table_and_no_form_has_a_place_for_a_number_one_could_steal(every: object) -> None:
    found = list(every())  # type: ignore[operator]
    assert len(found) > 300
    assert [where for where, name, _words in found if NEVER_A_NAME.search(name.lower())] == []
    assert [where for where, _name, words in found if asked_for(words)] == []


def test_the_check_sees_such_a_field_and_lets_a_warning_be() -> None:
    assert NEVER_A_NAME.search("bank_account")
    assert NEVER_A_NAME.search("sort_code")
    assert asked_for("Enter your sort code.")
    assert not asked_for("Like: Bus. Do not write bank details here.")
