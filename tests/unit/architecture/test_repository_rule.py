"""The repository rule catches a query wherever and however it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules import tree
from tests.rules.findings import parsed
from tests.rules.queries import INFRASTRUCTURE, check_queries
from tests.rules.tree import source_findings


def _findings(code: str, path: str = "core/mutations/planted.py") -> list[str]:
    return [finding.message for finding in check_queries(parsed(path, code))]


@pytest.mark.parametrize(
    "code",
    [
        "from sqlmodel import select",
        "from sqlmodel import Session, select as choose",
        "from sqlalchemy import text",
        "from sqlalchemy.dialects.postgresql import insert",
        "from sqlalchemy.sql.expression import update",
        "import sqlalchemy\nsqlalchemy.delete(thing)",
        "import sqlalchemy as sa\nsa.text('SELECT 1')",
        "def f(session): session.exec(statement)",
        "def f(session): return session.get(Booking, key)",
        "class A:\n    def f(self): self._session.add(row)",
        "def f(s: Session): s.merge(row)",
        "def f(s: 'Session | None'): s.delete(row)",
        "def f(read: sqlmodel.Session): return read.query(Booking)",
        "def f(engine):\n    with Session(engine) as s:\n        s.exec(statement)",
        "def f(engine):\n    with engine.connect() as link:\n        link.execute('SELECT 1')",
        "def f(engine):\n    link = engine.begin()\n    link.get('x')",
        "def f(anything): anything.execute('SELECT 1')",
        "def f(anything): return anything.scalars()",
        "def f(path): sqlite3.connect(path).executescript('DROP TABLE x')",
        "def f(connection):\n    cursor = connection.cursor()\n    cursor.fetchall()",
        "def f(unit): unit.session.refresh(row)",
    ],
)
def test_a_planted_query_is_found(code: str) -> None:
    assert _findings(code) != []


@pytest.mark.parametrize(
    "code",
    [
        "def f(facts: dict[str, int]): return facts.get('a')",
        "def f(rows: set[int]): rows.add(1)",
        "def f(dialog): return dialog.exec()",
        "def f(client): client.get('/v1/me')",
        "def f(repositories): repositories.bookings.add(row)",
        "from sqlmodel import Session",
        "def f(session): session.commit()",
    ],
)
def test_what_only_looks_like_a_query_is_left_alone(code: str) -> None:
    assert _findings(code) == []


@pytest.mark.parametrize(
    "path",
    [
        "core/repositories/bookings.py",
        "sync/client/repositories/outbox.py",
        "sync/server/repositories/ledger.py",
        "sync/server/migrations/versions/first.py",
    ],
)
def test_repositories_and_migrations_may_query(path: str) -> None:
    assert _findings("from sqlmodel import select", path) == []


@pytest.mark.parametrize(
    "path",
    ["sync/server/jobs/expire.py", "desktop/repositories/x.py", "resources/demo/seed.py"],
)
def test_jobs_scripts_and_impostors_may_not(path: str) -> None:
    assert _findings("from sqlmodel import select", path) != []


def test_a_model_declares_conditions_and_selects_nothing() -> None:
    assert _findings("from sqlalchemy import text", "core/models/booking.py") == []
    assert _findings("from sqlmodel import select", "core/models/booking.py") != []


def test_no_comment_excuses_a_query() -> None:
    assert _findings("from sqlmodel import select  # noqa: E402 - really needed") != []


def test_infrastructure_gives_its_reason_and_exists(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert all(len(reason.split()) >= 4 for reason in INFRASTRUCTURE.values())
    monkeypatch.setattr(tree, "INFRASTRUCTURE", {"sync/gone.py": "opened the file once"})
    assert [str(finding) for finding in source_findings(tmp_path).queries] == [
        "sync/gone.py:1: listed as infrastructure and not there"
    ]
