"""The words Cairn uses, for people: the first tables of GLOSSARY.md, to be translated (a test keeps them equal)."""

from django.utils.translation import gettext_lazy as _

from cairn.web.contents import glossary_mountain

WORDS = (
    (
        _("Citizen"),
        _(
            "Takes part as themselves and is not employed or contracted for it by an organisation that "
            "runs or partners the activity. Being paid for involvement does not make anyone staff."
        ),
    ),
    (
        _("Staff"),
        _(
            "Employed or contracted for this by an organisation that runs or partners it. Staff with "
            "lived experience count as staff."
        ),
    ),
    (_("Partner"), _("Takes part for a community or other organisation.")),
    (
        _("Side"),
        _("Citizen, staff or partner. It follows from who employs a person. In doubt a person counts in no share."),
    ),
    (
        _("Lived experience"),
        _("Knowledge from living something, or from caring for someone who does."),
    ),
    (_("Carer"), _("Looks after someone, unpaid. A paid person is a care worker.")),
    (
        _("Supporter, advocate"),
        _(
            "Comes beside someone: helps them take part, or speaks for them where they ask for it. Takes no place,"
            " counts on no side, and votes in nothing."
        ),
    ),
    (
        _("Flag"),
        _(
            "What people who may come to a session need, for those who prepare it: the kind, the words as shared, and"
            " who sees to it."
        ),
    ),
    (_("Facilitator"), _("Holds the conversation, not the answer.")),
    (_("Co-production lead"), _("Runs the work and upholds how it is done.")),
    (_("Decision owner"), _("Has the authority for this decision.")),
    (
        _("Moderator"),
        _(
            "Looks after words, not after the work: a lead, a facilitator, or anybody from any side who was "
            "given the role."
        ),
    ),
    (
        _("Wellbeing contact"),
        _("Gets in touch with whoever asks for it, listens, and helps them to find whoever can do more."),
    ),
    (
        _("Safeguarding contact"),
        _("Acts when somebody says that somebody is being harmed. Also called safeguarding lead."),
    ),
    (_("Chair, co-chair"), _("Runs the meeting; co-chairs come from two sides.")),
    (_("Organisation"), _("The one being measured. Partner organisations take part beside it.")),
    (_("Governing group"), _("Decides on the programme's money and scope.")),
    (
        _("Role"),
        _(
            "Something people take on for a time, with its purpose, time, support, pay and last day. It ranks "
            "nobody. Whoever asks for one gets an answer with its reason, which both sides agree on."
        ),
    ),
    (
        _("Certificate"),
        _(
            "A paper that says what somebody took part in, in lines they chose, signed by somebody else who "
            "leads. Whoever has its code can check it until they take it back."
        ),
    ),
    (
        _("Reference"),
        _("A few words about somebody, written by somebody they worked with, that they read first and said yes to."),
    ),
    (
        _("Strength"),
        _(
            "Something a person brings, in their own words, on a card of their own. They choose who reads it. "
            "Nothing on it is about a diagnosis."
        ),
    ),
    (
        _("Co-production"),
        _(
            "Citizens and organisation share power and responsibility from start to finish. On a public "
            "page the word stands only where level 7 is shown."
        ),
    ),
    (_("Involvement"), _("All forms together.")),
    (_("Programme"), _("A set of activities with a governing group.")),
    (_("Activity"), _("One piece of work with a question to settle.")),
    (_("Open question"), _("What the activity is about. Nobody has the answer yet.")),
    (
        _("Stage"),
        _("Where an activity stands: listen, explore, decide, do or learn. Going back is allowed and shown."),
    ),
    (
        _("Decision card"),
        _("What is to be decided, what is already decided, what cannot change and why, who decides, by when."),
    ),
    (
        _("Invitation"),
        _("What it is for, the time asked, what people get, and that anyone may refuse or leave."),
    ),
    (_("Session"), _("One meeting.")),
    (_("Agenda item"), _("Put forward by someone, with minutes planned and minutes reached.")),
    (_("Check-in"), _("Being there, noted by the person.")),
    (
        _("Access need"),
        _("What makes taking part possible for a person. An adjustment is the change made for it."),
    ),
    (_("Agreement"), _("How both sides share power here, and what is not shared and why.")),
    (
        _("Problem"),
        _("What is wrong, in words that most citizens say are right, before anybody looks for answers."),
    ),
    (
        _("Settled elsewhere"),
        _("A contract, an announcement or money outside the activity settled its question, on a day."),
    ),
    (_("Story"), _("A told experience. It belongs to its teller.")),
    (_("Consent, withdrawal"), _("Given for each use, and as easy to take back.")),
    (_("Contribution"), _("What a citizen puts in. A question is a contribution that asks.")),
    (
        _("Time to have your say"),
        _("From an opening to a closing in public: ten working days at least, unless citizens agree to less."),
    ),
    (
        _("Reply"),
        _(
            "The public answer to a contribution: done, will do by a day, cannot because, or not yet "
            "with the next date."
        ),
    ),
    (
        _("Reflection"),
        _("What somebody of a programme, from any side, writes about the work. Nobody has to approve it."),
    ),
    (
        _("Hold, hide"),
        _(
            "One moderator puts words out of sight for three working days at most; a second one agrees that "
            "they stay out. Where a citizen wrote them, one of the two is a citizen who does not lead."
        ),
    ),
    (
        _("Appeal"),
        _("The author asks, once, for somebody who has done nothing about the words before to look again."),
    ),
    (
        _("Asked in"),
        _("Somebody who takes part, drawn by lot to decide one appeal where every moderator has acted before."),
    ),
    (
        _("Theme"),
        _(
            "Contributions that say much the same, put together and answered together. An author who says that "
            "it is not their point is answered apart."
        ),
    ),
    (_("Statement"), _("One short sentence that others agree with, disagree with, or pass.")),
    (
        _("Reaction"),
        _(
            "One person's agree, disagree or pass on one statement, and whether it matters to them. The last one"
            " counts; one that is taken back was never given."
        ),
    ),
    (
        _("Visitor"),
        _("Answers statements without an account, by the open link or a link of their own. Counts on no side."),
    ),
    (_("Door"), _("The way by which visitors may answer here, opened and shut by whoever holds the work.")),
    (
        _("Opinion map"),
        _("Who reacted alike, drawn as places and groups; what all groups agree on; what divides them."),
    ),
    (_("Common ground"), _("Statements that every group tends to agree with.")),
    (_("Option"), _("A possible answer to the open question, with authors.")),
    (_("Decision"), _("An outcome with its rule, counts and reasons.")),
    (_("Roll"), _("Who may vote on a decision, frozen when it opens.")),
    (_("Ballot"), _("One person's grades from 4 (strongly support) to 0 (object). Secret.")),
    (_("Override"), _("Someone outside the rule changed the outcome.")),
    (_("Commitment"), _("A dated promise with an owner from each side.")),
    (
        _("Task"),
        _("A piece of the work under a commitment. Offered with what is given in return, and taken on freely."),
    ),
    (_("Budget"), _("What the money of the work is for, line by line, in editions.")),
    (
        _("Departure"),
        _("What holds in the end is none of the group's options. It is explained, and citizens reply."),
    ),
    (_("Influence link"), _("From a citizen's words to what changed because of them, confirmed.")),
    (_("Pulse"), _("Eight short questions after a session. An answer cannot be traced to a name.")),
    (_("Power score"), _("A person's mean over three questions of the pulse, from 1 to 5.")),
    (_("Perception gap"), _("The staff's power score less the citizens'.")),
    (
        _("Success measures"),
        _("What would be different, for whom, how anybody can tell, by when. Both sides agree before the work starts."),
    ),
    (_("Closing vote"), _("Once, in secret, only the citizens: was this done together, start to finish?")),
    (
        _("Joint statement"),
        _("A few words on how it was. They stand when all citizens but at most one agree to them, each in secret."),
    ),
    (
        _("Review"),
        _("What changed, for whom, what did not, and what was learned. Led by people who take part; published once."),
    ),
    (_("Verdict"), _("How a citizen judges the work, in words of their own that nobody else can change.")),
    (_("Dissent"), _("What a citizen sees otherwise, set beside the review in their own words.")),
    (_("Lesson"), _("One thing learned, for whoever does it next time.")),
    (
        _("Terms"),
        _("What is paid for taking part, how to claim it, by when it is paid, and whom to ask. In editions."),
    ),
    (
        _("Rate card"),
        _(
            "How much is paid for an hour, a half day, a day or a meeting, who set it and when. In editions; an offer"
            " names the one it rests on."
        ),
    ),
    (
        _("Claim"),
        _("Money a person asks for: a cost they had, or their time. Seen by them and by whoever pays."),
    ),
    (
        _("Booking"),
        _("Something a person asks to have booked or paid before the day, so that they need not pay first."),
    ),
    (
        _("Two pairs of eyes"),
        _(
            "One person who pays approves a claim, another one sends it to finance or pays it, and nobody sees to"
            " their own."
        ),
    ),
    (
        _("Payer"),
        _("Pays what is claimed: a person named for it, or the leads while nobody is named."),
    ),
    (
        _("Recognition"),
        _("All ways of giving back: expenses (costs repaid), involvement payment (money for time), and others."),
    ),
    *glossary_mountain.WORDS,
)
