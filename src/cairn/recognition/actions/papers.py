"""Claims on paper: the form with its code, and what is entered from it."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from cairn.activities import queries as activities
from cairn.base.verdict import Refused
from cairn.ledger.action import action, quiet
from cairn.people import codes
from cairn.recognition import may, queries
from cairn.recognition import words as told
from cairn.recognition.choices import LINE_LENGTH, State, What
from cairn.recognition.models import Claim, PaperForm
from cairn.recognition.standing import enter_unmarked, stand

if TYPE_CHECKING:
    from cairn.activities.models import Activity
    from cairn.people.models import Person


@quiet("a form that nobody has filled in claims nothing, and an entry would tell who took one")
def print_claim_form(activity: Activity, *, by: Person, at: datetime) -> str:
    """The code of a new form: shown once, on the paper, and kept as a hash."""
    may.print_claim_form(by, activity).or_refuse()
    code = codes.new_code()
    PaperForm.objects.create(activity=activity, code_hash=codes.hash_alone(queries.PURPOSE, code), printed_at=at)
    return code


@action
def enter_claim(
    activity: Activity,
    *,
    by: Person,
    at: datetime,
    code: str,
    for_person: Person,
    what: str,
    pence: int,
    for_on: date,
    words: str,
) -> Claim:
    """What somebody claimed on paper, entered by whoever pays. Its person is asked whether it is so."""
    may.enter_claim(by, activity, for_person).or_refuse()
    may.claim_for(for_person, activity, what).or_refuse()
    may.claim_so(pence=pence, for_on=for_on, words=words, on=timezone.localdate(at)).or_refuse()
    paper = queries.paper_form(activity, code)
    if paper is None:
        raise Refused(_("No form that waits has this code. Look at each sign again; one form is entered once."))
    part = activities.last_part(for_person, activity)
    assert part is not None  # may.enter_claim refuses who never took part
    claim = Claim(
        activity=activity, person=for_person, side=part.side, what=What(what), pence=pence, for_on=for_on,
        words=told.safely(words, most=LINE_LENGTH), made_at=at, due_on=queries.due_on(activity, at=at), paper=paper,
        entered_by=by,
    )  # fmt: skip
    may.claim_once(claim).or_refuse()
    claim.save()
    stand(claim, State.CLAIMED, by=by, at=at)
    enter_unmarked("recognition.claim.made", claim, at=at, side=claim.side, data={"what": str(claim.what)})
    return claim
