"""Bring in a conversation held elsewhere, and say line by line what could not be read."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cairn.activities import queries as activities
from cairn.base.verdict import Refused
from cairn.exchange import importers, load, problems, rows
from cairn.exchange.csv_tables import Unreadable
from cairn.people import queries as people
from cairn.programmes import queries as programmes

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.explore.actions import TakenIn
    from cairn.people.models import Person

SHOWN = 50


class Command(BaseCommand):
    help = "Bring a conversation held in another system into an activity. All of it comes in, or nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        names = [importer.name for importer in importers.IMPORTERS]
        parser.add_argument("system", choices=names, help="the system the files come from")
        parser.add_argument("path", type=Path, help="a folder, or a zip file of it")
        parser.add_argument("--activity", required=True, help="its short name, or programme/activity")
        parser.add_argument("--as", dest="email", required=True, help="your e-mail address here")
        parser.add_argument("--dry-run", action="store_true", help="try everything and change nothing")
        parser.add_argument("--all-problems", action="store_true", help=f"list more than {SHOWN} problems")

    def handle(self, *, system: str, path: Path, activity: str, email: str, **options: Any) -> None:
        at = timezone.now()
        person = _person(email)
        found = _activity(activity, person)
        importer = importers.named(system)
        if importer is None:
            raise CommandError(f"Nothing here reads files of {system}.")
        take = load.rehearse if options["dry_run"] else load.load
        try:
            delivery = importer.read(path, now=at)
            self._tell(_what_was_read(delivery, everything=options["all_problems"]))
            self._tell(_what_came(take(delivery, found, by=person, at=at), is_rehearsal=options["dry_run"]))
        except (Unreadable, Refused) as refusal:
            raise CommandError(f"{refusal} Nothing was changed.") from None

    def _tell(self, lines: Iterator[str]) -> None:
        for line in lines:
            self.stdout.write(line)


def _person(email: str) -> Person:
    person = people.person_by_email(email)
    if person is None:
        raise CommandError(f"Nobody here signs in as {email}.")
    return person


def _activity(name: str, person: Person) -> Activity:
    """By programme/activity, or by the activity's short name alone where only one programme has it."""
    programme, _, slug = name.rpartition("/")
    among = [programme] if programme else [seen.slug for seen in programmes.programmes_seen_by(person)]
    found = [each for each in (activities.activity(one, slug) for one in among) if each]
    if not found:
        raise CommandError(f"There is no activity {name} here that {person.email} can see.")
    if len(found) > 1:
        full = ", ".join(f"{each.programme.slug}/{each.slug}" for each in found)
        raise CommandError(f"More than one activity is called {name}. Say which: {full}.")
    return found[0]


def _what_was_read(delivery: rows.Delivery, *, everything: bool) -> Iterator[str]:
    report = delivery.report
    yield f"Read “{problems.shown(delivery.title)}” ({delivery.source}) from {', '.join(report.files)}."
    yield f"{'':12}{'read':>10}{'kept':>10}{'replaced':>10}{'skipped':>10}"
    for name, counts in (("statements", report.statements), ("reactions", report.reactions)):
        numbers = (counts.read, counts.kept, counts.replaced, counts.skipped)
        yield f"{name:12}" + "".join(f"{number:>10,}" for number in numbers)
    if report.problems:
        yield f"Could not be read ({len(report.problems):,}):"
        yield from _listed([str(problem) for problem in report.problems], everything=everything)
    if report.differs:
        yield f"Published totals that are not what the reactions add up to ({len(report.differs):,}):"
        yield from _listed([_difference(each) for each in report.differs], everything=everything)


def _difference(differs: rows.Difference) -> str:
    return (
        f"statement {differs.statement}: published {differs.published_agree} agree and "
        f"{differs.published_disagree} disagree, counted {differs.agree} and {differs.disagree}"
    )


def _listed(lines: list[str], *, everything: bool) -> Iterator[str]:
    for line in lines if everything else islice(lines, SHOWN):
        yield f"  {line}"
    if len(lines) > SHOWN and not everything:
        yield f"  and {len(lines) - SHOWN:,} more; --all-problems lists them."


def _what_came(taken: TakenIn, *, is_rehearsal: bool) -> Iterator[str]:
    new = f"{taken.new_statements:,} statements and {taken.new_reactions:,} reactions"
    known = f"{taken.known_statements:,} statements and {taken.known_reactions:,} reactions"
    if not taken.has_new:
        yield f"All of it was here already ({known}). Nothing was changed."
    elif is_rehearsal:
        yield f"This was a rehearsal: {new} would come in; {known} were here already. Nothing was changed."
    else:
        yield f"Taken in: {new}; {known} were here already."
