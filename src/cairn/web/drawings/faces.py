"""Small drawings beside the answers of the pulse: a mouth for how much, a figure for how tall. Words say the same."""

from django.utils.html import format_html
from django.utils.safestring import SafeString

FRAME = (
    '<svg class="answer" width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" fill="none"'
    ' stroke="currentColor" stroke-width="2" stroke-linecap="round">{}</svg>'
)
FACE = '<circle cx="14" cy="14" r="12"/><path d="M10 10v1M18 10v1M8 {ends}Q14 {middle} 20 {ends}"/>'
FIGURE = '<path d="M4 26H24M14 24V{neck}"/><circle cx="14" cy="{head}" r="3"/>'


def face(score: int) -> SafeString:
    """A face for an answer from 1 (no) to 5 (yes): the mouth bends, the colour stays the same.

    >>> "Q14 14 20 20" in face(1), "Q14 22 20 16" in face(5)
    (True, True)
    """
    bend = score - 3
    return format_html(FRAME, format_html(FACE, ends=18 - bend, middle=18 + 2 * bend))


def figure(score: int) -> SafeString:
    """Somebody standing, from much smaller (1) to much taller (5)."""
    head = 19 - 3 * score
    return format_html(FRAME, format_html(FIGURE, head=head + 2, neck=head + 5))
