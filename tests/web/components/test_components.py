"""Each component draws whole HTML and says what its contract promises."""

import datetime as dt
from types import SimpleNamespace

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, Template, TemplateSyntaxError
from django.template.loader import render_to_string
from django.test import RequestFactory

from cairn.base.verdict import no, yes
from cairn.core import opinion_map
from cairn.fulltext import Piece
from cairn.web import components
from cairn.web.components.lists import Link, Station
from cairn.web.drawings import shares
from tests.web.components import html_checks

DAY = dt.date(2027, 3, 14)
STATIONS = (
    Station("Listen", "passed", "12 stories", "/listen"),
    Station("Explore", "current", url="/explore", is_here=True),
    Station("Decide", "ahead", "Opens on Monday 17 March 2027"),
)
USES = {
    "page_heading": "{% page_heading 'How could waiting be calmer?' 'Expo' lead='Nobody knows.' question=True %}",
    "back_link": "{% back_link 'Expo' '/p/expo' %}",
    "button": "{% button 'Share my story' name='deed' value='<share>' pressed=True %}",
    "button_link": "{% button_link 'Share my story' '/share?a=1&b=2' 'second' %}",
    "nav_link": "<ul>{% nav_link 'Programmes' '/' %}</ul>",
    "marked": "<p>{% marked pieces %}</p>",
    "row": "{% row %}{% button 'Agree' 'quiet' %}{% endrow %}",
    "now_block": "{% now_block 'The one thing' %}<p>Words</p>{% endnow_block %}",
    "card": "{% card 'A room' '/a' level=3 %}<p>Words</p>{% endcard %}",
    "notice": "{% notice 'attend' %}<p>A reply is owed.</p>{% endnotice %}",
    "refusal": "{% refusal 'Options open on Friday.' 'Add a contribution.' %}",
    "empty_state": "{% empty_state 'No options yet' %}<p>They start on Friday.</p>{% endempty_state %}",
    "unfold": "{% unfold 'The rule' is_open=True %}<p>Words</p>{% endunfold %}",
    "voice": "{% voice 'Rosa' 'citizen' day %}<p>I sat on the stairs.</p>{% endvoice %}",
    "summary_list": "{% summary_list %}{% term 'Open' %}Where it is.{% endterm %}{% endsummary_list %}",
    "need_to_talk": "{% need_to_talk %}",
    "leave_quickly": "{% leave_quickly %}",
    "path_of_stages": "{% path_of_stages stations %}",
    "section_nav": "{% section_nav 'This activity' links %}",
    "data_table": "{% data_table 'Votes' heads rows numbers=True %}",
    "entry": "<ul class='trail'>{% entry 'Amina shared a story.' day '/r/1' %}</ul>",
    "demo_banner": "{% demo_banner people '/demo/be' %}",
    "bars": "{% bars 'Needs' two_heads counts %}",
    "shares": "{% shares parts 'parts' %}",
    "dots": "{% dots 'I could change something' answers sides %}",
    "qr": "<p>Or type the address.</p>{% qr 'https://cairn.example.org/slip' 'A square that leads to slips' %}",
    "opinion_map": "{% opinion_map picture groups you=you %}",
}


def context() -> dict[str, object]:
    return {
        "day": DAY,
        "pieces": [Piece("The "), Piece("<bell>", is_found=True), Piece(" rings.")],
        "stations": STATIONS,
        "links": [Link("The question", "/q", is_here=True), Link("Record", "/r")],
        "heads": ("Option", "Citizens", "Staff"),
        "rows": [("A room <with> a door", 12, 4), ("A corner", 3, 5)],
        "people": [SimpleNamespace(ref="a", shown_name="Amina"), SimpleNamespace(ref="b", shown_name="Ben")],
        "user": SimpleNamespace(ref="b"),
        "two_heads": ("Need", "People"),
        "counts": [("A door", 14), ("Low light", 0)],
        "answers": ("Not at all", "Partly", "Completely"),
        "sides": [("Citizens", (0, 7, 2)), ("Staff", (1, 1, 4))],
        "picture": PICTURE,
        "parts": PARTS,
        "groups": [SimpleNamespace(name="A", label="A", people=9)],
        "you": (5.0, -0.2),
    }


PICTURE = opinion_map.Picture(
    reach=1.2, size=0.5, scale=1.0, withheld=3,
    hexagons=(opinion_map.Hexagon((0.0, 0.0), ((0.5, 0.2), (0.0, 0.5), (-0.5, 0.2)), 6, "A"),),
    outlines=(opinion_map.Outline("A", (0.1, 0.1), ((0.4, 0.0), (0.0, 0.4), (-0.4, 0.0))),),
)  # fmt: skip

CUT = shares.Bar("Citizens: 9 support it", (shares.Part(0, 0.9, "9"), shares.Part(3, 0.01, "1")), 0.3)
PARTS = shares.SharesPicture(
    title="What each side said",
    key=((0, "support it"), (3, "object")),
    groups=(shares.Group("A room <with> a door", (CUT,)),),
    heads=("Option", "Support it", "Object"),
    rows=(("A room <with> a door", 9, 1),),
    mark="this far",
)


def render(source: str, **more: object) -> str:
    return Template(source).render(Context({**context(), **more}))


@pytest.mark.parametrize("name", USES)
def test_every_component_is_whole_html(name: str) -> None:
    html = render(USES[name])
    assert html_checks.text(html)
    assert html_checks.faults(html) == []


def test_every_component_is_used_here_or_in_its_own_test_and_says_its_contract() -> None:
    tags = components.register.tags
    elsewhere = {
        "when",
        "state_word",
        "side_name",
        "mountain",
        "mountain_list",
        "level_words",
        "climb",
        "strands",
        "energy",
        "measure_picture",
        "pagination",
        "error_summary",
        "carried",
        "threshold_words",
        "loop",
        "challenge_link",
        "challenge_entry",
        "about_benefits",
        *("said", "hidden_words", "hidden_notice", "way_to_hidden", "report_link", "moderation_hint"),
    }
    assert set(tags) == set(USES) | elsewhere | {"term"}
    assert [name for name, tag in tags.items() if not tag.__doc__] == []


@pytest.mark.parametrize(
    "source", ["{% button %}", "{% button 'Go' colour='red' %}", "{% card titel='A' %}{% endcard %}"]
)
def test_a_wrong_argument_fails_when_the_template_is_compiled(source: str) -> None:
    with pytest.raises(TemplateSyntaxError):
        Template(source)


@pytest.mark.parametrize("source", ["{% button 'Go' 'big' %}", "{% notice 'red' %}{% endnotice %}"])
def test_an_unknown_kind_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match="not a kind"):
        render(source)


def test_text_from_people_is_escaped() -> None:
    html = render("{% page_heading words %}{% card words %}{{ words }}{% endcard %}", words="<script>alert(1)</script>")
    assert "<script" not in html


def test_the_path_says_in_words_where_we_are() -> None:
    html = render("{% path_of_stages stations %}")
    assert html.count('aria-current="step"') == 1
    assert "we are here" in html_checks.text(html)


def test_a_station_in_no_known_state_is_refused() -> None:
    with pytest.raises(ValueError, match="not a state"):
        Station("Listen", "failed")


def test_a_table_keeps_its_headers_on_every_cell() -> None:
    html = render("{% data_table 'Votes' heads rows %}")
    assert html.count('data-label="Citizens"') == 2
    assert html.count('<th scope="row">') == 2


def test_a_row_that_does_not_fit_its_table_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        render("{% data_table 'Votes' heads rows %}", rows=[("A room", 1)])


def test_a_refusal_gives_the_reason_of_the_verdict() -> None:
    assert "Only people drawn vote here." in render("{% refusal verdict %}", verdict=no("Only people drawn vote here."))


def test_a_yes_is_no_refusal() -> None:
    assert render("{% refusal verdict %}", verdict=yes()).strip() == ""


def test_in_the_demo_whoever_one_is_now_is_pressed() -> None:
    html = render("{% demo_banner people '/demo/be' %}")
    assert 'value="b" aria-pressed="true"' in html
    assert 'value="a" aria-pressed="false"' in html


@pytest.mark.parametrize(
    ("name", "twin"),
    [
        ("bars", ["A door", "14", "0"]),
        ("dots", ["Citizens", "7", "Staff", "4"]),
        ("shares", ["A room <with> a door", "9", "1"]),
    ],
)
def test_a_picture_of_numbers_has_the_same_numbers_as_a_table(name: str, twin: list[str]) -> None:
    table = html_checks.text(render(USES[name]).split("<details", 1)[1])
    assert [word for word in twin if word not in table] == []


def test_every_answer_is_one_dot() -> None:
    assert render(USES["dots"]).count("<circle") == 7 + 2 + 1 + 1 + 4


def test_in_a_crowd_one_dot_stands_for_several_answers_and_says_so() -> None:
    html = render(USES["dots"], sides=[("Citizens", (0, 100, 7)), ("Staff", (1, 1, 4))])
    assert "One dot is up to 3 answers." in html_checks.text(html)
    assert html.count("<circle") == 34 + 3 + 1 + 1 + 2


def test_counts_that_do_not_fit_the_answers_are_refused() -> None:
    with pytest.raises(ValueError, match="2 counts for 3 answers"):
        render(USES["dots"], sides=[("Citizens", (0, 7))])


def test_the_opinion_map_says_how_many_are_not_drawn() -> None:
    html = render(USES["opinion_map"])
    assert "3 people stand where fewer than five are" in html_checks.text(html)
    assert "Group A: 9 people." in html_checks.text(html)


def test_pages_of_a_list_keep_the_rest_of_the_address() -> None:
    request = RequestFactory().get("/record", {"kind": "reply", "page": "2"})
    page = Paginator(range(50), 20).page(2)
    html = render("{% pagination page %}", page=page, request=request)
    assert "kind=reply&amp;page=3" in html
    assert "Page 2 of 3" in html_checks.text(html)


def test_one_page_needs_no_pagination() -> None:
    assert render("{% pagination page %}", page=Paginator(range(5), 20).page(1)).strip() == ""


class DayForm(forms.Form):
    day = forms.CharField(
        label="Which day?", help_text="In words.", error_messages={"required": "Enter a day, like 14 March."}
    )
    see = forms.ChoiceField(
        label="Who may see this?", choices=[("a", "All"), ("g", "The group")], widget=forms.RadioSelect
    )
    ask = forms.BooleanField(label="This is a question", required=False, help_text="It gets an answer.")
    note = forms.CharField(required=False, widget=forms.Textarea)


@pytest.mark.parametrize("sent", [None, {}, {"day": "14 March", "see": "g"}])
def test_a_form_is_whole_html(sent: dict[str, str] | None) -> None:
    html = render("<form>{{ form }}</form>", form=DayForm(sent))
    assert html_checks.faults(html) == []


def test_a_field_ties_its_hint_and_its_error_to_itself() -> None:
    html = render("{{ form.day.as_field_group }}", form=DayForm({}))
    assert 'aria-describedby="id_day_helptext id_day_error"' in html
    assert 'aria-invalid="true"' in html


def test_what_may_be_left_out_says_so_and_nothing_else_does() -> None:
    html = render("{{ form }}", form=DayForm())
    assert html.count("you can leave this out") == 1


def test_the_error_summary_leads_to_each_field() -> None:
    form = DayForm({})
    html = render("{% error_summary form %}", form=form)
    assert '<a href="#id_day">Enter a day, like 14 March.</a>' in html
    assert '<a href="#id_see_0">Who may see this: this is still empty.</a>' in html
    assert 'id="id_see_0"' in render("{{ form }}", form=form)


def test_what_is_carried_along_unseen_points_to_nothing_and_keeps_all_that_was_typed() -> None:
    html = render("{% carried form %}", form=DayForm({"day": "14 <March>", "see": "a"}))
    assert 'value="14 &lt;March&gt;"' in html
    assert 'name="see" value="a"' in html
    assert html_checks.faults(html) == []
    assert "aria-describedby" not in html


def test_a_form_without_errors_has_no_summary() -> None:
    assert render("{% error_summary form %}", form=DayForm()).strip() == ""
    assert render("{% error_summary form %}", form=DayForm({"day": "x", "see": "a"})).strip() == ""


@pytest.mark.parametrize("template", ["400.html", "403.html", "404.html", "429.html", "500.html"])
def test_error_pages_are_whole_with_one_heading_and_say_what_to_do(template: str) -> None:
    html = render_to_string(template)
    assert html_checks.faults(html) == []
    assert html.count("<h1") == 1
    assert 'href="/"' in html


def test_a_refused_page_gives_its_reason() -> None:
    assert "Only people in this group." in render_to_string("403.html", {"reason": "Only people in this group."})
