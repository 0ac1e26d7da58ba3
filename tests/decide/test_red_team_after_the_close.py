"""After the close somebody has all there is: the database, the published count, the letters, the record, the sessions.

They pair people, in every order in which anything tells of people, with ballots and receipts, in every order in which
those lie. Pairing at random finds one of them on average, with a variance of one, however many there are.
"""

import json
from datetime import timedelta
from itertools import product

from django.contrib.sessions.models import Session
from django.core import mail
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cairn.decide import queries
from cairn.decide.models import Ballot, Decision, RollEntry
from cairn.decide.stirring import STIRRED
from cairn.ledger import queries as ledger
from cairn.notify import sending
from tests import every_table, make, make_votes

VOTERS = 16
BY_CHANCE = 8  # of sixteen; a link finds all, chance finds more than eight once in a million times


def physical_orders() -> list[str]:
    return ["id", "ctid", "xmin::text::bigint, ctid"] if connection.vendor == "postgresql" else ["id", "rowid"]


def column(table: str, name: str, order: str, where: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT {name} FROM "{table}" WHERE {where} ORDER BY {order}')  # noqa: S608 - names of our own
        return [row[0] for row in cursor.fetchall()]


def in_memory() -> dict[str, str]:
    return {name: str(sorted(caches[name]._cache)) for name in ("default", "floods")}  # noqa: SLF001 - what it keeps


def voted(world: make.World) -> tuple[Decision, list, dict[int, str], dict[int, str], list[str]]:
    """Each of one side votes on the site, each in a way of their own: who, their papers, receipts, and sessions."""
    people = [world.amina, *world.citizens(VOTERS - 1)]
    decision = make.decision(world, make.options(world, 3), at=timezone.now() - timedelta(hours=1))
    paper, clients = queries.paper(decision), {}
    for person in people:
        clients[person.pk] = Client()
        clients[person.pk].force_login(person)
    page = reverse("cast_ballot", args=[world.programme.slug, world.activity.slug, decision.ref])
    papers, receipts, before, kept = {}, {}, every_table.in_words(), in_memory()
    for number, person in enumerate(people):
        grades = {option.ref: number // 4**place % 4 + 1 for place, option in enumerate(paper)}
        code = queries.fresh_code()
        form = {f"grade_{ref}": str(grade) for ref, grade in grades.items()}
        answer = clients[person.pk].post(page, {**form, "step": "cast", "code": code})
        assert code in answer.content.decode()
        papers[person.pk] = json.dumps(grades, sort_keys=True)
        receipts[person.pk] = queries.receipt(decision, code)
    after = every_table.in_words()
    changed = {table for table in after if after[table] != before[table]}
    assert changed <= {model._meta.db_table for model in STIRRED}  # noqa: SLF001 - no session, no letter, no log
    assert in_memory() == kept
    sessions = [clients[person.pk].session.session_key for person in people]
    return decision, people, papers, receipts, sessions


def test_after_the_close_all_there_is_links_no_voter_and_no_ballot(world: make.World) -> None:
    decision, people, papers, receipts, sessions = voted(world)
    decision.closes_at = timezone.now()
    decision.save()
    make_votes.closed(world, decision, at=timezone.now())
    mail.outbox.clear()
    sending.send_letters(at=timezone.now() + timedelta(minutes=5))
    published = json.loads(queries.published_bundle(decision))["parts"]

    by_mail = {person.email: person.pk for person in people}
    marks = {person.mark_in(world.chain): person.pk for person in people}
    whose = dict(zip(sessions, (person.pk for person in people), strict=True))
    roll, letter = RollEntry._meta.db_table, "cairn_letter"  # noqa: SLF001 - Django's name for it
    orders_of_people = [
        *(column(roll, "person_id", order, "side = 'citizen' AND has_voted") for order in physical_orders()),
        [by_mail[one.to[0]] for one in mail.outbox if one.to[0] in by_mail],
        [one for one in column(letter, "person_id", "id", "1 = 1") if one in papers],
        list(dict.fromkeys(marks[one.mark] for one in ledger.entries(world.chain) if one.mark in marks)),
        [whose[one.session_key] for one in Session.objects.order_by("expire_date", "session_key")],
        [person.pk for person in people],
    ]
    box = Ballot._meta.db_table  # noqa: SLF001
    orders_of_ballots = [
        [as_text(one) for one in column(box, "grades", order, "side = 'citizen'")] for order in physical_orders()
    ]
    for persons, ballots in product(orders_of_people, orders_of_ballots):
        assert hits(persons, ballots, papers) <= BY_CHANCE
    for persons in orders_of_people:
        assert hits(persons, published["roll"]["citizen"]["receipts"], receipts) <= BY_CHANCE
    for ballots in orders_of_ballots:
        in_order = [next(who for who, paper in papers.items() if paper == each) for each in ballots]
        assert hits(in_order, published["roll"]["citizen"]["receipts"], receipts) <= BY_CHANCE


def test_nothing_in_a_ballot_or_a_receipt_stands_anywhere_else(world: make.World) -> None:
    decision, people, _papers, receipts, _sessions = voted(world)
    decision.closes_at = timezone.now()
    decision.save()
    make_votes.closed(world, decision, at=timezone.now())
    sending.send_letters(at=timezone.now() + timedelta(minutes=5))
    keys = {str(ballot.pk) for ballot in Ballot.objects.all()}
    tables, box = every_table.in_words(), Ballot._meta.db_table  # noqa: SLF001
    tables.pop("cairn_publishedcount")
    elsewhere = "".join(row for table, rows in tables.items() if table != box for row in rows)
    assert not any(key in elsewhere for key in keys)
    everywhere = elsewhere + "".join(tables[box]) + "".join(str(one.message()) for one in mail.outbox)
    assert not any(receipt in everywhere for receipt in receipts.values())
    assert {entry.data.get("ballots", {}).get("citizen") for entry in ledger.entries(world.chain)} == {
        None,
        len(people),
    }


def hits(persons: list[int], things: list[str], truth: dict[int, str]) -> int:
    return sum(truth.get(who) == what for who, what in zip(persons, things, strict=False))


def as_text(grades: object) -> str:
    return json.dumps(json.loads(grades) if isinstance(grades, str) else grades, sort_keys=True)
