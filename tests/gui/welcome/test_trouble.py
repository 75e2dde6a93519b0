"""What is said when the program cannot start, of faults made for real."""

from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtWidgets import QApplication

from core.clock import SystemClock
from core.errors import Unavailable
from desktop.bootstrap import REPLICA, open_station
from desktop.welcome.trouble import sentence_of_trouble, show_recovery, show_trouble
from sync.client.credentials import PASSPHRASE_VARIABLE, open_credentials
from sync.client.database import writing_engine
from sync.client.opening import open_replica
from sync.client.replica import Recovery
from tests.builders.replica import credentials


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bare machine: no back end that encrypts, no passphrase."""
    monkeypatch.delenv(PASSPHRASE_VARIABLE, raising=False)
    monkeypatch.setattr(keyring, "get_keyring", NoKeyring)


@pytest.mark.usefixtures("no_keyring")
def test_without_a_keyring_both_ways_out_are_told(
    undressed_app: QApplication, tmp_path: Path
) -> None:
    with pytest.raises(Unavailable) as fault:
        open_station(undressed_app, tmp_path)
    said = sentence_of_trouble(fault.value)
    assert "GNOME Keyring" in said
    assert PASSPHRASE_VARIABLE in said
    assert "no keyring that encrypts was found" in said
    assert not (tmp_path / REPLICA).exists()


def test_another_passphrase_is_told_from_a_missing_keyring(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Little work at each look: what is said does not hang on how much.
    monkeypatch.setattr("sync.client.credentials._ARGON2ID", (1, 1024, 1))
    open_credentials(tmp_path, {PASSPHRASE_VARIABLE: "one"}).replica_key()
    with pytest.raises(Unavailable) as fault:
        open_credentials(tmp_path, {PASSPHRASE_VARIABLE: "another"})
    said = sentence_of_trouble(fault.value)
    assert "isn’t the passphrase it was created with" in said
    assert "There is no keyring" not in said
    assert "the key file cannot be opened" in said


def test_data_whose_key_is_gone_is_not_given_another(
    undressed_app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A keyring that was reset, or a folder that was moved: what was not sent yet is in there."""
    secrets, path = credentials(), tmp_path / REPLICA
    open_replica(path, secrets, SystemClock()).close()
    before = path.read_bytes()
    monkeypatch.setattr("desktop.runtime.start.open_credentials", lambda _: credentials())
    with pytest.raises(Unavailable) as fault:
        open_station(undressed_app, tmp_path)
    said = sentence_of_trouble(fault.value)
    assert said.startswith("The key for this device’s data isn’t in the keyring")
    assert str(path) in said
    assert [each.name for each in tmp_path.iterdir() if "damaged" in each.name] == []
    assert path.read_bytes() == before
    open_replica(path, secrets, SystemClock()).close()


@pytest.mark.parametrize(
    ("is_whole", "said"),
    [
        (True, "and is being downloaded again. Unsent changes recovered: 3."),
        (False, "so unsent changes may be missing. Recovered: 3."),
    ],
)
def test_who_starts_on_damaged_data_is_told_what_became_of_it(
    qapp: QApplication,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    is_whole: bool,
    said: str,
) -> None:
    show_recovery(Recovery(tmp_path / "replica.db.damaged-1", 3, is_whole))
    told = capsys.readouterr().err
    assert said in told
    assert "replica.db.damaged-1" in told


def test_the_data_of_a_newer_program_asks_for_an_update(tmp_path: Path) -> None:
    secrets, path = credentials(), tmp_path / REPLICA
    open_replica(path, secrets, SystemClock()).close()
    engine = writing_engine(path, secrets.replica_key())
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 99")
    engine.dispose()
    with pytest.raises(Unavailable) as fault:
        open_replica(path, secrets, SystemClock())
    assert sentence_of_trouble(fault.value) == (
        "This device’s data comes from a newer version. Update this program."
    )


@pytest.mark.parametrize(
    ("code", "beginning"),
    [
        ("disk_full", "The disk is full."),
        ("disk_error", "This device’s data folder can’t be read or written."),
        ("database_busy", "Another program is using this device’s data."),
        ("replica_corrupt", "This device’s data is damaged"),
        ("something_new", "The program can’t start: something_new."),
    ],
)
def test_each_fault_of_the_disk_has_its_words(code: str, beginning: str) -> None:
    assert sentence_of_trouble(Unavailable(code)).startswith(beginning)


def test_trouble_is_told_on_the_terminal_too(
    qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    show_trouble(Unavailable("disk_full"))
    assert capsys.readouterr().err.startswith("The disk is full.")
