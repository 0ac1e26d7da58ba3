"""The addresses of reflections."""

from django.urls import URLPattern, path

from cairn.web.pages import (
    appeals,
    reflection_feeds,
    reflection_pictures,
    reflection_replies,
    reflection_writing,
    reflections,
)

HERE = "p/<slug:programme>/reflections"
ONE = f"{HERE}/<slug:reflection>"
PICTURE = f"{ONE}/pictures/<slug:picture>"
REPLY = f"{ONE}/replies/<slug:reply>"
PATTERNS: list[URLPattern] = [
    path(HERE, reflections.reflections, name="reflections"),
    path(f"{HERE}.atom", reflection_feeds.reflections_feed, name="reflections_feed"),
    path(f"{HERE}/new", reflection_writing.write_reflection, name="write_reflection"),
    path(f"{HERE}/replies-waiting", reflection_replies.replies_waiting, name="replies_waiting"),
    path(ONE, reflections.reflection, name="reflection"),
    path(f"{ONE}/edit", reflection_writing.edit_reflection, name="edit_reflection"),
    path(f"{ONE}/preview", reflection_writing.publish_reflection, name="publish_reflection"),
    path(f"{ONE}/throw-away", reflections.throw_away_reflection, name="throw_away_reflection"),
    path(f"{ONE}/take-back", reflections.withdraw_reflection, name="withdraw_reflection"),
    path(f"{ONE}/erase", reflections.erase_reflection, name="erase_reflection"),
    path(f"{ONE}/earlier", reflections.earlier_versions, name="earlier_versions"),
    path(f"{ONE}/pictures", reflection_pictures.add_picture, name="add_picture"),
    path(f"{PICTURE}.webp", reflection_pictures.picture, name="reflection_picture"),
    path(f"{PICTURE}/small.webp", reflection_pictures.small_picture, name="small_reflection_picture"),
    path(f"{PICTURE}/describe", reflection_pictures.describe_picture, name="describe_picture"),
    path(f"{PICTURE}/remove", reflection_pictures.remove_picture, name="remove_picture"),
    path(f"{ONE}/reply", reflection_replies.reply_to_reflection, name="reply_to_reflection"),
    path(f"{REPLY}/publish", reflection_replies.publish_reply, name="publish_reply"),
    path(f"{REPLY}/refuse", reflection_replies.refuse_reply, name="refuse_reply"),
    path(f"{REPLY}/appeal", appeals.appeal_refusal, name="appeal_refusal"),
    path(f"{REPLY}/answer", reflection_replies.answer_reply, name="answer_reply"),
    path(f"{REPLY}/take-back", reflection_replies.take_back_reply, name="take_back_reply"),
]
