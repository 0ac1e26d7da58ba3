"""The files of pictures: they go once the transaction that lets go of their rows is through."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from django.db import transaction

if TYPE_CHECKING:
    from cairn.reflections.models import ReflectionPicture


def let_go_of_files(pictures: Iterable[ReflectionPicture]) -> None:
    for picture in pictures:
        for file in (picture.large, picture.small):
            transaction.on_commit(partial(file.storage.delete, str(file.name)))
