"""Recordings of stories: handed out to whoever may read the story, each time anew."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone
from django.views.decorators.cache import never_cache
from whitenoise.middleware import WhiteNoiseFileResponse
from whitenoise.responders import MissingFileError, StaticFile

from cairn.activities import may as activities_may
from cairn.activities import queries as activities
from cairn.listen import queries
from cairn.listen import recordings as store
from cairn.listen.recordings import Kind
from cairn.web import asking, find, waiting_recordings


@never_cache
def story_media(request: HttpRequest, programme: str, activity: str, story: str) -> HttpResponseBase:
    """The recording of a story this reader may see, whole or in part. Taken back, it is there for its teller alone."""
    found, person = find.one(activities.activity(programme, activity)), asking.person(request)
    told = find.one(queries.story(found, story, person, on=timezone.localdate(asking.now())))
    is_own = person is not None and told.teller_id == person.pk
    if not told.recording or not (is_own or activities_may.see(person, found)):
        raise Http404
    return _played(request, told.recording, told.recording_kind)


@never_cache
def my_recording(request: HttpRequest, sign: str) -> HttpResponseBase:
    """A recording that waits while its teller looks at their story. For whoever sent it in, and nobody else."""
    kept = find.one(waiting_recordings.waiting(sign, asking.person(request)))
    return _played(request, kept.name, kept.kind)


def _played(request: HttpRequest, name: str, kind: str) -> HttpResponseBase:
    """The file, or the part of it the browser asks for, as what it was found to be and as nothing else."""
    headers = [
        ("Content-Type", Kind(kind).mime_type),
        ("Content-Disposition", f'inline; filename="story.{kind}"'),
        ("Accept-Ranges", "bytes"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
    try:
        file: Any = StaticFile(str(store.path_of(name)), headers)  # type: ignore[no-untyped-call]
    except MissingFileError as gone:
        raise Http404 from gone
    found = file.get_response(request.method, request.META)
    response = WhiteNoiseFileResponse(found.file or (), status=int(found.status))
    del response["Content-Type"]
    for header, value in found.headers:
        response[header] = value
    return response
