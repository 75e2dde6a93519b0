"""What was asked for on the command line, and the secrets, which are looked for at once."""

import argparse
import logging
import os
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from desktop import REPLICA, VERSION
from sync.client.credentials import Credentials, open_credentials


@dataclass(frozen=True, slots=True)
class Start:
    """A start under way. `secrets` are those of a device that was here before, None on a new one;
    their result raises `Unavailable` where the keyring does not serve. `is_kept`: this process is
    not the kiosk but the one that keeps it alive.
    """

    folder: Path
    is_kiosk: bool
    is_windowed: bool
    is_kept: bool
    server: str | None
    display: str | None
    secrets: "Future[Credentials] | None"


def begin(arguments: list[str] | None = None) -> Start:
    """Read the command line, and begin to look for the secrets on a thread beside."""
    asked = _parser().parse_args(arguments)
    folder: Path = asked.profile or user_data_path("InstaInstru") / asked.what
    folder.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(level=os.environ.get("INSTAINSTRU_LOG", "WARNING"), stream=sys.stderr)
    is_kiosk = asked.what == "kiosk"
    is_kept = is_kiosk and asked.keep
    secrets = None if is_kept else _looking(folder)
    return Start(folder, is_kiosk, asked.window, is_kept, asked.server, asked.display, secrets)


def _looking(folder: Path) -> "Future[Credentials] | None":
    """A key file is slow to open by design, and a system's keyring goes and asks: both are nearly
    done when the rest has been read in. Only where there is a key: making one is not for a second
    start, which has yet to find out that it is one.
    """
    if not (folder / REPLICA).exists():
        return None
    beside = ThreadPoolExecutor(1, thread_name_prefix="keys")
    secrets = beside.submit(secrets_of, folder)
    beside.shutdown(wait=False)
    return secrets


def secrets_of(folder: Path) -> Credentials:
    """The device's secrets, looked at once: a key file takes 64 MB and its time for each look."""
    credentials = open_credentials(folder)
    credentials.replica_key(folder / REPLICA)
    credentials.tokens()
    return credentials


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("instainstru", description="The Studio, or a kiosk.")
    parser.add_argument("--version", action="version", version=f"instainstru {VERSION}")
    parser.add_argument("what", choices=["studio", "kiosk"], nargs="?", default="studio")
    parser.add_argument("--profile", type=Path, help="folder of this device's data")
    parser.add_argument("--server", help="address of the central server")
    parser.add_argument("--display", help="name of the screen that a kiosk fills")
    parser.add_argument("--keep", action="store_true", help="start a kiosk anew whenever it fails")
    parser.add_argument("--window", action="store_true", help="a kiosk in a window, for trying out")
    return parser
