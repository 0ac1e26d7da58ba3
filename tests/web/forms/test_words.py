"""Fields take what people really type, and say plainly what they cannot take."""

from datetime import date

import pytest
from django import forms

from cairn.web.forms import words


class Letter(forms.Form):
    text = words.words("Text", missing="Write something.", longest=5)
    on = words.day("Day", missing="Enter a day.")
    title = words.line("Title", longest=10)
    slug = words.short_address()


def errors(name: str, value: str) -> list[str]:
    return list(Letter({name: value}).errors.get(name, []))


def test_a_line_end_counts_as_one_character():
    assert errors("text", "ab\r\ncd") == []
    assert errors("text", "ab\r\ncde") != []


@pytest.mark.parametrize("typed", ["2027-03-14", "14/3/2027", "14/03/27", "14 March 2027", "14 Mar 2027"])
def test_a_day_can_be_typed_as_people_write_it(typed: str):
    form = Letter({"text": "ab", "on": typed, "slug": "ab"})
    assert form.is_valid()
    assert form.cleaned_data["on"] == date(2027, 3, 14)


@pytest.mark.parametrize(
    ("name", "typed", "says"),
    [
        ("text", "", "Write something."),
        ("on", "", "Enter a day."),
        ("on", "soon", "Enter a day like 14/3/2027 or 14 March 2027."),
        ("on", "31 February 2027", "Enter a day like 14/3/2027 or 14 March 2027."),
        ("slug", "two words", "Use only letters, numbers and hyphens, like quiet-room."),
        ("text", "a\0b", "Null characters are not allowed."),
    ],
)
def test_what_cannot_be_taken_is_said_plainly(name: str, typed: str, says: str):
    assert errors(name, typed) == [says]


@pytest.mark.parametrize("typed", ["\u200b\u200b", " \u2063 ", "\x07", "\u202e\u2066"])
def test_words_nobody_can_see_are_no_words(typed: str):
    assert errors("text", typed) == ["Write something."]


def test_signs_that_turn_the_words_of_others_around_are_left_out():
    form = Letter({"text": "\u202eab\u2066\x07", "title": "a\r\nBcc: b\tc", "on": "14/3/2027", "slug": "ab"})
    assert form.is_valid()
    assert (form.cleaned_data["text"], form.cleaned_data["title"]) == ("ab", "a Bcc: b c")


@pytest.mark.parametrize("typed", ["👩‍👩‍👧", "שלום", "Siân", "!", "7"])
def test_words_in_any_script_stay_as_they_are(typed: str):
    form = Letter({"text": typed, "on": "14/3/2027", "slug": "ab"})
    assert form.is_valid()
    assert form.cleaned_data["text"] == typed


@pytest.mark.parametrize("typed", ["0001-01-01", "14/3/0206", "9999-12-31"])
def test_a_slip_in_the_year_is_noticed(typed: str):
    assert errors("on", typed) == ["Look at the year: enter a day between 1990 and 2099."]
