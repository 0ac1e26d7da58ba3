"""What stands beside every offer of money: that it can change benefits, and who advises on that."""

from typing import TYPE_CHECKING, Any, Optional

from django.template import Library

from cairn.recognition import advice

if TYPE_CHECKING:
    from cairn.programmes.models import Programme

register = Library()


@register.inclusion_tag("components/about_benefits.html")
def about_benefits(programme: Optional["Programme"] = None) -> dict[str, Any]:
    """That money for time can change benefits and tax, and who advises in the programme's country."""
    return {"advisers": advice.advisers_in(programme.country if programme else "")}
