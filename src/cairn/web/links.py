"""Addresses of pages, by the page's name and the thing the page is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from cairn.activities import queries as activities

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.programmes.models import Programme
    from cairn.sessions.models import Session


def in_programme(page: str, programme: Programme, *more: str) -> str:
    return reverse(page, args=[programme.slug, *more])


def in_activity(page: str, activity: Activity, *more: str) -> str:
    """A page of the activity; `more` are the refs of what stands in it, like `in_activity("story", activity, ref)`."""
    return reverse(page, args=[activity.programme.slug, activity.slug, *more])


def in_place(page: str, place: Activity | Programme, *more: str) -> str:
    """A page that stands in an activity or in the programme itself, under the same name."""
    if activity := activities.activity_of(place):
        return in_activity(page, activity, *more)
    return in_programme(page, activities.programme_of(place), *more)


def in_session(page: str, session: Session, *more: str) -> str:
    return reverse(page, args=[session.activity.programme.slug, session.ref, *more])


def search_in(activity: Activity) -> str:
    """The search, narrowed to this activity."""
    return f"{reverse('search')}?activity={activity.ref}"
