"""Every test that touches the database starts from an empty one; the four people are in `tests.make`."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import override_settings

from tests import make

pytest.register_assert_rewrite("tests.climbs_made")
PLAIN = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}


@pytest.fixture(autouse=True, scope="session")
def plain_static_files() -> Iterator[None]:
    """Files of the look are read where they lie: nothing is collected before the tests."""
    storages = {**settings.STORAGES, "staticfiles": PLAIN}
    with override_settings(STORAGES=storages, STATIC_ROOT=settings.STATICFILES_DIRS[0]):
        yield


@pytest.fixture
def world(db: None) -> make.World:
    return make.world()
