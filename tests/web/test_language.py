"""A page says the language it is really in."""

import pytest
from django.test import Client


@pytest.mark.django_db
@pytest.mark.parametrize("wish", ["cy", "fr", "en-US", ""])
def test_a_page_without_translation_is_marked_as_english(client: Client, wish: str):
    page = client.get("/glossary", headers={"accept-language": wish})
    assert '<html lang="en-gb">' in page.content.decode()
