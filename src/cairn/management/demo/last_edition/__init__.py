"""The last Expo: three small activities, their lessons, and what was not kept. `ago` counts back from sixty days after it."""

from cairn.management.demo.last_edition import corner, lunch, there

PLANS = (corner.PLAN, there.PLAN, lunch.PLAN)
