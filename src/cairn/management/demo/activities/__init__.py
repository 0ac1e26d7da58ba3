"""What happens in each activity of the demo, as data. Everybody and every place in it is invented."""

from cairn.management.demo.activities import (
    badges,
    easy_read,
    food,
    governing,
    last_year,
    main_stage,
    quiet_room,
    travel_money,
    venue,
)

PLANS = (
    governing.PLAN,
    quiet_room.PLAN,
    travel_money.PLAN,
    main_stage.PLAN,
    easy_read.PLAN,
    venue.PLAN,
    food.PLAN,
    badges.PLAN,
    last_year.PLAN,
)
