"""Python reads this when it starts with this folder on its path: then Cairn's clock is so many days ahead.

A journey over weeks cannot wait for weeks. Nothing of ours is replaced: only what the library answers when it is asked
for the time.
"""

import os
from datetime import timedelta

from django.utils import timezone

AHEAD = timedelta(days=int(os.environ.get("DAYS_AHEAD", "0")))
the_time = timezone.now
timezone.now = lambda: the_time() + AHEAD
