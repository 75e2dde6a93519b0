"""What the command line reads in before it knows what it is asked for."""

import subprocess
import sys


def test_a_process_that_only_watches_the_workers_reads_in_nothing_of_what_answers() -> None:
    told = (
        "import sys, sync.server.__main__\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))\n"
        "print(*sorted(name for name in sys.modules if name.startswith(('core', 'sync'))))"
    )
    found = subprocess.run(
        [sys.executable, "-c", told], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    assert not {"alembic", "fastapi", "sqlalchemy", "sqlmodel"} & set(found[0].split())
    assert "sync.server.processes" in found[1].split()
    assert not {"core.models", "core.mutations", "sync.server.app"} & set(found[1].split())
