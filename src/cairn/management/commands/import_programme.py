"""Take in a programme made elsewhere, as JSON or XML of frab, pretalx and c3voc: all of it, or nothing."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cairn.base.verdict import Refused
from cairn.events import actions
from cairn.events import queries as events
from cairn.exchange.csv_tables import Unreadable
from cairn.exchange.event_programmes import taking
from cairn.exchange.schedules import fitting
from cairn.people import queries as people

if TYPE_CHECKING:
    from cairn.events.models import Event
    from cairn.people.models import Person


class Command(BaseCommand):
    help = "Take in a programme made elsewhere (schedule.json or schedule.xml) as a version of an event's programme."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, help="the file")
        parser.add_argument("--event", required=True, help="the short name of the event")
        parser.add_argument("--as", dest="email", required=True, help="your e-mail address here")
        parser.add_argument("--name", default="", help="the name of this version; that in the file without it")
        parser.add_argument("--named", action="store_true", help="the people in it are named in public already")
        parser.add_argument("--dry-run", action="store_true", help="say what it would bring and change nothing")

    def handle(self, *, path: Path, event: str, email: str, **options: Any) -> None:
        person, found = people.person_by_email(email), events.event_by_slug(event)
        if person is None:
            raise CommandError(f"Nobody here signs in as {email}.")
        if found is None:
            raise CommandError(f"There is no event {event} here.")
        try:
            self._take(found, path, person, options)
        except OSError as error:
            raise CommandError(f"{path} cannot be read: {error.strerror}.") from None
        except (Unreadable, Refused) as refusal:
            raise CommandError(f"{refusal} Nothing was changed.") from None

    def _take(self, event: Event, path: Path, person: Person, options: dict[str, Any]) -> None:
        with path.open("rb") as file:
            raw = file.read(fitting.MOST_BYTES + 1)
        looked = taking.look_at(event, raw, name=path.name)
        found = looked.expected
        for words in looked.remarks:
            self.stdout.write(f"  {words}")
        self.stdout.write(
            f"Sessions: {len(found.new)} new, {len(found.changed)} changed, {found.same} as before, "
            f"{len(found.gone)} cancelled. Rooms: {len(found.rooms)} new. People by name: {found.people}."
        )
        if options["dry_run"]:
            self.stdout.write("Nothing was changed.")
            return
        release = actions.take_in_programme(
            event, programme=looked.programme, by=person, at=timezone.now(), are_named=options["named"],
            name=options["name"] or looked.programme.version[:60],
        )  # fmt: skip
        self.stdout.write(f"Version {release.number}, “{release.name}”, is public now.")
