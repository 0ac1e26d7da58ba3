"""Kinds of entries as sentences with a number: what the reports count."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy as _n

from cairn.web.contents.evidence.gathered import Counted

INVITED = Counted(
    ("activities.invitation.published",), _n("%(n)d invitation sent out.", "%(n)d invitations sent out.", "n")
)
NEEDS = Counted(
    ("activities.need.stated",),
    _n("%(n)d person said what they need to join in.", "%(n)d people said what they need to join in.", "n"),
    few=_("Fewer than five people said what they need to join in."),
)
NEEDS_MET = Counted(
    ("activities.need.accepted",),
    _n("%(n)d of these needs was met.", "%(n)d of these needs were met, as the people say themselves.", "n"),
    few=_("Fewer than five people said that what they need is there."),
)
FORMATS = Counted(
    ("activities.format.published",),
    _n("%(n)d more format of the explanation.", "%(n)d more formats of the explanation.", "n"),
)
DOORS = Counted(
    ("listen.link.opened", "explore.door.opened"),
    _n("%(n)d way to take part without an account.", "%(n)d ways to take part without an account.", "n"),
)
PAPERS = Counted(("decide.paper.printed",), _n("%(n)d ballot on paper.", "%(n)d ballots on paper.", "n"), each=True)
MISSING = Counted(
    ("mountain.missing.named",), _n("%(n)d group named that is missing.", "%(n)d groups named that are missing.", "n")
)
CAME = Counted(
    ("mountain.missing.came",), _n("%(n)d group that was missing came.", "%(n)d groups that were missing came.", "n")
)
SESSIONS = Counted(("sessions.session.held",), _n("%(n)d session held.", "%(n)d sessions held.", "n"))
AGENDA = Counted(("sessions.item.added",), _n("%(n)d thing put on an agenda.", "%(n)d things put on agendas.", "n"))
SAID = Counted(("listen.contribution.made",), _n("%(n)d thing said or asked.", "%(n)d things said or asked.", "n"))
STORIES = Counted(
    ("listen.story.told",), _n("%(n)d story told.", "%(n)d stories told.", "n"), few=_("A few stories were told.")
)
STATEMENTS = Counted(
    ("explore.statement.written",), _n("%(n)d statement to answer.", "%(n)d statements to answer.", "n")
)
ROUNDS = Counted(
    ("explore.round.closed",), _n("%(n)d round of answers counted.", "%(n)d rounds of answers counted.", "n")
)
OPTIONS = Counted(("explore.option.written",), _n("%(n)d option written.", "%(n)d options written.", "n"))
GROUNDS = Counted(
    ("explore.ground.named",),
    _n(
        "%(n)d time an option grew out of somebody's words.", "%(n)d times an option grew out of somebody's words.", "n"
    ),
)
CHECKS = Counted(
    ("explore.reality.noted",),
    _n("%(n)d check of an option against real life.", "%(n)d checks of options against real life.", "n"),
)
VOTES = Counted(
    ("decide.decision.opened",),
    _n(
        "%(n)d vote opened to both sides.",
        "%(n)d votes opened to both sides.",
        "n",
    ),
)
INFLUENCES = Counted(
    ("explore.influence.claimed",),
    _n(
        "%(n)d change of an option or a decision that is said to come from somebody's words.",
        "%(n)d changes of options or decisions that are said to come from people's words.",
        "n",
    ),
)
CONFIRMED = Counted(
    ("witness.fact.counted",),
    _n(
        "%(n)d fact citizens were asked about, whether it was so.",
        "%(n)d facts citizens were asked about, whether they were so.",
        "n",
    ),
)
MADE = Counted(
    ("do.commitment.made",),
    _n(
        "%(n)d promise made, with an owner from each side.",
        "%(n)d promises made, each with an owner from each side.",
        "n",
    ),
)
KEPT = Counted(("do.commitment.kept",), _n("%(n)d promise kept.", "%(n)d promises kept.", "n"))
LATE = Counted(("do.commitment.late",), _n("%(n)d promise was late.", "%(n)d promises were late.", "n"))
RE_AGREED = Counted(
    ("do.commitment.reagreed",),
    _n("%(n)d promise got a new day from citizens.", "%(n)d promises got new days from citizens.", "n"),
)
DROPPED = Counted(
    ("do.commitment.dropped",),
    _n("%(n)d promise dropped, with the reason.", "%(n)d promises dropped, with the reasons.", "n"),
)
NOT_KEPT = Counted(
    ("do.commitment.corrected",),
    _n("%(n)d promise stood as kept and was not.", "%(n)d promises stood as kept and were not.", "n"),
)
TASKS = Counted(("do.task.finished",), _n("%(n)d task finished.", "%(n)d tasks finished.", "n"))
BUDGETS = Counted(
    ("do.budget.published",),
    _n("%(n)d budget published line by line.", "%(n)d editions of budgets published line by line.", "n"),
)
OVERRIDES = Counted(
    ("decide.override.published",),
    _n("%(n)d decision changed from outside.", "%(n)d decisions changed from outside.", "n"),
)
DEPARTURES = Counted(
    ("decide.departure.explained",),
    _n(
        "%(n)d time it was explained why something else holds.",
        "%(n)d times it was explained why something else holds.",
        "n",
    ),
)
ANSWERS = Counted(
    ("listen.contribution.answered",),
    _n("%(n)d thing said got an answer in public.", "%(n)d things said got an answer in public.", "n"),
)
THEMES = Counted(
    ("listen.theme.answered",), _n("%(n)d theme got an answer in public.", "%(n)d themes got an answer in public.", "n")
)
CHECKED = Counted(
    ("listen.answer.checked",),
    _n("%(n)d answer checked by whoever asked.", "%(n)d answers checked by whoever asked.", "n"),
    few=_("Fewer than five people checked whether they were answered."),
)
REASONS = Counted(
    ("decide.reasons.published",),
    _n("%(n)d decision with its reasons published.", "%(n)d decisions with their reasons published.", "n"),
)
NOTES = Counted(
    ("sessions.notes.published",),
    _n("%(n)d session with its notes published.", "%(n)d sessions with their notes published.", "n"),
)
TERMS = Counted(
    ("recognition.terms.published",),
    _n(
        "It is published what is paid, and how to claim it.",
        "It is published what is paid, and how to claim it, %(n)d times.",
        "n",
    ),
)
OFFERED = Counted(
    ("recognition.payment.offered",),
    _n("Payment for time was offered.", "Payment for time was offered %(n)d times.", "n"),
)
HELPERS = Counted(
    ("decide.helper.named",),
    _n("%(n)d person named to help with voting.", "%(n)d people named to help with voting.", "n"),
    few=_("People are named to help with voting."),
)
MEASURES = Counted(
    ("learn.measures.agreed",), _n("%(n)d set of measures agreed.", "%(n)d sets of measures agreed.", "n")
)
REVIEWS = Counted(("learn.review.published",), _n("%(n)d look back published.", "%(n)d looks back published.", "n"))
CARDS = Counted(
    ("activities.card.published",),
    _n(
        "It is published what is open, who decides and what is promised.",
        "It is published what is open, who decides and what is promised, in %(n)d cards.",
        "n",
    ),
)
AGREED = Counted(
    ("activities.agreement.agreed", "activities.agreement.renewed"),
    _n("It is agreed how power is shared.", "It is agreed in %(n)d agreements how power is shared.", "n"),
)
PANELS = Counted(
    ("decide.panel.drawn",),
    _n("%(n)d panel of both sides drawn by lot.", "%(n)d panels of both sides drawn by lot.", "n"),
)
CHALLENGES = Counted(("witness.challenge.raised",), _n("%(n)d challenge raised.", "%(n)d challenges raised.", "n"))
REPLIED = Counted(
    ("witness.challenge.replied",),
    _n("%(n)d challenge answered in public.", "%(n)d challenges answered in public.", "n"),
)
RIGHT = Counted(("witness.challenge.put_right",), _n("%(n)d thing put right.", "%(n)d things put right.", "n"))
DISSENT = Counted(
    ("mountain.dissent.said", "learn.dissent.written"),
    _n("%(n)d citizen's dissent stands beside it.", "%(n)d pieces of dissent by citizens stand beside it.", "n"),
)
