"""The addresses of the listen pages."""

from django.urls import URLPattern, path

from cairn.web.pages import askings, hidden_notes, influences, listen, recordings, sorting, stories, story_uses, themes

HERE = "p/<slug:programme>/a/<slug:activity>/listen"

PATTERNS: list[URLPattern] = [
    path(HERE, listen.listen, name="listen"),
    path(f"{HERE}/contribute", listen.contribute, name="contribute"),
    path(f"{HERE}/contribution/<str:contribution>", listen.contribution, name="contribution"),
    path(f"{HERE}/reply/<str:contribution>", listen.reply, name="reply"),
    path(f"{HERE}/changed/<str:contribution>", influences.claim_influence_of, name="claim_influence_of"),
    path(f"{HERE}/asking/open", askings.open_asking, name="open_asking"),
    path(f"{HERE}/asking/close", askings.close_asking, name="close_asking"),
    path(f"{HERE}/asking/shorter", askings.shorten_asking, name="shorten_asking"),
    path(f"{HERE}/owed", listen.owed, name="owed"),
    path(f"{HERE}/themes", themes.themes, name="themes"),
    path(f"{HERE}/themes/new", themes.make_theme, name="make_theme"),
    path(f"{HERE}/themes/sort", sorting.sort_into_themes, name="sort_into_themes"),
    path(f"{HERE}/theme/<str:theme>", themes.theme, name="theme"),
    path(f"{HERE}/theme/<str:theme>/rename", themes.rename_theme, name="rename_theme"),
    path(f"{HERE}/theme/<str:theme>/reply", themes.reply_to_theme, name="reply_to_theme"),
    path(f"{HERE}/take-out/<str:contribution>", themes.take_out_of_theme, name="take_out_of_theme"),
    path(f"{HERE}/not-my-point/<str:contribution>", themes.not_my_point, name="not_my_point"),
    path(f"{HERE}/answers-it/<str:contribution>", sorting.check_answer, name="check_answer"),
    path(f"{HERE}/stories", stories.stories, name="stories"),
    path(f"{HERE}/tell-story", stories.tell_story, name="tell_story"),
    path(f"{HERE}/story/<str:story>", stories.story, name="story"),
    path(f"{HERE}/story/<str:story>/recording", recordings.story_media, name="story_media"),
    path(f"{HERE}/renew-consent/<str:story>", stories.renew_consent, name="renew_consent"),
    path("me/recording/<str:sign>", recordings.my_recording, name="my_recording"),
    path("me/hidden-notes", hidden_notes.hide_notes, name="hide_notes"),
    path(f"{HERE}/change-consent/<str:story>", stories.change_consent, name="change_consent"),
    path(f"{HERE}/withdraw-story/<str:story>", stories.withdraw_story, name="withdraw_story"),
    path(f"{HERE}/share-again/<str:story>", stories.share_again, name="share_again"),
    path(f"{HERE}/stories-to-use", story_uses.stories_to_use, name="stories_to_use"),
    path(f"{HERE}/use-story/<str:story>", story_uses.use_story, name="use_story"),
    path(f"{HERE}/story-use/<str:use>", story_uses.story_use, name="story_use"),
    path(f"{HERE}/take-stories-out", story_uses.take_stories_out, name="take_stories_out"),
    path(f"{HERE}/erase-story/<str:story>", stories.erase_story, name="erase_story"),
]
