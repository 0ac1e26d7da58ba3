import datetime as dt

import pytest
from django.template import Context, Template

from cairn.core.words import Words
from cairn.web.components import words

LONDON_SUMMER = dt.datetime(2027, 6, 14, 13, 0, tzinfo=dt.UTC)


def render(source: str, **context: object) -> str:
    return Template(source).render(Context(context))


def test_a_day_is_written_in_words() -> None:
    assert render("{{ when|day }}", when=dt.date(2027, 3, 14)) == "Sunday 14 March 2027"


def test_a_day_of_this_year_leaves_its_year_out() -> None:
    written = render("{{ when|day:today }}", when=dt.date(2027, 3, 14), today=dt.date(2027, 1, 2))
    assert written == "Sunday 14 March"


def test_a_day_of_another_year_keeps_its_year() -> None:
    assert words.day(dt.date(2028, 3, 14), dt.date(2027, 1, 2)).endswith("2028")


def test_the_ordinal_of_a_day_reads_like_the_day() -> None:
    date = dt.date(2027, 3, 14)
    assert words.day(date.toordinal()) == words.day(date)


def test_a_moment_is_told_in_local_time() -> None:
    assert words.moment(LONDON_SUMMER) == "Monday 14 June 2027, 2 pm"


def test_microseconds_read_like_the_moment() -> None:
    assert words.moment(int(LONDON_SUMMER.timestamp() * 1_000_000)) == words.moment(LONDON_SUMMER)


@pytest.mark.parametrize(
    ("clock", "said"),
    [("00:00", "midnight"), ("12:00", "noon"), ("09:05", "9.05 am"), ("14:30", "2.30 pm"), ("00:15", "12.15 am")],
)
def test_times_of_day_are_told_as_people_say_them(clock: str, said: str) -> None:
    assert words.time_of_day(dt.time.fromisoformat(clock)) == said


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (90, "1 hour 30 minutes"),
        (1, "1 minute"),
        (0, "0 minutes"),
        (dt.timedelta(days=14), "2 weeks"),
        (dt.timedelta(days=10), "10 days"),
        (dt.timedelta(days=1, hours=2), "1 day 2 hours"),
    ],
)
def test_lengths_of_time_are_told_as_people_say_them(length: dt.timedelta | int, said: str) -> None:
    assert words.how_long(length) == said


def test_nothing_stays_empty() -> None:
    assert render("[{{ a|day }}{{ a|moment }}{{ a|how_long }}{{ a|plainly }}]", a=None) == "[]"


def test_a_sentence_of_the_core_gets_its_numbers() -> None:
    assert words.plainly(Words("%(n)d of 5", {"n": 3})) == "3 of 5"


def test_a_time_can_be_read_by_machines() -> None:
    assert (
        render("{% when then %}", then=dt.date(2027, 3, 14))
        == '<time datetime="2027-03-14">Sunday 14 March 2027</time>'
    )


@pytest.mark.parametrize(
    ("amount", "kept_in_pounds", "kept_in_pence"),
    [(0, "£0", "£0"), (5, "£5", "£0.05"), (1_250, "£1,250", "£12.50"), (124_000, "£124,000", "£1,240"), (None, "", "")],
)
def test_money_is_written_as_people_write_it(amount: int | None, kept_in_pounds: str, kept_in_pence: str) -> None:
    assert (words.pounds(amount), words.pence(amount)) == (kept_in_pounds, kept_in_pence)


@pytest.mark.parametrize("state", words.STATES)
def test_a_state_is_a_sign_and_a_word(state: str) -> None:
    html = render("{% state_word state %}", state=state)
    assert f"</span>{state}</span>" in html
    assert 'aria-hidden="true"' in html


def test_an_unknown_state_is_refused() -> None:
    with pytest.raises(ValueError, match="not a state"):
        render("{% state_word 'failed' %}")


def test_no_side_stands_out() -> None:
    shells = {render("{% side_name side %}", side=side).split(">")[0] for side in ("citizen", "staff", "partner")}
    assert shells == {'<span class="side"'}
