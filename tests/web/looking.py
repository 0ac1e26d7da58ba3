"""Somebody looks at a page."""

from django.http import HttpResponse
from django.test import Client

from tests import make


def signed_in(client: Client, world: make.World, name: str) -> Client:
    """The client with this one of the four people signed in, or with nobody when `name` is empty."""
    if name:
        client.force_login(getattr(world, name))
    return client


def body(page: HttpResponse) -> bytes:
    """All that was sent. A file is let go of at its end; closing it here would close the database of the test, too."""
    return b"".join(page) if page.streaming else page.content
