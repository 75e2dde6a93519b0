"""Secrets of a device: in the system's keyring, or nowhere.

What is kept: the key of the replica, and the tokens of whoever is signed in. There is no plaintext
fallback. Without a keyring, a passphrase in the environment opens an encrypted file beside the
replica instead (Argon2id and AES-GCM, by keyrings.cryptfile).
"""

import hashlib
import os
from collections.abc import Mapping
from configparser import Error as ConfigError
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import keyring
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringError, PasswordDeleteError
from keyrings.cryptfile.cryptfile import CryptFileKeyring
from pydantic import ValidationError

from core.errors import Unavailable
from sync.client.database import ReplicaKey
from sync.protocol import Message

SERVICE = "instainstru"
PASSPHRASE_VARIABLE = "INSTAINSTRU_KEYRING_PASSPHRASE"
KEY_FILE = "keys.crypt"
_ARGON2ID = (3, 2**16, 4)
"""Passes, KiB, lanes: the second recommendation of RFC 9106, section 4. The library's own choice of
15 passes takes a second at each look, and starting takes two looks."""
_WAYS_OUT = (
    "Unlock or install a Secret Service (GNOME Keyring, KWallet), Windows Credential Locker or"
    " macOS Keychain, and start again.",
    f"Or set {PASSPHRASE_VARIABLE} to a passphrase: keys are then kept in an encrypted file"
    " beside the data.",
)
_SAFE_MODULES = (
    "keyring.backends.SecretService",
    "keyring.backends.Windows",
    "keyring.backends.kwallet",
    "keyring.backends.libsecret",
    "keyring.backends.macOS",
)
"""Back ends that encrypt. Others (fail, null, plain files, unknown plug-ins) are refused, and so is
the encrypted file when nobody gave its passphrase: it would ask for one on a terminal that a window
does not have.
"""


class KeyringMissing(Unavailable):
    """No keyring that encrypts can be used; `facts["ways_out"]` says what a person can do."""

    def __init__(self, problem: str, code: str = "keyring_missing") -> None:
        super().__init__(code, problem=problem, ways_out=list(_WAYS_OUT))


class KeyringLocked(KeyringMissing):
    """The encrypted file of keys is there, and the passphrase is not the one it was made with."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem, "keyring_locked")


class KeyLost(KeyringMissing):
    """There is data, and no key for it: another one would make it unreadable for good, with every
    change in it that was not sent yet.
    """

    def __init__(self, file: Path) -> None:
        super().__init__(f"no key is kept for {file}", "key_lost")
        self.facts["ways_out"] = [
            "Unlock the keyring that the key was kept in, or move the folder back to where it was:"
            " the key is kept under that place's name.",
            "Or move the file somewhere safe: the device then begins anew, without what was not"
            " sent yet.",
        ]


class Tokens(Message):
    """What proves who we are. `expires_at` in microseconds of device time; None: until revoked."""

    access_token: str
    refresh_token: str | None = None
    expires_at: int | None = None


@dataclass(frozen=True, slots=True)
class _Names:
    key: str
    tokens: str


class Credentials:
    """The secrets of one profile. Safe from any thread; remembers what it has read, since a key
    file takes a tenth of a second to open.
    """

    def __init__(self, backend: KeyringBackend, profile: str) -> None:
        self._backend = backend
        self._names = _Names(f"replica-key:{profile}", f"tokens:{profile}")
        self._lock = Lock()
        self._key: ReplicaKey | None = None
        self._tokens: Tokens | None = None
        self._has_read_tokens = False

    def replica_key(self, file: Path | None = None) -> ReplicaKey:
        """The replica's key, made at the first call. `KeyringMissing` where it cannot be kept;
        `KeyLost` where `file`, which it is for, is there already and no key is.
        """
        with self._lock:
            if self._key is None:
                known = self._read_key()
                if known is None and file is not None and file.exists() and file.stat().st_size:
                    raise KeyLost(file)
                self._key = known or self._make_key()
            return self._key

    def tokens(self) -> Tokens | None:
        """The tokens of whoever is signed in; None where nobody is, or they are unreadable."""
        with self._lock:
            if not self._has_read_tokens:
                text = self._get(self._names.tokens)
                self._tokens = None if text is None else _tokens_of(text)
                self._has_read_tokens = True
            return self._tokens

    def keep_tokens(self, tokens: Tokens) -> None:
        """Replace the tokens."""
        with self._lock:
            self._set(self._names.tokens, tokens.model_dump_json())
            self._tokens, self._has_read_tokens = tokens, True

    def forget_tokens(self) -> None:
        """Nobody is signed in any more."""
        with self._lock:
            self._delete(self._names.tokens)
            self._tokens, self._has_read_tokens = None, True

    def forget_everything(self) -> None:
        """Tokens and key: what the replica's file holds can never be read again."""
        self.forget_tokens()
        with self._lock:
            self._delete(self._names.key)
            self._key = None

    def _read_key(self) -> ReplicaKey | None:
        text = self._get(self._names.key)
        try:
            return None if text is None else ReplicaKey(bytes.fromhex(text))
        except ValueError:
            raise KeyringMissing("the key that the keyring holds is not one of ours") from None

    def _make_key(self) -> ReplicaKey:
        key = ReplicaKey.fresh()
        self._set(self._names.key, key.raw.hex())
        # Some back ends take what they are given and lose it: better to know before it matters.
        if self._get(self._names.key) != key.raw.hex():
            raise KeyringMissing("the keyring does not give back what it was given")
        return key

    def _get(self, name: str) -> str | None:
        try:
            return self._backend.get_password(SERVICE, name)
        except (KeyringError, ValueError, OSError) as error:
            raise KeyringMissing(_sentence(error)) from error

    def _set(self, name: str, secret: str) -> None:
        try:
            self._backend.set_password(SERVICE, name, secret)
        except (KeyringError, ValueError, OSError) as error:
            raise KeyringMissing(_sentence(error)) from error

    def _delete(self, name: str) -> None:
        try:
            self._backend.delete_password(SERVICE, name)
        except PasswordDeleteError:
            return  # it was not there
        except (KeyringError, ValueError, OSError) as error:
            raise KeyringMissing(_sentence(error)) from error


def open_credentials(folder: Path, environ: Mapping[str, str] = os.environ) -> Credentials:
    """The secrets of the profile that lives in `folder`.

    With INSTAINSTRU_KEYRING_PASSPHRASE set, they are in an encrypted file in that folder; otherwise
    in the system's keyring. `KeyringMissing` where neither serves.
    """
    passphrase = environ.get(PASSPHRASE_VARIABLE, "")
    backend = _key_file(folder, passphrase) if passphrase else usable(keyring.get_keyring())
    profile = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    return Credentials(backend, "file" if passphrase else profile)


def usable(backend: KeyringBackend) -> KeyringBackend:
    """The back end that was found, if it encrypts; of a chain, the first that does."""
    candidates: list[KeyringBackend] = [backend]
    if isinstance(backend, ChainerBackend):
        candidates = list(backend.backends)
    for candidate in candidates:
        if type(candidate).__module__ in _SAFE_MODULES:
            return candidate
    names = ", ".join(type(each).__module__ for each in candidates) or "none"
    raise KeyringMissing(f"no keyring that encrypts was found ({names})")


def _key_file(folder: Path, passphrase: str) -> KeyringBackend:
    folder.mkdir(parents=True, exist_ok=True)
    backend = CryptFileKeyring()
    backend.time_cost, backend.memory_cost, backend.parallelism = _ARGON2ID
    backend.file_path = str(folder / KEY_FILE)
    had_keys = (folder / KEY_FILE).exists()
    try:
        backend.keyring_key = passphrase
    except (ValueError, KeyringError, ConfigError, OSError) as error:
        problem = f"the key file cannot be opened: {_sentence(error)}"
        raise (KeyringLocked if had_keys else KeyringMissing)(problem) from error
    opened: KeyringBackend = backend
    return opened


def _tokens_of(text: str) -> Tokens | None:
    try:
        return Tokens.model_validate_json(text)
    except ValidationError:
        return None


def _sentence(error: BaseException) -> str:
    return str(error) or type(error).__name__
