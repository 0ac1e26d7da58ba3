"""That somebody helped with a ballot is counted, apart from all ballots; inside the deed that casts it."""

from cairn.decide.models import Decision, Helped
from cairn.decide.paper_choices import Way


def count_help(decision: Decision, way: Way, *, was_helped: bool) -> None:
    """One more ballot that came this way with which somebody helped, if so. Hold the decision first."""
    if was_helped:
        kept, _is_new = Helped.objects.get_or_create(decision=decision, way=way)
        kept.ballots += 1
        kept.save(update_fields=["ballots"])
