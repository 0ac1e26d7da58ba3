"""`manage.py recount_map FILE`: count the opinion map again from a download, to hold it against what a page says."""

import csv
import io
import zipfile
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cairn.core import opinion_map
from cairn.core.opinion_map import METHODS, RANGE_OR_GROUPS, Reactions

MATRIX = ("participant-votes.csv", "participants-votes.csv")


class Command(BaseCommand):
    help = (
        "Count the opinion map again from a download of the answers (a zip file, or the file of each person's votes). "
        "The fingerprint is that of the page as long as no statement was hidden in between."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--seed", type=int, default=1)
        parser.add_argument("--method", choices=[one.name for one in METHODS], default=RANGE_OR_GROUPS.name)

    def handle(self, **options: Any) -> None:
        by = next(one for one in METHODS if one.name == options["method"])
        drawn = opinion_map.draw(_reactions(_text(options["file"])), seed=options["seed"], by=by)
        self.stdout.write(f"{drawn.method}, version {drawn.version}, seed {drawn.seed}")
        if drawn.why:
            self.stdout.write(str(drawn.why))
        for group in sorted(drawn.groups, key=lambda group: -group.people):
            self.stdout.write(f"A group of {group.people} people")
            for said in group.representative:
                self.stdout.write(f"  {said.statement}: {said.answer}, {said.votes} of {said.seen}")
        for shared in drawn.common_ground:
            if shared.is_common:
                share = int(100 * shared.at_least)
                self.stdout.write(f"Common ground, {shared.statement}: at least {share} in 100 {shared.answer}")
        self.stdout.write(f"Fingerprint: {drawn.fingerprint}")


def _text(path: Path) -> str:
    try:
        if path.suffix != ".zip":
            return path.read_text(encoding="utf-8")
        with zipfile.ZipFile(path) as archive:
            name = next((one for one in archive.namelist() if one.endswith(MATRIX)), None)
            if name is None:
                raise CommandError(f"There is no {MATRIX[0]} in {path.name}.")
            return archive.read(name).decode("utf-8")
    except (OSError, UnicodeDecodeError, zipfile.BadZipFile) as wrong:
        raise CommandError(f"{path.name} cannot be read: {wrong}") from wrong


def _reactions(text: str) -> Reactions:
    """The answers, with statements named as the map names them: by their numbers, six digits long."""
    table = csv.DictReader(io.StringIO(text))
    numbers = [name for name in table.fieldnames or () if name.isdigit()]
    return Reactions.of(_votes(table, numbers), statements=[f"{int(number):06}" for number in numbers])


def _votes(table: "csv.DictReader[str]", numbers: list[str]) -> Iterator[tuple[str, str, int]]:
    for row in table:
        for number in numbers:
            if row[number]:
                yield row["participant"], f"{int(number):06}", int(row[number])
