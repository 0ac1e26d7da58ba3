"""What people do with reflections: write, publish, change, take back; add pictures; reply, and decide on replies."""

from cairn.reflections.actions.addresses import forget_addresses, forget_refused_words, take_address
from cairn.reflections.actions.appeals import appeal_refusal, decide_refusal
from cairn.reflections.actions.pictures import add_picture, describe_picture, remove_picture
from cairn.reflections.actions.reflections import (
    begin_reflection,
    change_reflection,
    erase_reflection,
    publish_reflection,
    rewrite_draft,
    throw_away,
    withdraw_reflection,
)
from cairn.reflections.actions.replies import answer_reply, publish_reply, refuse_reply, reply, take_back_reply

__all__ = [
    "add_picture",
    "answer_reply",
    "appeal_refusal",
    "begin_reflection",
    "change_reflection",
    "decide_refusal",
    "describe_picture",
    "erase_reflection",
    "forget_addresses",
    "forget_refused_words",
    "publish_reflection",
    "publish_reply",
    "refuse_reply",
    "remove_picture",
    "reply",
    "rewrite_draft",
    "take_address",
    "take_back_reply",
    "throw_away",
    "withdraw_reflection",
]
