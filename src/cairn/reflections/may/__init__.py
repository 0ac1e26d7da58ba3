"""Who may do what with a reflection, its pictures and the replies to it."""

from cairn.reflections.may.pictures import add_picture, describe_picture, remove_picture, say_what_it_shows
from cairn.reflections.may.reflections import (
    begin_reflection,
    change_reflection,
    erase_reflection,
    publish_reflection,
    rewrite_draft,
    see,
    stand,
    throw_away,
    withdraw_reflection,
    write,
)
from cairn.reflections.may.replies import (
    answer_reply,
    appeal_refusal,
    decide_on_replies,
    leave_address,
    publish_reply,
    refuse_because,
    refuse_reply,
    reply,
    take_back_reply,
)

__all__ = [
    "add_picture",
    "answer_reply",
    "appeal_refusal",
    "begin_reflection",
    "change_reflection",
    "decide_on_replies",
    "describe_picture",
    "erase_reflection",
    "leave_address",
    "publish_reflection",
    "publish_reply",
    "refuse_because",
    "refuse_reply",
    "remove_picture",
    "reply",
    "rewrite_draft",
    "say_what_it_shows",
    "see",
    "stand",
    "take_back_reply",
    "throw_away",
    "withdraw_reflection",
    "write",
]
