"""What somebody could try in order to look better, played through the real actions: one function a trick.

The names are those of the table "Why staff cannot game it". Each function takes the stages built once for all of them
and asserts that the trick is refused, with the reason, or shows nothing more than before.
"""

from tests.climbs_made.tricks import people, power, programmes, record

TRICKS = (
    ("Tick your own boxes", record.tick_own_boxes),
    ("Record nothing", programmes.record_nothing),
    ("Back-date", record.back_date),
    ("Hand-pick friendly confirmers or pulse-takers", people.hand_pick),
    ("Pass staff off as citizens", people.pass_off),
    ("Talk to oneself by a link", people.talk_to_oneself),
    ("Stuff the agenda with citizen items last", power.stuff_the_agenda),
    ("Straw options", power.straw_options),
    ("Slice into many easy activities", programmes.slice_up),
    ("Delete the embarrassing one", programmes.delete_one),
    ("Dump work on citizens", power.dump_work),
    ("Pay nothing, call it reciprocity", power.pay_nothing),
    ("Quietly change the rules", record.change_the_rules),
    ("Punish a critic", people.punish_a_critic),
)
