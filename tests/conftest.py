"""Every test that touches the database starts from an empty one; the four people are in `tests.make`."""

from collections.abc import Iterator
from copy import deepcopy

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import transaction
from django.test import override_settings
from hypothesis import HealthCheck
from hypothesis import settings as examples
from pytest_django import DjangoDbBlocker

from tests import make

pytest.register_assert_rewrite("tests.climbs_made")
# How fast a machine is says nothing about what is tested; and where a property keeps rows, its test undoes them itself.
examples.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
examples.load_profile("any machine")
PLAIN = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that commit would wait for ever for a world that is never committed: they stand in files of their own.

    Said on every database, though only some tests commit on SQLite too: nobody should hear of it from PostgreSQL first.
    """
    committing = {item.path for item in items if _commits(item)}
    for item in items:
        if item.path in committing and "world_of_the_file" in getattr(item, "fixturenames", ()):
            raise pytest.UsageError(f"{item.nodeid} asks for `world` in a file with a test that commits: move one.")


def _commits(item: pytest.Item) -> bool:
    marked = item.get_closest_marker("django_db")
    return bool(marked and "transaction" in marked.kwargs)


@pytest.fixture(autouse=True, scope="session")
def plain_static_files() -> Iterator[None]:
    """Files of the look are read where they lie: nothing is collected before the tests."""
    storages = {**settings.STORAGES, "staticfiles": PLAIN}
    with override_settings(STORAGES=storages, STATIC_ROOT=settings.STATICFILES_DIRS[0]):
        yield


@pytest.fixture(autouse=True, scope="session")
def floods_in_memory() -> Iterator[None]:
    """How often forms came is counted for each process of the tests by itself."""
    floods = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "floods"}
    with override_settings(CACHES={**settings.CACHES, "floods": floods}):
        yield


@pytest.fixture(autouse=True)
def no_flood_before() -> None:
    caches["floods"].clear()


@pytest.fixture(autouse=True, scope="session")
def a_store_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Recordings of the tests lie in a folder of theirs."""
    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")):
        yield


@pytest.fixture(scope="module")
def world_of_the_file(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[make.World]:
    """The small world, made once for all tests of a file: each goes back to it."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make.world()
        transaction.set_rollback(True)


@pytest.fixture
def world(world_of_the_file: make.World, db: None) -> make.World:
    """The small world as it was made, whatever other tests did in it."""
    return deepcopy(world_of_the_file)
