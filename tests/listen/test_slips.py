"""Words without an account: by a link, on a slip, by phone; and what the holder of a code can do."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from cairn.activities import actions as activities
from cairn.base.verdict import Refused
from cairn.ledger import queries as ledger
from cairn.listen import actions, may, queries
from cairn.listen.models import Contribution, Slip, Story
from cairn.listen.stage import STAGE
from cairn.people import codes
from tests import make, make_answers, make_slips

LATER = make.day(1)


def people(world: make.World) -> tuple:
    return (world.amina, world.ben, world.cleo, world.dana, None)


def read_by(world: make.World, held: make_slips.Held) -> list[bool]:
    """Who can read this story: Amina, Ben, Cleo, Dana, the public."""
    return [
        queries.story(world.activity, held.slip.story.ref, one, on=timezone.localdate(LATER)) is not None
        for one in people(world)
    ]


def test_only_whoever_holds_the_work_opens_a_link_prints_slips_and_enters_for_others(world: make.World) -> None:
    for gate in (may.open_link, may.print_slips, may.enter_for):
        assert [bool(gate(one, world.activity)) for one in people(world)] == [False, False, True, False, False]
    with pytest.raises(Refused, match="Only a co-production lead"):
        actions.open_link(world.activity, by=world.ben, at=make.MONDAY)
    with pytest.raises(Refused, match="Only a co-production lead"):
        make_slips.entered(world, by=world.amina)
    with pytest.raises(Refused, match="Only a co-production lead"):
        actions.print_slips(world.activity, by=world.amina, at=make.MONDAY, given=[codes.new_code()])


def test_one_link_runs_at_a_time_and_a_closed_one_leads_nowhere(world: make.World) -> None:
    first = make_slips.link(world)
    with pytest.raises(Refused, match="There is a link already"):
        actions.open_link(world.activity, by=world.cleo, at=LATER)
    with pytest.raises(Refused, match="Only a co-production lead"):
        actions.close_link(first, by=world.ben, at=LATER)
    actions.close_link(first, by=world.cleo, at=LATER)
    second = make_slips.link(world, at=LATER)
    assert queries.link_by_token(queries.link_token(second)) == second
    assert queries.link_token(first) != queries.link_token(second)
    with pytest.raises(Refused, match="This link is closed"):
        actions.contribute_by_link(first, at=LATER, code=queries.fresh_code(), words="Hello?")


@pytest.mark.parametrize("token", ["", "x", "a" * 38, "é" * 40, "abcdefghjkmn" + "0" * 26])
def test_nobody_guesses_a_link(world: make.World, token: str) -> None:
    link = make_slips.link(world)
    assert queries.link_by_token(token) is None
    assert queries.link_by_token(link.ref + token[12:]) is None


def test_the_database_knows_that_one_link_runs_and_a_slip_stands_for_one_thing(world: make.World) -> None:
    link, held = make_slips.link(world), make_slips.entered(world)
    told = make_slips.entered_story(world).slip.story
    with pytest.raises(IntegrityError), transaction.atomic():
        type(link).objects.create(activity=world.activity, number=2, opened_at=LATER)
    Slip.objects.filter(story=told).update(story=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        Slip.objects.filter(pk=held.slip.pk).update(story=told)
    with pytest.raises(IntegrityError), transaction.atomic():
        Slip.objects.filter(pk=held.slip.pk).update(entered_at=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        Contribution.objects.filter(pk=held.slip.contribution.pk).update(taken_back_at=LATER)


def test_what_comes_by_the_link_is_nobodys_in_the_record_and_of_no_side(world: make.World) -> None:
    held = make_slips.said(world, words="  The door is too heavy.\r\nFor me. ")
    made = held.slip.contribution
    entry = ledger.newest(world.chain).first()
    assert (made.words, made.author, made.side, made.credit) == (
        "The door is too heavy.\nFor me.", None, "unclear", "none",
    )  # fmt: skip
    assert (entry.kind, entry.side, entry.mark, entry.about) == ("listen.contribution.made", "unclear", "", made.ref)
    assert entry.data == {"question": False, "way": "link"}
    assert entry.content == made.fingerprint(made.words)
    assert (held.slip.says, held.slip.entered_by) == ("uses", None)


def test_the_code_is_kept_nowhere_and_typing_mistakes_do_not_matter(world: make.World) -> None:
    held = make_slips.said(world)
    row = " ".join(str(value) for value in Slip.objects.filter(pk=held.slip.pk).values().get().values())
    assert held.code not in row
    assert held.code.replace("-", "") not in row
    for typed in (held.code.upper(), held.code.replace("-", " "), held.code.replace("-", ""), f" {held.code}. "):
        assert queries.slip_by_code(typed) == held.slip
    for wrong in ("", "hk3m-92cv-xptq-7bda", held.code[:-1], held.code + "a"):
        assert queries.slip_by_code(wrong) is None


def test_the_same_code_is_for_one_thing(world: make.World) -> None:
    held = make_slips.said(world)
    with pytest.raises(Refused, match="used already"):
        make_slips.said(world, code=held.code)
    with pytest.raises(Refused, match="used already"):
        make_slips.entered(world, code=held.code)
    assert Contribution.objects.count() == 1
    with pytest.raises(Refused, match="four groups"):
        make_slips.said(world, code="mine")


def test_nothing_comes_in_after_the_work_has_ended_but_what_came_can_still_be_confirmed_and_taken_back(
    world: make.World,
) -> None:
    link, held, story = make_slips.link(world), make_slips.entered(world), make_slips.entered_story(world)
    code = make_slips.printed(world)[0]
    activities.end_activity(world.activity, by=world.cleo, at=make.MONDAY)
    with pytest.raises(Refused, match="has ended"):
        actions.contribute_by_link(link, at=LATER, code=queries.fresh_code(), words="Too late?")
    with pytest.raises(Refused, match="has ended"):
        make_slips.entered(world, at=LATER)
    with pytest.raises(Refused, match="has ended"):
        make_slips.entered_story(world, at=LATER, way="paper", code=code, is_printed=True)
    make_slips.confirmed(story, at=LATER)
    make_slips.confirmed(held, at=LATER)
    actions.take_back_words(held.now, at=LATER, proof=held.proof(LATER))
    assert held.now.contribution.taken_back_at == LATER


def test_a_link_that_very_many_use_rests_until_the_hour_is_over(world: make.World) -> None:
    link = make_slips.link(world)
    Slip.objects.bulk_create(
        Slip(activity=world.activity, code_hash=f"{n:064}", way="link", made_at=LATER, entered_at=LATER)
        for n in range(200)
    )
    with pytest.raises(Refused, match="come back in an hour"):
        actions.contribute_by_link(link, at=LATER, code=queries.fresh_code(), words="One more.")
    actions.contribute_by_link(link, at=LATER + timedelta(hours=2), code=queries.fresh_code(), words="One more.")


def test_a_printed_slip_is_entered_once_and_only_in_its_activity(world: make.World) -> None:
    first, second = make_slips.printed(world, 2)
    assert queries.unused(world.activity) == 2
    assert ledger.newest(world.chain, kind="listen.contribution.made").count() == 0
    held = make_slips.entered(world, way="paper", code=first, is_printed=True)
    assert (held.slip.code_hash, held.slip.entered_by) == (codes.hash_alone(queries.PURPOSE, first), world.cleo)
    for _ in range(2):
        with pytest.raises(Refused, match="used already"):
            make_slips.entered(world, way="paper", code=first, is_printed=True)
    with pytest.raises(Refused, match="No slip of this activity"):
        make_slips.entered(world, way="paper", code=codes.new_code(), is_printed=True)
    other = activities.open_activity(
        world.programme, by=world.amina, at=make.MONDAY, title="Other", slug="other", question="What else?"
    )
    with pytest.raises(Refused, match="No slip of this activity"):
        actions.enter_contribution(
            other, by=world.cleo, at=LATER, way="paper", code=second, words="Here?", is_printed=True
        )
    assert queries.unused(world.activity) == 1


def test_slips_are_printed_in_sheets_not_in_thousands(world: make.World) -> None:
    for number in (0, 61):
        with pytest.raises(Refused, match="between 1 and 60"):
            make_slips.printed(world, number)
    for _ in range(10):
        make_slips.printed(world, 60)
    with pytest.raises(Refused, match="nobody used"):
        make_slips.printed(world)


@pytest.mark.parametrize("way", ["link", "page", "pigeon", ""])
def test_whoever_enters_says_how_it_came(world: make.World, way: str) -> None:
    with pytest.raises(Refused, match="how the words came"):
        make_slips.entered(world, way=way)


def test_what_is_entered_for_a_person_is_never_the_word_of_who_enters_it(world: make.World) -> None:
    held = make_slips.entered(world)
    entry = ledger.newest(world.chain).first()
    assert (entry.mark, entry.side) == ("", "unclear")
    assert entry.data == {"question": False, "way": "phone", "entered_by": world.cleo.mark_in(world.chain)}
    assert held.slip.contribution.author is None
    assert held.slip.contribution not in queries.contributions_of(world.cleo)
    assert not STAGE.may_close(world.activity)


def test_a_story_entered_for_somebody_is_read_by_nobody_until_they_confirm_it(world: make.World) -> None:
    held = make_slips.entered_story(world, uses=["group", "reports", "public"])
    entry = ledger.newest(world.chain).first()
    assert (entry.kind, entry.mark, entry.side) == ("listen.story.told", "", "unclear")
    assert (entry.data["way"], entry.data["entered_by"]) == ("phone", world.cleo.mark_in(world.chain))
    assert read_by(world, held) == [False] * 5
    assert not Story.objects.filter(queries.standing(on=LATER.date())).exists()
    make_slips.confirmed(held, at=LATER)
    assert read_by(world, held) == [True] * 5
    assert Story.objects.filter(queries.standing(on=LATER.date())).exists()


def test_the_consent_is_the_one_they_gave_with_the_way_they_gave_it(world: make.World) -> None:
    until = LATER.date() + timedelta(days=30)
    held = make_slips.entered_story(world, way="in_person", uses=["reports"], editing="whole", until_on=until)
    agreed = held.slip.story.agreed
    assert [str(use) for use in agreed.uses] == ["reports"]
    assert (agreed.how, agreed.editing, agreed.until_on, agreed.credit) == ("in_person", "whole", until, "none")
    make_slips.confirmed(held)
    assert read_by(world, held) == [True, True, True, False, False]  # Dana belongs to nothing
    with pytest.raises(Refused, match="at least one thing"):
        make_slips.entered_story(world, uses=[])


def test_who_entered_it_cannot_confirm_it_or_make_it_their_own(world: make.World) -> None:
    for held in (make_slips.entered_story(world), make_slips.entered(world)):
        with pytest.raises(Refused, match="Only they can say"):
            actions.confirm_slip(held.now, at=LATER, proof=held.proof(LATER), by=world.cleo)
        with pytest.raises(Refused, match="Only they can say"):
            actions.claim_slip(held.now, at=LATER, proof=held.proof(LATER), by=world.cleo)
        assert not held.now.is_confirmed
        assert held.now.claimed_by is None


@pytest.mark.parametrize(
    "forged", ["", "x", "é", "0" * 90, lambda held: held.slip.ref, lambda held: held.slip.ref + "9" * 74]
)
def test_nobody_does_anything_with_a_slip_without_having_typed_its_code(world: make.World, forged: object) -> None:
    held, other = make_slips.entered(world), make_slips.said(world)
    proof = forged(held) if callable(forged) else forged
    for wrong in (proof, other.proof(LATER)):
        for deed in (actions.confirm_slip, actions.take_back_words):
            with pytest.raises(Refused, match="Type the code"):
                deed(held.now, at=LATER, proof=wrong)
        with pytest.raises(Refused, match="Type the code"):
            actions.correct_words(held.now, at=LATER, proof=wrong, words="Mine.")
        with pytest.raises(Refused, match="Type the code"):
            actions.claim_slip(held.now, at=LATER, proof=wrong, by=world.dana)


def test_a_typed_code_opens_its_slip_for_half_an_hour(world: make.World) -> None:
    held = make_slips.entered(world)
    proof = held.proof(LATER)
    assert held.code not in proof
    assert queries.slip_held(proof, at=LATER + timedelta(minutes=29)) == held.slip
    assert queries.slip_held(proof, at=LATER + timedelta(minutes=31)) is None
    longer = proof[:12] + str(int(proof[12:22]) + 9999) + proof[22:]
    assert queries.slip_held(longer, at=LATER) is None
    with pytest.raises(Refused, match="Type the code"):
        actions.confirm_slip(held.now, at=LATER + timedelta(hours=1), proof=proof)


def test_nobody_confirms_words_that_were_changed_while_they_read_them(world: make.World) -> None:
    for held in (make_slips.entered(world), make_slips.entered_story(world)):
        read = queries.words_on(held.now)
        actions.correct_words(held.now, at=LATER, words="All was well.", by=world.cleo)
        with pytest.raises(Refused, match="changed while you read"):
            actions.confirm_slip(held.now, at=LATER, proof=held.proof(LATER), read=read)
        assert not held.now.is_confirmed
        actions.confirm_slip(held.now, at=LATER, proof=held.proof(LATER), read=queries.words_on(held.now))
        assert held.now.is_confirmed


def test_confirming_is_once_and_not_after_taking_back(world: make.World) -> None:
    held = make_slips.confirmed(make_slips.entered(world))
    entry = ledger.newest(world.chain).first()
    assert (entry.kind, entry.mark, entry.side) == ("listen.contribution.confirmed", "", "unclear")
    with pytest.raises(Refused, match="already"):
        make_slips.confirmed(held, at=LATER)
    gone = make_slips.entered(world)
    actions.take_back_words(gone.now, at=LATER, proof=gone.proof(LATER))
    for deed in (actions.confirm_slip, actions.take_back_words):
        with pytest.raises(Refused, match="taken"):
            deed(gone.now, at=LATER, proof=gone.proof(LATER))


def test_an_empty_slip_can_do_nothing(world: make.World) -> None:
    code = make_slips.printed(world)[0]
    slip = queries.slip_by_code(code)
    with pytest.raises(Refused, match="has no words yet"):
        actions.confirm_slip(slip, at=LATER, proof=queries.proof(slip, at=LATER))


def test_taking_back_destroys_the_words_and_leaves_an_answer_owed(world: make.World) -> None:
    held = make_slips.said(world)
    was = held.slip.contribution
    actions.take_back_words(held.now, at=LATER, proof=held.proof(LATER))
    now = queries.contribution(world.activity, was.ref)
    assert (now.words, now.salt, now.taken_back_at) == ("", "", LATER)
    entry = ledger.newest(world.chain).first()
    assert (entry.kind, entry.about, entry.mark) == ("listen.contribution.taken_back", was.ref, "")
    assert [one.contribution.ref for one in queries.owed(world.activity, at=LATER)] == [was.ref]
    assert now not in queries.contributions_of_others_than_staff(world.activity)


def test_mistakes_are_corrected_by_the_holder_and_before_that_by_who_entered_it(world: make.World) -> None:
    held = make_slips.entered(world)
    with pytest.raises(Refused, match="Type the code"):
        actions.correct_words(held.now, at=LATER, words="As Amina likes it.", by=world.amina)
    actions.correct_words(held.now, at=LATER, words="Nobody calls out names.", by=world.cleo)
    made = held.now.contribution
    entry = ledger.newest(world.chain).first()
    assert (entry.kind, entry.content) == ("listen.contribution.corrected", made.fingerprint("Nobody calls out names."))
    make_slips.confirmed(held, at=LATER)
    with pytest.raises(Refused, match="Only they can change"):
        actions.correct_words(held.now, at=LATER, words="Something else.", by=world.cleo)
    actions.correct_words(held.now, at=LATER, words="Nobody calls my name.", proof=held.proof(LATER))
    assert held.now.contribution.words == "Nobody calls my name."


def test_what_others_answered_or_joined_stays_as_it_stood(world: make.World) -> None:
    answered, joined = make_slips.entered(world), make_slips.entered(world)
    actions.reply(answered.now.contribution, by=world.cleo, at=LATER, answer="done", words="We do now.")
    actions.add_voice(joined.now.contribution, by=world.dana, at=LATER)
    for held in (answered, joined):
        with pytest.raises(Refused, match="as something new"):
            actions.correct_words(held.now, at=LATER, words="No.", proof=held.proof(LATER))


def test_a_story_is_corrected_until_it_can_be_read(world: make.World) -> None:
    held = make_slips.entered_story(world)
    actions.correct_words(held.now, at=LATER, words="Five hours.", would_have_helped="A word.", by=world.cleo)
    story = held.now.story
    assert (story.words, story.would_have_helped) == ("Five hours.", "A word.")
    assert ledger.newest(world.chain).first().kind == "listen.story.corrected"
    make_slips.confirmed(held, at=LATER)
    with pytest.raises(Refused, match="Take it back and tell it anew"):
        actions.correct_words(held.now, at=LATER, words="Six hours.", proof=held.proof(LATER))


def test_words_joined_to_an_account_are_that_persons_alone_and_the_code_opens_nothing(world: make.World) -> None:
    held, told = make_slips.entered(world), make_slips.confirmed(make_slips.entered_story(world))
    length = ledger.head(world.chain).length
    for one in (held, told):
        actions.claim_slip(one.now, by=world.amina, at=LATER, proof=one.proof(LATER))
    assert ledger.head(world.chain).length == length
    assert held.now.contribution in queries.contributions_of(world.amina)
    assert held.now.contribution.side == "citizen"
    assert told.now.story in queries.stories_of(world.amina)
    assert told.now.story.side == "citizen"
    assert ledger.newest(world.chain, kind="listen.contribution.made").first().side == "unclear"
    with pytest.raises(Refused, match="belong to an account"):
        actions.take_back_words(held.now, at=LATER, proof=held.proof(LATER))
    with pytest.raises(Refused, match="belong to an account"):
        actions.claim_slip(held.now, by=world.dana, at=LATER, proof=held.proof(LATER))
    actions.take_back_words(held.now, at=LATER, by=world.amina)


def test_two_with_the_same_code_at_once_do_it_once(world: make.World) -> None:
    held = make_slips.entered(world)
    one, other = held.now, held.now
    actions.take_back_words(one, at=LATER, proof=held.proof(LATER))
    with pytest.raises(Refused, match="taken this back already"):
        actions.take_back_words(other, at=LATER, proof=held.proof(LATER))
    code = make_slips.printed(world)[0]
    make_slips.entered(world, code=code, way="paper", is_printed=True)
    with pytest.raises(Refused, match="used already"):
        make_slips.entered_story(world, code=code, way="paper", is_printed=True)


def test_something_is_said_about_an_item_of_an_agenda_to_come(world: make.World) -> None:
    meeting = make.session(world)
    item = make.items(world, meeting, citizen=1)[0]
    assert list(queries.items_to_speak_to(world.activity, at=LATER)) == [item]
    held = make_slips.said(world, at=LATER, item=item)
    assert ledger.newest(world.chain).first().data["item"] == item.ref
    assert make.contribution(world, at=LATER, item=item).item == item
    assert {one.ref for one in queries.said_about([item])[item.pk]} >= {held.slip.contribution.ref}
    with pytest.raises(Refused, match="no agenda to come"):
        make.contribution(world, at=meeting.ends_at, item=item)
    assert not queries.items_to_speak_to(world.activity, at=meeting.ends_at).exists()


def test_a_story_is_taken_back_and_destroyed_by_the_code_alone(world: make.World) -> None:
    held, other = (
        make_slips.confirmed(make_slips.entered_story(world, uses=["public"])),
        make_slips.entered_story(world),
    )
    for wrong in ("", other.proof(LATER)):
        with pytest.raises(Refused, match="Only they"):
            actions.withdraw_story(held.now.story, at=LATER, proof=wrong, by=world.amina)
    actions.withdraw_story(held.now.story, at=LATER, proof=held.proof(LATER))
    assert read_by(world, held) == [False] * 5
    actions.share_again(held.now.story, at=LATER, proof=held.proof(LATER))
    assert read_by(world, held) == [True] * 5
    actions.withdraw_story(held.now.story, at=LATER, proof=held.proof(LATER))
    actions.erase_story(held.now.story, at=LATER, proof=held.proof(LATER))
    assert held.now.story.words == ""


def test_once_a_story_belongs_to_an_account_the_code_takes_nothing_back(world: make.World) -> None:
    held = make_slips.confirmed(make_slips.entered_story(world))
    proof = held.proof(LATER)
    actions.claim_slip(held.now, by=world.amina, at=LATER, proof=proof)
    with pytest.raises(Refused, match="Sign in"):
        actions.withdraw_story(held.now.story, at=LATER, proof=proof)
    actions.withdraw_story(held.now.story, at=LATER, by=world.amina)


def test_what_was_said_about_the_answer_and_the_theme_is_destroyed_too(world: make.World) -> None:
    held = make_slips.said(world)
    said, theme = held.slip.contribution, make_answers.theme(world)
    placed, proof = actions.place_contribution(said, theme, by=world.cleo, at=make.MONDAY), held.proof(LATER)
    actions.dispute(held.now.contribution, at=LATER, proof=proof, why="It was about the door alone.")
    make_answers.answered(world, to=held.now.contribution, at=LATER)
    counts = queries.contribution(world.activity, said.ref).latest_reply
    actions.check_answer(
        held.now.contribution, at=LATER, reply=counts, says="no", words="The door is as heavy as before.", proof=proof
    )
    actions.take_back_words(held.now, at=LATER, proof=proof)
    placed.refresh_from_db()
    assert (placed.why, placed.salt) == ("", "")
    assert [(one.says, one.words) for one in said.checks.all()] == [("no", "")]
