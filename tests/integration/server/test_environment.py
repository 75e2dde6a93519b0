"""One environment is never taken for another, and the first person is made on the command line."""

import httpx
import pytest

from core.access.permissions import Role
from core.clock import SystemClock
from core.errors import Unavailable
from core.ids import StudioId
from core.repositories import Repositories
from sync.server.__main__ import main
from sync.server.database import Database
from sync.server.environment import check_environment
from sync.server.errors import WrongEnvironment
from sync.server.repositories.state import StateRepository
from sync.server.settings import Environment, Settings
from tests.integration.server.house import PASSWORD, House


@pytest.fixture
def database(pg_url: str) -> Database:
    return Database(pg_url, Settings(threads=2), SystemClock())


def test_a_database_keeps_the_environment_it_was_first_started_as(database: Database) -> None:
    epoch = check_environment(database, Environment.PROD)
    assert check_environment(database, Environment.PROD) == epoch
    with pytest.raises(WrongEnvironment):
        check_environment(database, Settings().environment)
    database.close()


def test_the_command_line_refuses_the_wrong_environment(
    database: Database, pg_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with database.transaction() as session:
        StateRepository(session).claim("PROD")
    database.close()
    arguments = ["create-admin", "--database-url", pg_url, "a@example.org", "Ada"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INSTAINSTRU_PASSWORD", PASSWORD)
        assert main(arguments) == 1
    assert "wrong_environment" in capsys.readouterr().err


def test_the_first_admin_is_made_on_the_command_line_and_can_sign_in(
    http: httpx.Client,
    house: House,
    pg_url: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("INSTAINSTRU_PASSWORD", PASSWORD)
    assert main(["create-admin", "--database-url", pg_url, "Ada@example.org", "Ada"]) == 0
    assert "ada@example.org" in capsys.readouterr().out.lower()
    body = {"email": "ada@example.org", "password": PASSWORD}
    session = http.post("/v1/auth/sign-in", json=body).json()
    assert session["actor"]["role"] == "admin"
    assert session["actor"]["studio_id"] != house.studio_id


@pytest.mark.parametrize(
    ("email", "password", "more", "problem"),
    [
        ("ADA@example.org", PASSWORD, (), "email_taken"),
        ("bo@example.org", "short", (), "password_short"),
        ("nonsense", PASSWORD, (), "email"),
        ("bo@example.org", PASSWORD, ("--zone", "Mars/Base"), "zone"),
        ("bo@example.org", PASSWORD, ("--currency", "euro"), "currency"),
    ],
)
def test_the_first_person_is_let_in_by_the_rules_of_founding(
    house: House,
    pg_url: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    email: str,
    password: str,
    more: tuple[str, ...],
    problem: str,
) -> None:
    house.person(Role.MANAGER, email="ada@example.org")
    monkeypatch.setenv("INSTAINSTRU_PASSWORD", password)
    assert main(["create-admin", "--database-url", pg_url, email, "Ada", *more]) == 1
    said = capsys.readouterr().err
    assert problem in said
    assert PASSWORD not in said


def test_the_first_person_has_a_catalogue_and_a_place_of_their_own(
    pg_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """There was nothing to offer, in a studio that was in UTC for ever."""
    monkeypatch.setenv("INSTAINSTRU_PASSWORD", PASSWORD)
    more = ("--studio", "Quay Music", "--zone", "Europe/Lisbon", "--currency", "EUR")
    assert main(["create-admin", "--database-url", pg_url, "a@example.org", "Ada", *more]) == 0
    studio_id = StudioId(capsys.readouterr().out.split()[-1])
    database = Database(pg_url, Settings(threads=2), SystemClock())
    with database.transaction() as session:
        rows = Repositories(session, studio_id)
        studio, services = rows.studios.current(), rows.services.in_order()
    assert (studio.name, studio.zone, studio.currency) == ("Quay Music", "Europe/Lisbon", "EUR")
    assert len(services) > 100
    database.close()


def test_a_restored_database_begins_another_epoch_and_says_so(
    database: Database, pg_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = check_environment(database, Environment.INT)
    assert main(["restored", "--database-url", pg_url]) == 0
    after = check_environment(database, Environment.INT)
    assert after != before
    assert after in capsys.readouterr().out
    with database.transaction() as session:
        state = StateRepository(session).find()
    assert state is not None
    assert state.restored_at is not None
    database.close()


def test_a_wrong_command_line_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["migrate", "--environment", "LIVE"]) == 1
    assert "environment" in capsys.readouterr().err


def test_a_database_that_is_not_there_is_unavailable() -> None:
    nowhere = Database(
        "postgresql://nobody@127.0.0.1:1/nothing", Settings(threads=1), SystemClock()
    )
    with pytest.raises(Unavailable, match="busy"), nowhere.transaction() as session:
        StateRepository(session).ping()
    nowhere.close()
