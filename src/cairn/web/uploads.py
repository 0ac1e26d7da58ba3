"""Files people send in: only where a page asks for one, only from somebody signed in, and only up to its size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.conf import settings
from django.core.files.uploadhandler import SkipFile, TemporaryFileUploadHandler
from django.urls import Resolver404, resolve

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile
    from django.http import HttpRequest

TAKEN = {  # page: the field, and the setting that says how many bytes
    "tell_story": ("recording", "RECORDING_LIMIT"),
    **dict.fromkeys(("make_claim", "complete_claim"), ("receipt", "PICTURE_LIMIT")),
    "add_picture": ("picture", "PICTURE_LIMIT"),
    "import_programme": ("programme_file", "PROGRAMME_LIMIT"),
    "import_quotas": ("table", "TABLE_LIMIT"),
    "pool": ("table", "TABLE_LIMIT"),
    "enter_reference": ("table", "TABLE_LIMIT"),
}
TOO_LARGE = "cairn.too_large"  # notes in the request which field had a file that was not taken for its size


class WhereAsked(TemporaryFileUploadHandler):
    """Writes a file down, on the disk, if the page asks for it. Anything else is read past and forgotten."""

    taken = 0

    def new_file(self, field_name: str, *args: Any, **kwargs: Any) -> None:
        request = cast("HttpRequest", self.request)
        field, limit = TAKEN.get(_page(request), ("", ""))
        if field_name != field or not request.user.is_authenticated:
            raise SkipFile
        self.taken, self.limit = 0, getattr(settings, limit)
        super().new_file(field_name, *args, **kwargs)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.taken += len(raw_data)
        if self.taken > self.limit:
            cast("HttpRequest", self.request).META[TOO_LARGE] = self.field_name
            raise SkipFile
        super().receive_data_chunk(raw_data, start)

    def file_complete(self, file_size: int) -> UploadedFile[Any] | None:
        found = super().file_complete(file_size)
        del self.file  # it is the page's now: whatever else comes with this request closes it no more
        return found


def too_large(request: HttpRequest, field: str) -> bool:
    """Whether a file came for this field and was not taken because of its size."""
    return request.META.get(TOO_LARGE) == field


def _page(request: HttpRequest) -> str:
    try:
        return resolve(request.path_info).url_name or ""
    except Resolver404:
        return ""
