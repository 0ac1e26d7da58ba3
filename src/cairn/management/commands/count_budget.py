"""Count a published participatory budget again, by equal shares, and write it back if asked."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cairn.core.ballots import UnfitPoll
from cairn.exchange import pabulib
from cairn.exchange.csv_tables import Unreadable
from cairn.exchange.problems import shown


class Command(BaseCommand):
    help = "Read a participatory budget (Pabulib's .pb), count it by equal shares, and say what would be funded."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, help="a .pb file")
        parser.add_argument("--sides", default="", help="the field of the votes that tells the sides, such as sex")
        parser.add_argument("--write", type=Path, help="write the file with this outcome to a new .pb file")

    def handle(self, *, path: Path, sides: str, write: Path | None, **_options: Any) -> None:
        try:
            budget = pabulib.read(path)
            counted = pabulib.counted(budget, sides_by=sides)
            self._tell(budget, counted)
            if write:
                pabulib.write(pabulib.selected(budget, counted.funded), write)
                self.stdout.write(f"Written: {write.name}.")
        except FileExistsError:
            raise CommandError(f"{path.name} was counted, but {write} is there already and was left alone.") from None
        except (Unreadable, UnfitPoll, OSError) as refusal:
            raise CommandError(str(refusal)) from None

    def _tell(self, budget: pabulib.SharedBudget, counted: pabulib.Counted) -> None:
        projects = {project.id: project for project in budget.projects}
        currency = shown(budget.meta.get("currency", ""))
        read = f"{len(projects):,} projects, {len(budget.votes):,} votes ({budget.vote_type})"
        self.stdout.write(f"Read “{shown(budget.meta.get('description', ''))}”: {read}.")
        if budget.extras:
            self.stdout.write(f"Fields kept that the format does not know: {shown(', '.join(budget.extras))}.")
        self.stdout.write(f"Sides: {', '.join(f'{shown(side)} {people:,}' for side, people in counted.sides.items())}.")
        if counted.left_out:
            self.stdout.write(f"{counted.left_out:,} votes say no side and were left out.")
        spent = sum((projects[one].cost for one in counted.funded), start=budget.budget * 0)
        money = f"{float(spent):,.0f} of {float(budget.budget):,.0f} {currency}"
        self.stdout.write(f"Funded by equal shares: {len(counted.funded):,} projects, {money}.")
        for one in counted.funded:
            self.stdout.write(f"  {shown(one)}: {shown(projects[one].name)} ({float(projects[one].cost):,.0f})")
