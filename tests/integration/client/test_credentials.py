"""Secrets on a real encrypting back end, and no secret anywhere else."""

from __future__ import annotations

from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import libsecret
from keyring.backends.chainer import ChainerBackend
from keyring.backends.fail import Keyring as FailKeyring
from keyring.backends.null import Keyring as NullKeyring
from keyring.errors import KeyringLocked as BackendLocked
from keyrings.cryptfile.cryptfile import CryptFileKeyring
from keyrings.cryptfile.file import PlaintextKeyring

from sync.client import credentials
from sync.client.credentials import (
    KEY_FILE,
    PASSPHRASE_VARIABLE,
    Credentials,
    KeyringLocked,
    KeyringMissing,
    Tokens,
    open_credentials,
    usable,
)
from tests.builders.replica import MemoryKeyring

PASSPHRASE = {PASSPHRASE_VARIABLE: "four words of moderate length"}


@pytest.mark.usefixtures("quick")
def test_key_and_tokens_live_in_an_encrypted_file(tmp_path: Path) -> None:
    secrets = open_credentials(tmp_path, PASSPHRASE)
    key = secrets.replica_key()
    secrets.keep_tokens(Tokens(access_token="access-abc", refresh_token="refresh-def"))
    again = open_credentials(tmp_path, PASSPHRASE)
    assert again.replica_key() == key
    assert again.tokens() == Tokens(access_token="access-abc", refresh_token="refresh-def")
    kept = (tmp_path / KEY_FILE).read_text()
    for secret in (key.raw.hex(), "access-abc", "refresh-def", PASSPHRASE[PASSPHRASE_VARIABLE]):
        assert secret not in kept


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same back end with little work at each look: what is shown does not hang on how much."""
    monkeypatch.setattr(credentials, "_ARGON2ID", (1, 1024, 1))


@pytest.mark.usefixtures("quick")
def test_a_wrong_passphrase_opens_nothing_and_changes_nothing(tmp_path: Path) -> None:
    key = open_credentials(tmp_path, PASSPHRASE).replica_key()
    with pytest.raises(KeyringLocked) as refusal:
        open_credentials(tmp_path, {PASSPHRASE_VARIABLE: "guessed"})
    assert refusal.value.code == "keyring_locked"
    assert open_credentials(tmp_path, PASSPHRASE).replica_key() == key


def test_a_garbled_key_file_is_told_apart_from_a_missing_one(tmp_path: Path) -> None:
    (tmp_path / KEY_FILE).write_text("neither sections nor keys")
    with pytest.raises(KeyringMissing):
        open_credentials(tmp_path, PASSPHRASE)


@pytest.mark.usefixtures("quick")
def test_forgetting_leaves_nothing_behind(tmp_path: Path) -> None:
    secrets = open_credentials(tmp_path, PASSPHRASE)
    key = secrets.replica_key()
    secrets.keep_tokens(Tokens(access_token="a"))
    secrets.forget_everything()
    secrets.forget_everything()
    assert secrets.tokens() is None
    assert open_credentials(tmp_path, PASSPHRASE).replica_key() != key


def test_without_a_keyring_the_ways_out_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring, "get_keyring", FailKeyring)
    with pytest.raises(KeyringMissing) as refusal:
        open_credentials(tmp_path, {})
    ways = str(refusal.value.facts["ways_out"])
    assert refusal.value.code == "keyring_missing"
    for way in ("Secret Service", "KWallet", PASSPHRASE_VARIABLE):
        assert way in ways
    assert list(tmp_path.iterdir()) == []


class ChainOf(ChainerBackend):
    """A chain with these links."""

    def __init__(self, *links: KeyringBackend) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring leaves it untyped
        self.links = links

    @property
    def backends(self) -> list[KeyringBackend]:
        return list(self.links)


def test_back_ends_that_do_not_encrypt_are_refused() -> None:
    for kind in (FailKeyring, NullKeyring, PlaintextKeyring, MemoryKeyring, CryptFileKeyring):
        with pytest.raises(KeyringMissing):
            usable(kind())
    with pytest.raises(KeyringMissing):
        usable(ChainOf())


def test_of_a_chain_the_first_link_that_encrypts_serves() -> None:
    safe = libsecret.Keyring()  # type: ignore[no-untyped-call]  # keyring leaves it untyped
    assert usable(ChainOf(PlaintextKeyring(), safe)) is safe


class Locked(MemoryKeyring):
    """A keyring whose owner is away."""

    def get_password(self, service: str, username: str) -> str | None:
        raise BackendLocked("locked")


class Forgetful(MemoryKeyring):
    """A keyring that loses what it is given."""

    def set_password(self, service: str, username: str, password: str) -> None:
        del service, username, password


@pytest.mark.parametrize("backend", [Locked(), Forgetful()])
def test_a_keyring_that_does_not_serve_is_found_out_before_it_matters(
    backend: KeyringBackend,
) -> None:
    with pytest.raises(KeyringMissing):
        Credentials(backend, "test").replica_key()


def test_unreadable_tokens_are_no_tokens() -> None:
    backend = MemoryKeyring()
    backend.set_password("instainstru", "tokens:test", "not what we wrote")
    assert Credentials(backend, "test").tokens() is None


def test_a_key_is_never_shown() -> None:
    key = Credentials(MemoryKeyring(), "test").replica_key()
    assert key.raw.hex() not in repr(key)
    assert str(key.raw) not in repr(key)
