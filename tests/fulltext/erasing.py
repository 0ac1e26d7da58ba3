"""Tells and erases a story in a database in the folder named, and prints whether a file still holds its words."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT, FOLDER = Path(__file__).parents[2], Path(sys.argv[1])
WORD = b"xylophon"  # the stem, as the index has it


def main() -> None:
    os.environ |= {"CAIRN_VAR": str(FOLDER), "DJANGO_SETTINGS_MODULE": "cairn.config.settings"}
    os.environ.pop("DATABASE_URL", None)
    sys.path[:0] = [str(ROOT / "src"), str(ROOT)]
    import django
    from django.core.management import call_command
    from django.db import connection

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    from cairn.fulltext import sqlite
    from cairn.fulltext.tables import indexed
    from tests import make

    world = make.world()
    for n in range(30):
        make.story(world, words=f"The bell rang {n} times.")
    erase(world, "told", "erased")
    story = indexed("cairn_story")
    with connection.cursor() as cursor:
        for statement in sqlite.put_up(story):
            cursor.execute(statement.replace(f"INSERT INTO {story.name}({story.name}) VALUES ('optimize');", ""))  # noqa: S608 - our own names
    erase(world, "", "lazily")


def erase(world: object, when_told: str, when_erased: str) -> None:
    from cairn.listen import actions as listen
    from tests import make

    story = make.story(world, words="Xylophonequark in the corridor.", would_have_helped="A xylophone.")
    say(when_told)
    listen.withdraw_story(story, by=world.amina, at=make.day(1))
    listen.erase_story(story, by=world.amina, at=make.day(2))
    say(when_erased)


def say(when: str) -> None:
    is_kept = any(WORD in path.read_bytes().lower() for path in FOLDER.glob("*.sqlite3*"))
    if when:
        print(f"{when}:{'kept' if is_kept else 'gone'}")  # noqa: T201 - what the test reads


if __name__ == "__main__":
    main()
