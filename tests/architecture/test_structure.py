"""What the import contracts cannot see: who writes, what a deed is, how long a file may be, what the papers list."""

import ast
import importlib
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "cairn"
MODULES = sorted(path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts)
SLICES = (
    "activities",
    "care",
    "climb",
    "decide",
    "do",
    "events",
    "explore",
    "learn",
    "listen",
    "live",
    "matching",
    "moderation",
    "mountain",
    "needs",
    "notify",
    "observations",
    "people",
    "programmes",
    "recognition",
    "reflections",
    "roles",
    "selection",
    "sessions",
    "strengths",
    "thanks",
    "witness",
)
ACTIONS = sorted(path for path in MODULES if path.name == "actions.py" or path.parent.name == "actions")
PAGES = sorted((SOURCE / "web" / "pages").rglob("*.py"))

SLICES_OF_AN_ACTIVITY = (
    *("activities", "moderation", "recognition", "roles", "selection", "witness", "sessions"),
    *("climb", "listen", "live", "explore", "decide", "events", "do", "learn", "mountain"),
)
BESIDE_THE_MOUNTAIN = {  # told in the record, and no rule of the mountain asks for them
    "decide.as_it_is.named",
    "decide.as_it_is.reviewed",
    "activities.agreement.written",
    "decide.decision.extended",
    "decide.helper.named",
    "decide.helper.released",
    "decide.paper.cancelled",
    "decide.paper.late",
    "decide.paper.printed",
    "decide.drafters.asked",
    "decide.drafters.drawn",
    "decide.drafters.entered",
    "decide.panel.drawn",
    "decide.panel.entered",
    "decide.roll.answered",
    "decide.roll.challenged",
    "do.commitment.accepted",
    "do.progress.noted",
    "do.spending.corrected",
    "do.spending.noted",
    "do.task.withdrawn",
    *(f"events.event.{done}" for done in ("opened", "changed")),
    *(f"events.call.{done}" for done in ("set", "put_to_decision", "answered")),
    "events.panel.named",
    *(f"events.proposal.{done}" for done in ("made", "changed", "withdrawn", "cancelled")),
    *(f"events.proposal.{done}" for done in ("explained", "overridden", "told")),
    *(f"events.review.{done}" for done in ("given", "answered")),
    *(f"events.speaker.{done}" for done in ("asked", "named", "offered", "welcomed", "agreed", "left")),
    *(f"events.programme.{done}" for done in ("released", "taken_in")),
    "events.timetable.made",
    "explore.argument.given",
    "explore.argument.taken_back",
    "explore.author.left",
    "explore.ground.denied",
    "explore.ground.dropped",
    "explore.ground.named",
    "explore.group_name.agreed",
    "explore.group_name.proposed",
    "explore.option.brought_back",
    "explore.door.opened",
    "explore.door.shut",
    "explore.links.made",
    "explore.option.dropped",
    "explore.option.edited",
    "explore.reality.answered",
    "explore.reality.checked",
    "explore.reality.noted",
    "explore.reality.taken_back",
    "explore.shortlist.agreed",
    "explore.shortlist.declined",
    "explore.shortlist.proposed",
    "explore.round.closed",
    "explore.statement.written",
    "explore.statements.taken_in",
    "learn.closing_vote.opened",
    "learn.dissent.written",
    "learn.joint_statement.written",
    "learn.measures.written",
    "learn.item.settled",
    "learn.item.taken_up",
    "learn.items.carried_over",
    "learn.practice.agreed",
    "learn.practice.owned",
    "learn.practice.proposed",
    "learn.practice.told",
    "learn.practice.withdrawn",
    "learn.pulse.opened",
    "learn.pulse.sheets_handed_out",
    "learn.review.led",
    "learn.review.left",
    "learn.value.corrected",
    "learn.value.entered",
    "learn.verdict.written",
    "learn.voice.taken_back",
    "listen.answer.checked",
    "listen.consent.changed",
    "listen.consent.renewed",
    "listen.contribution.confirmed",
    "listen.contribution.corrected",
    "listen.contribution.taken_back",
    "listen.link.closed",
    "listen.link.opened",
    "listen.story.confirmed",
    "listen.story.corrected",
    "listen.story.erased",
    "listen.stories.taken_out",
    "listen.story.shared_again",
    "listen.story.told",
    "listen.story.used",
    "listen.story.withdrawn",
    "live.check.closed",
    "live.room.closed",
    "live.room.opened",
    "moderation.words.appeal_decided",
    "moderation.words.appealed",
    "moderation.words.decider_asked",
    "moderation.words.decider_declined",
    "moderation.words.held",
    "moderation.words.hidden",
    "moderation.words.kept",
    "moderation.words.restored",
    "listen.use.allowed",
    "listen.use.declined",
    "listen.use.ended",
    "listen.use.taken_out",
    "listen.theme.made",
    "listen.theme.renamed",
    "mountain.dissent.said",
    "mountain.dissent.taken_back",
    "mountain.missing.came",
    "mountain.missing.named",
    *(f"recognition.claim.{done}" for done in ("approved", "completed", "confirmed", "refused", "sent_back")),
    "recognition.claim.approval_withdrawn",
    "recognition.claims.sent",
    *(f"recognition.booking.{done}" for done in ("asked", "refused", "withdrawn")),
    "recognition.rate_card.published",
    "recognition.payer.named",
    "recognition.payer.released",
    *(f"roles.role.{done}" for done in ("offered", "withdrawn", "extended")),
    *("roles.answers.given", "roles.place.drawn"),
    *(f"selection.quotas.{done}" for done in ("proposed", "agreed")),
    *("selection.pool.taken_in", "selection.tickets.made", "selection.draw.announced", "selection.draw.ended"),
    *("selection.numbers.entered", "selection.ticket.drawn", "selection.places.freed", "selection.answers.deleted"),
    "sessions.access.done",
    "sessions.access.handed_on",
    "sessions.access.opened",
    "sessions.access.planned",
    "sessions.access.removed",
    "sessions.agenda.ordered",
    "sessions.notes.published",
    "sessions.paper.announced",
    "sessions.paper.removed",
    "sessions.paper.sent",
    "sessions.places.set",
    "sessions.rule.proposed",
    "sessions.rule.taken_back",
    "sessions.rules.agreed",
    "witness.fact.asked_again",
    "witness.draw.entered",
    "witness.ruling.asked",
    "witness.ruling.drawn",
}

WRITERS = {"save", "create", "bulk_create", "get_or_create", "update_or_create", "bulk_update", "delete"}
MAY_WRITE = {"actions.py", "personal_data.py"}
WRITES_FOR_A_REASON = {
    "ledger/action.py": "the ledger's own append",
    "base/drawing.py": "a picture drawn anew, in memory",
    "live/stirring.py": "the number of changes in a room, inside the deeds that change it",
    "management/demo/picture.py": "a picture of the demo, drawn in memory",
    "base/stirring.py": "rows of a secret written anew, inside the deeds that add one",
    "decide/publishing.py": "the file of a count, inside the deed that closes the decision",
    "decide/stirring.py": "the codes taken off the ballots, inside the deed that counts them",
    "decide/helped.py": "help with a ballot is counted, inside the deeds that cast",
    "events/prepared.py": "when days or rooms last changed, inside the deeds that change them",
    "events/settling.py": "a programme made elsewhere finds its place, inside the deed that takes it in",
    "events/standing.py": "where sessions stand, inside the deeds that change the timetable",
    "learn/laid_down.py": "an answer laid down with the others, inside the deeds that give one",
    "roles/giving.py": "an answer, and the place that comes with a yes, inside the deeds that answer",
    "decide/box.py": "a ballot put into the box, inside the deeds that cast one",
    "decide/calling.py": "a panel called and seated, inside the deeds that count and that say what was drawn",
    "decide/objecting.py": "objections set apart from the ballots, inside the deeds that count",
    "decide/counted.py": "what a count comes to, inside the deeds that count",
    "recognition/standing.py": "where a claim stands and that it is counted, inside the deeds",
    "people/models.py": "the manager the sign-in library needs",
    "web/sent_once.py": "the mark of a form just sent, in the session of who sent it",
}


def name(path: Path) -> str:
    return str(path.relative_to(SOURCE))


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_file_is_longer_than_three_hundred_lines(path: Path):
    assert len(path.read_text().splitlines()) <= 300


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_actions_write(path: Path):
    if (
        path.name in MAY_WRITE
        or path.parent.name == "actions"
        or "core" in path.parts
        or name(path) in WRITES_FOR_A_REASON
    ):
        return
    assert list(writes(path)) == []


def test_the_check_for_writing_sees_a_write(tmp_path: Path):
    guilty = tmp_path / "queries.py"
    guilty.write_text("def peek(thing):\n    thing.objects.filter(a=1).update(b=2)\n    thing.save()\n")
    assert list(writes(guilty)) == [2, 3]


@pytest.mark.parametrize("path", ACTIONS, ids=name)
def test_every_public_function_of_an_actions_file_is_a_deed(path: Path):
    module = importlib.import_module(module_of(path))
    functions = [
        function
        for called, function in inspect.getmembers(module, inspect.isfunction)
        if not called.startswith("_") and function.__module__ == module.__name__
    ]
    assert [function.__name__ for function in functions if not getattr(function, "is_action", False)] == []


@pytest.mark.parametrize("path", ACTIONS, ids=name)
def test_every_deed_takes_its_details_by_name_and_the_moment_from_outside(path: Path):
    module = importlib.import_module(module_of(path))
    for called, function in inspect.getmembers(module, inspect.isfunction):
        if called.startswith("_") or function.__module__ != module.__name__:
            continue
        parameters = inspect.signature(function).parameters
        assert "at" in parameters or "now" in parameters, f"{called} reads no moment"
        keywords = [one for one in parameters.values() if one.kind is inspect.Parameter.KEYWORD_ONLY]
        assert keywords, f"{called} has no keyword-only details"


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_a_page_function_is_at_most_twenty_five_lines(path: Path):
    tree = ast.parse(path.read_text())
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    assert [node.name for node in functions if length(node) > 25] == []


def test_no_clock_is_read_below_the_edge():
    guilty = [
        name(path)
        for path in MODULES
        if path.relative_to(SOURCE).parts[0] in (*SLICES, "ledger", "base", "core")
        and re.search(r"timezone\.now\(|datetime\.now\(|date\.today\(|time\.time\(", path.read_text())
    ]
    assert guilty == []


def test_every_method_of_the_core_has_its_page():
    methods = {
        path.stem
        for path in (SOURCE / "core").iterdir()
        if path.stem not in {"__init__", "__pycache__", "linear", "words", "working_days"}
    }
    pages = {path.stem for path in (ROOT / "docs" / "methods").glob("*.md")}
    assert methods - pages == set()


def test_every_kind_of_entry_has_a_sentence_and_is_read_by_the_mountain_or_listed_as_beside_it():
    from cairn.core.altitude import KINDS
    from cairn.web.contents.record_words import WORDS

    kinds = set(recorded_kinds())
    assert {kind for kind in kinds if kind not in WORDS} == set()
    assert {kind for kind in kinds if kind not in KINDS} == BESIDE_THE_MOUNTAIN


def recorded_kinds() -> Iterator[str]:
    """Every kind of entry that the slices of an activity record."""
    for slice_name in SLICES_OF_AN_ACTIVITY:
        for path in (SOURCE / slice_name).rglob("*.py"):
            found = re.findall(r'"([a-z]+\.[a-z_]+\.[a-z_]+)"', path.read_text())
            yield from (kind for kind in found if kind.split(".")[0] in SLICES_OF_AN_ACTIVITY)


def writes(path: Path) -> Iterator[int]:
    """The lines on which a module writes to the database."""
    for node in ast.walk(ast.parse(path.read_text())):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        called, on = node.func.attr, ast.unparse(node.func.value)
        if called in WRITERS or (called == "update" and "objects" in on):
            yield node.lineno


def length(function: ast.FunctionDef) -> int:
    """Lines of a function without its docstring."""
    first = function.body[1] if ast.get_docstring(function) and len(function.body) > 1 else function.body[0]
    return (function.end_lineno or 0) - first.lineno + 1


def test_every_kind_of_letter_is_listed_with_when_it_comes():
    from cairn.notify.choices import About

    listed = re.findall(r"^\| `([a-z_]+)` \|", (ROOT / "docs" / "guides" / "letters.md").read_text(), re.MULTILINE)
    assert sorted(listed) == sorted(About.values)
