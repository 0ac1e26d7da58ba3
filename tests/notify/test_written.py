"""How a letter looks: text and HTML with the same words, large print, and what mail programs need to stop letters."""

import re
from email.policy import SMTP, default

import pytest
from django.core.mail import EmailMultiAlternatives
from django.test import override_settings

from cairn.notify import actions, queries, sealing
from cairn.notify.choices import About, Pace
from cairn.notify.folder import EmailBackend
from cairn.notify.models import Letter
from cairn.notify.written import Written
from tests import make, make_answers, make_letters, make_reflections
from tests.web.components.html_checks import read

pytestmark = pytest.mark.django_db


def news_to_amina(world: make.World, words: str = "The chairs stand too close.") -> EmailMultiAlternatives:
    make_answers.answered(world, at=make.day(1), to=make.contribution(world, words=words))
    (letter,) = (one for one in make_letters.sent(make.day(2)) if one.to == [world.amina.email])
    return letter


def html_of(letter: EmailMultiAlternatives) -> str:
    ((html, kind),) = letter.alternatives
    assert kind == "text/html"
    return html


def test_a_letter_says_the_same_as_text_and_as_html_with_the_same_links(world: make.World):
    letter = news_to_amina(world)
    assert [part.get_content_type() for part in letter.message().iter_parts()] == ["text/plain", "text/html"]
    html = read(html_of(letter))
    links = [attributes["href"] for _tag, attributes in html.elements if "href" in attributes]
    assert sorted(links) == sorted(re.findall(r"http://\S+", letter.body))
    for words in ("Hello Amina,", "was answered: done.", "A quiet corner", "No more letters about this"):
        assert words in "".join(html.words)
    tags = {tag for tag, _attributes in html.elements}
    assert ("h1" in tags, tags & {"img", "script", "link", "style", "iframe", "form"}) == (True, set())


def test_nothing_in_a_letter_is_fetched_from_anywhere_and_it_bears_the_dark(world: make.World):
    html = html_of(news_to_amina(world))
    assert 'name="color-scheme" content="light dark"' in html
    assert [word for word in ("src=", "url(", "background", "color:", "width: 6", "px;") if word in html] == []


def test_words_of_people_are_words_and_no_html(world: make.World):
    letter = news_to_amina(world, "<b>Loud</b> & <script>alert(1)</script>")
    assert "<b>Loud</b> & <script>" in letter.body
    assert ("&lt;b&gt;Loud" in html_of(letter), "<script" in html_of(letter)) == (True, False)


def test_large_print_is_for_who_asked_for_it(world: make.World):
    assert "font-size: 100%" in html_of(news_to_amina(world))
    actions.choose_letters(by=world.amina, at=make.day(2), pace=Pace.DAILY, is_large_print=True, wanted=About.values)
    make_answers.answered(world, at=make.day(3), to=make.contribution(world, words="The bell is loud."))
    assert "font-size: 150%" in html_of(make_letters.sent(make.day(4))[0])


def test_mail_programs_are_told_how_to_stop_letters_of_this_kind_with_one_click(world: make.World):
    letter = news_to_amina(world)
    token = queries.token_of(world.amina, About.NEWS)
    head = letter.message()
    assert head["List-Unsubscribe"] == f"<http://localhost:8000/letters/news/{token}/one-click>"
    assert head["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    for policy in (default, SMTP):
        lines = letter.message(policy=policy).as_bytes().splitlines()
        assert f"List-Unsubscribe: {head['List-Unsubscribe']}".encode() in lines  # whole, and in plain signs
    assert head["Auto-Submitted"] == "auto-generated"
    assert f"http://localhost:8000/letters/choose/{queries.token_of(world.amina, 'all')}\n" in letter.body


def test_a_letter_sent_again_is_the_same_to_the_last_sign(world: make.World, tmp_path):
    noted = make_letters.noted(world.amina, About.PULSE, at=make.day(1))
    folder = EmailBackend(file_path=str(tmp_path))
    first, second = (sealing.unseal(noted).to(world.amina.email) for _ in range(2))
    folder.send_messages([first])
    (file,) = tmp_path.iterdir()
    written = file.read_bytes()
    folder.send_messages([second])
    assert list(tmp_path.iterdir()) == [file]
    assert file.read_bytes() == written
    assert file.name == f"20260106-090000-{noted.ref}-localhost.eml"


def test_other_letters_are_files_too_each_its_own(tmp_path):
    folder = EmailBackend(file_path=str(tmp_path / "letters"))
    for n in range(2):
        folder.send_messages([EmailMultiAlternatives(f"Code {n}", "1234", to=["amina@example.org"])])
    assert len(list((tmp_path / "letters").glob("*.eml"))) == 2


def test_a_letter_that_has_yet_to_go_cannot_be_read_in_the_database(world: make.World):
    noted = make_letters.noted(world.amina, About.PULSE, at=make.day(1), words="With a link of your own.")
    kept = Letter.objects.get()
    assert ("link" in kept.sealed, "Amina" in kept.sealed) == (False, False)
    assert "With a link of your own." in sealing.unseal(kept).text
    other = make_letters.noted(world.ben, About.PULSE, at=make.day(1))
    other.sealed = noted.sealed
    assert sealing.unseal(other) is None


def test_where_the_site_has_another_key_a_letter_is_written_anew(world: make.World):
    make_answers.answered(world, at=make.day(1))
    make_letters.noted(world.amina, About.NEWS, at=make.day(2), tells=(make.day(0), make.day(2)))
    with override_settings(SECRET_KEY="another"):
        assert make_letters.sent(make.day(2)) == []
        (letter,) = make_letters.sent(make.day(2))
    assert "was answered: done." in letter.body


def test_a_letter_without_html_is_plain(world: make.World):
    message = Written("Hello", "Words.\n", "", {"Message-ID": "<a@b>"}).to("amina@example.org").message(policy=default)
    assert message.get_content_type() == "text/plain"


def test_who_replied_without_an_account_gets_the_same_letter_again_if_it_was_cut_off(world: make.World):
    reply = make_reflections.published_reply(make_reflections.reflection(world), decided_by=world.cleo)
    address = reply.email
    (first,) = make_letters.sent(make.day(1))
    type(reply).objects.update(email=address)  # cut off before it was noted
    (second,) = make_letters.sent(make.day(1))
    assert first.message().as_bytes() == second.message().as_bytes()
    assert make_letters.sent(make.day(1)) == []
