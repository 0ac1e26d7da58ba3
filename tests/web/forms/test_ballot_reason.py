"""The ballot does not say that a reason can be left out: who objects has to give one."""

from types import SimpleNamespace

from cairn.web.forms.ballots import BallotForm


def test_the_reason_of_an_objection_is_not_called_something_to_leave_out() -> None:
    form = BallotForm(options=[SimpleNamespace(ref="a1", title="A screen")])  # type: ignore[list-item]
    html = str(form)
    reason = html[html.index("If you object: what harm would it do?") :]
    assert "you can leave this out" not in reason
    assert "Needed when you object" in reason
