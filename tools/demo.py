"""Install, fill and serve the demo.

    sh tools/bootstrap.sh tools/demo.py             # make demo
    sh tools/bootstrap.sh tools/demo.py --reset     # make demo-reset: forget the old demo first

The demo lives in var/demo with its own SQLite file, whatever DATABASE_URL says, so that it can never touch
an organisation's real data. Standard library only: this runs before anything is installed.
"""

import os
import shutil
import sys

import install
import server

DATA = install.ROOT / "var" / "demo"
COMPLETE = DATA / "complete"  # absent when filling was interrupted: half a demo is made anew


def main(arguments: list[str]) -> int:
    try:
        port = server.free_port(os.environ.get("PORT", ""), command="make demo")
        install.install("run")
        if "--reset" in arguments or not COMPLETE.exists():
            shutil.rmtree(DATA, ignore_errors=True)
        DATA.mkdir(parents=True, exist_ok=True)
        server.prepare(["demo"], environment=environment())
        COMPLETE.touch()
        return server.serve(port, environment(), greeting=greeting)
    except (install.InstallError, server.PortError, server.PrepareError) as problem:
        print(f"\n{problem}\n", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


def environment() -> dict[str, str]:
    """What we were started with, less what belongs to a real Cairn: its database, its mail, its names."""
    real = ("CAIRN_", "DATABASE_URL", "DJANGO_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(real)}
    return kept | {"CAIRN_DEMO": "1", "CAIRN_VAR": str(DATA)}


def greeting(address: str) -> str:
    return (
        f"\n  Cairn is open at {address}\n\n"
        "  Be Amina, Ben, Cleo or Dana with one click: the names stand at the top of every page.\n"
        "  Stop with Ctrl+C. What you change is kept; `make demo-reset` starts over.\n"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
