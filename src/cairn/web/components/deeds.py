"""What people can press: every label says the deed ("Share my story", "Cast my ballot")."""

from django.template import Library
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = Library()

KINDS = {"first": "button", "second": "button second", "quiet": "button quiet"}


@register.simple_tag
def button(  # noqa: PLR0913 - the parts of a button, each by name
    label: str, kind: str = "first", name: str = "", value: str = "", *, pressed: bool | None = None, key: str = ""
) -> SafeString:
    """A button that sends its form and says the deed.

    kind: "first" (one to a page), "second", or "quiet". name and value are sent with the form when given.
    pressed: for a choice already made (True) or not (False); None for an ordinary deed.
    key: the key that presses it too, where the page has `keys.js`.
    """
    sent = format_html(' name="{}" value="{}"', name, value) if name else ""
    state = "" if pressed is None else format_html(' aria-pressed="{}"', "true" if pressed else "false")
    by_key = format_html(' data-key="{0}" aria-keyshortcuts="{0}"', key) if key else ""
    return format_html('<button class="{}"{}{}{}>{}</button>', _kind(kind), sent, state, by_key, label)


@register.simple_tag
def button_link(label: str, url: str, kind: str = "first") -> SafeString:
    """A link that looks like a button, to the page where the deed is done."""
    return format_html('<a class="{}" href="{}">{}</a>', _kind(kind), url, label)


@register.simple_tag
def back_link(label: str, url: str) -> SafeString:
    """The way back up, first thing on a page."""
    return format_html('<a class="back" href="{}">{}</a>', url, label)


@register.simple_tag(takes_context=True)
def nav_link(context: Context, label: str, url: str) -> SafeString:
    """One line of a navigation list; says so when it leads to the page being read."""
    here = getattr(context.get("request"), "path", None) == url
    current = mark_safe(' aria-current="page"') if here else ""
    return format_html('<li><a href="{}"{}>{}</a></li>', url, current, label)


@register.simple_block_tag
def row(content: str) -> SafeString:
    """Buttons or short things side by side, wrapping on small screens."""
    return format_html('<div class="row">{}</div>', mark_safe(content))  # noqa: S308 - rendered by the template


def _kind(kind: str) -> str:
    if kind not in KINDS:
        raise ValueError(f"{kind!r} is not a kind of button: {', '.join(KINDS)}.")
    return KINDS[kind]
