"""Nothing in the database or the record links an anonymous challenge to a person: looked at as a thief would."""

from django.test import Client

from cairn.ledger import queries as ledger
from cairn.people.models import Person
from cairn.witness.models import Challenge
from tests import every_table, make

HERE = "/p/waiting-well/a/quiet-corner/challenge?condition=4.1"
WORDS = "Only I could have written this sentence."


def raised_anonymously(client: Client) -> str:
    """Fill in, look again, challenge: what a person does on the pages. The code they are shown."""
    sent = {"ground": "fact", "words": WORDS, "sign": "anonymous", "step": "review"}
    page = client.post(HERE, sent).content.decode()
    code = page.split('name="code" value="')[1].split('"')[0]
    assert code in client.post(HERE, sent | {"step": "raise", "code": code}).content.decode()
    return code


def test_somebody_signed_in_who_challenges_anonymously_changes_no_row_but_the_challenge(
    client: Client, world: make.World
) -> None:
    client.force_login(world.amina)
    client.get("/me")
    before = every_table.rows()
    raised_anonymously(client)
    after = every_table.rows()
    changed = {table for table in after if after[table] != before[table]}
    assert changed == {"cairn_challenge", "cairn_chain", "cairn_entry"}


def test_the_row_and_the_entry_carry_nothing_of_the_person_and_not_the_code(client: Client, world: make.World) -> None:
    client.force_login(world.amina)
    code = raised_anonymously(client)
    challenge, entry = Challenge.objects.get(), ledger.newest(world.chain).first()
    assert (challenge.by, challenge.side, entry.mark, entry.side) == (None, "public", "", "public")
    kept = {
        str(cell) for table in ("cairn_challenge", "cairn_entry") for row in every_table.rows()[table] for cell in row
    }
    amina = Person.objects.get(pk=world.amina.pk)
    of_amina = {amina.ref, amina.salt, amina.email, code, code.replace("-", "")}
    assert not of_amina & kept
    assert not [cell for cell in kept if code in cell]


def test_challenges_of_the_signed_in_and_of_strangers_look_the_same(client: Client, world: make.World) -> None:
    raised_anonymously(client)
    stranger = Challenge.objects.get()
    Challenge.objects.all().delete()
    client.force_login(world.amina)
    raised_anonymously(client)
    signed_in = Challenge.objects.get()
    for name in ("by_id", "side", "is_anonymous", "is_named", "ground", "condition", "fact"):
        assert getattr(stranger, name) == getattr(signed_in, name)


def test_no_address_of_a_computer_is_kept(client: Client, world: make.World) -> None:
    sent = {"ground": "fact", "words": WORDS, "step": "review"}
    from_there = {"REMOTE_ADDR": "203.0.113.77", "HTTP_USER_AGENT": "A browser nobody else has"}
    page = client.post(HERE, sent, **from_there).content.decode()
    code = page.split('name="code" value="')[1].split('"')[0]
    client.post(HERE, sent | {"step": "raise", "code": code}, **from_there)
    assert Challenge.objects.count() == 1
    stored = str(every_table.rows())
    assert "203.0.113.77" not in stored
    assert "A browser nobody else has" not in stored
