"""`manage.py forget_applications`: what nobody needs any more goes."""

from io import StringIO

from django.core.management import call_command

from cairn.roles import queries
from tests import make, make_roles


def test_what_was_answered_long_ago_is_destroyed_and_the_role_stays(world: make.World) -> None:
    make_roles.held(world)
    out = StringIO()
    call_command("forget_applications", stdout=out)
    assert out.getvalue() == "Applications destroyed: 1.\n"
    assert not queries.applications_by(world.amina)
    assert queries.roles_held_by(world.amina).count() == 1
