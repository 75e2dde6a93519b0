"""One environment is never taken for another, and the first person is made on the command line."""

import httpx
import pytest

from core.clock import SystemClock
from core.errors import Malformed, Rejected, Unavailable
from sync.server.__main__ import main
from sync.server.database import Database
from sync.server.environment import check_environment
from sync.server.errors import WrongEnvironment
from sync.server.people import add_person
from sync.server.repositories.state import StateRepository
from sync.server.settings import Environment, Settings
from tests.integration.server.house import PASSWORD, QUICK, House


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


def test_an_address_is_taken_once_and_a_password_is_long(house: House, pg_url: str) -> None:
    def add(email: str, password: str) -> None:
        add_person(
            house.services.settings,
            pg_url,
            QUICK,
            email=email,
            name="Ada",
            password=password,
            studio_id=house.studio_id,
        )

    add("ada@example.org", PASSWORD)
    with pytest.raises(Rejected, match="email_taken"):
        add("ADA@example.org", PASSWORD)
    with pytest.raises(Rejected, match="password_short"):
        add("bo@example.org", "short")
    with pytest.raises(Malformed, match="email"):
        add("nonsense", PASSWORD)


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
