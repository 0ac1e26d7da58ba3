"""One of everything a search can find, each with a word of its own."""

from __future__ import annotations

from dataclasses import dataclass

from cairn.events import actions as events
from cairn.listen import actions as listen
from cairn.listen.choices import Answer, Note, Use
from cairn.roles import actions as roles
from cairn.sessions import actions as sessions
from tests import make, make_events, make_roles


@dataclass(frozen=True)
class Sought:
    """Which word finds it, in which kind, and who of "amina ben cleo dana" and the public may find it."""

    word: str
    kind: str
    finders: frozenset[str]


EVERYBODY = frozenset({"", "amina", "ben", "cleo", "dana"})
INSIDE, MEMBERS = frozenset({"amina", "ben"}), frozenset({"amina", "ben", "cleo"})
EVERYTHING = (
    Sought("zebras", "stories", EVERYBODY),
    Sought("yaks", "stories", MEMBERS),
    Sought("walruses", "stories", INSIDE),
    Sought("vultures", "stories", frozenset({"amina"})),
    Sought("unicorns", "stories", frozenset()),
    Sought("tortoises", "stories", EVERYBODY),
    Sought("chairs", "contributions", EVERYBODY),
    Sought("swallows", "answers", EVERYBODY),
    Sought("ravens", "statements", EVERYBODY),
    Sought("quails", "options", EVERYBODY),
    Sought("parrots", "decisions", EVERYBODY),
    Sought("owls", "promises", EVERYBODY),
    Sought("newts", "sessions", EVERYBODY),
    Sought("moles", "agenda", EVERYBODY),
    Sought("lemurs", "roles", EVERYBODY),
    Sought("koalas", "roles", frozenset()),
    Sought("jaguars", "proposals", EVERYBODY),
    Sought("ibexes", "proposals", frozenset()),
    Sought("calmer", "activities", EVERYBODY),
    Sought("bearable", "programmes", frozenset()),
    Sought("rooms", "programmes", EVERYBODY),
    Sought("Ben", "members", MEMBERS),
    Sought("Ben", "participants", MEMBERS),
    Sought("Dana", "members", frozenset()),
    Sought("Dana", "participants", frozenset()),
    Sought("example", "members", frozenset()),
    Sought("ben@example.org", "participants", frozenset()),
)


def everything(world: make.World) -> None:
    """Fills the small world with what `EVERYTHING` lists."""
    make.card(world)
    for word, uses in (("Zebras", [Use.PUBLIC]), ("Yaks", [Use.REPORTS]), ("Walruses", [Use.GROUP])):
        make.story(world, words=f"{word} came by while I waited.", uses=uses)
    lapsed = make.story(world, words="Vultures came by.", uses=[Use.PUBLIC], until_on=make.day(2).date())
    assert lapsed.agreed.until_on
    taken = make.story(world, words="Unicorns came by.", uses=[Use.PUBLIC])
    listen.withdraw_story(taken, by=world.amina, at=make.day(1))
    make.story(world, words="Tortoises came by, and nobody.", uses=[Use.PUBLIC], notes=[next(iter(Note))])
    said = make.contribution(world, words="The chairs stand too close.")
    listen.reply(said, by=world.cleo, at=make.day(1), answer=Answer.DONE, words="Two swallows carried them apart.")
    meeting = make.session(world, title="Newts and others")
    sessions.propose_item(meeting, by=world.amina, at=make.MONDAY, title="Moles", minutes=10)
    make_roles.offer(world, title="Keeper of lemurs")
    gone = make_roles.offer(world, title="Keeper of koalas")
    roles.withdraw_role(gone, by=world.cleo, at=make.MONDAY, reason="They are looked after.")
    happening = make_events.calling(world, slug="a-fair")
    make_events.proposal(happening, world.amina, title="Meet the jaguars")
    back = make_events.proposal(happening, world.amina, title="Meet the ibexes")
    events.withdraw_proposal(back, by=world.amina, at=make.day(2))
    make.options(world, 1, at=make.day(3))
    make.statements(world, 1)
    make.decided(world)
    make.commitment(world)
    relabelled()


def relabelled() -> None:
    """Builders of other tests choose some words; here each gets its own."""
    from cairn.decide.models import Decision
    from cairn.do.models import Commitment
    from cairn.explore.models import Option, Statement

    Decision.objects.update(question="Shall the parrots stay?")
    Commitment.objects.update(words="The owls get a lamp.")
    Option.objects.update(title="A room for quails")
    Statement.objects.update(words="Ravens are welcome.")
