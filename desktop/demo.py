"""`make run`: the demo studio on this machine. A server, a Studio and a kiosk, each a process.

Everything lives in one folder (`.demo`), which `--reset` throws away. The people in it are
invented; their keys are in an encrypted file whose passphrase is the word "demo".

What is started hangs on a pipe (`desktop.tethered`): it ends even where this is killed.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import httpx
from PySide6.QtCore import QLockFile

FOLDER = Path(".demo")
PASSWORD = "harbour-street"  # of invented people
INSTRUCTOR = "mara@harbourstreet.example"
MANAGER = "morgan@harbourstreet.example"
_SEEDED = "seeded"
_UNTOUCHED = "untouched"
_FRESH_S = 7 * 24 * 3600
_STOP_S = 15.0


def main(arguments: list[str] | None = None) -> int:
    """Run the demo until its windows close or Ctrl-C; 0 then."""
    asked = _parser().parse_args(arguments)
    if asked.reset:
        shutil.rmtree(FOLDER, ignore_errors=True)
        _say("The demo is gone.")
        return 0
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        if not has_display():
            return _pictures()
        with running_server(FOLDER, scale=asked.scale) as url:
            return _windows(url)
    except KeyboardInterrupt:
        return 0


@contextmanager
def running_server(folder: Path, *, scale: bool = False) -> Iterator[str]:
    """The demo's server, filled in at the first time; its address. It is stopped afterwards."""
    with _making(folder):
        if not (folder / _SEEDED).exists():
            _seed(folder, scale=scale)
    # Nothing here is sent to anybody: codes for visitors are written beside the data.
    told = {**os.environ, "INSTAINSTRU_OUTGOING": "file"}
    serve = ["sync.server", "serve", *_place(folder), "--port", "0"]
    process = _start(serve, stdout=subprocess.PIPE, env=told)
    try:
        yield _address(process)
    finally:
        _stop([process])


def copy_untouched(demo: Path, target: Path) -> None:
    """Make `target` a demo that nobody has worked in.

    The one that it is copied from lies in the demo's folder and is made anew after a week: what is
    seeded is laid around the day.
    """
    source = demo / _UNTOUCHED
    mark = source / _SEEDED
    with _making(source):
        if not mark.exists() or time.time() - mark.stat().st_mtime > _FRESH_S:
            _seed(source)
    # What an embedded server leaves of itself is not the copy's.
    shutil.copytree(
        source, target, ignore=shutil.ignore_patterns(".s.*", ".handle_*", "*.pid", "*.lock")
    )
    if os.name == "posix" and os.geteuid() == 0:  # its files are another user's then
        for each in (source, *source.rglob("*")):
            here = target / each.relative_to(source)
            if here.exists():
                os.chown(here, each.stat().st_uid, each.stat().st_gid)


@contextmanager
def _making(folder: Path) -> Iterator[None]:
    """Nobody else makes a demo in that folder meanwhile; `SystemExit` where somebody does."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(folder / "making.lock"))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        raise SystemExit("The demo studio is being made already. Try again in a minute.")
    try:
        yield
    finally:
        lock.unlock()


def _seed(folder: Path, *, scale: bool = False) -> None:
    _say("Making the demo studio (the first time only) …")
    data = folder / "server"
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(parents=True)
    _see_through(["sync.server", "demo-seed", *_place(folder), *(["--scale"] if scale else [])])
    (folder / _SEEDED).touch()


def _place(folder: Path) -> list[str]:
    return ["--data-dir", str(folder / "server")]


def device_environment(**more: str) -> dict[str, str]:
    """What a demo device is started with."""
    return {**os.environ, "INSTAINSTRU_KEYRING_PASSPHRASE": "demo", **more}


def pairing_code(url: str) -> str:
    """A code for one kiosk, asked for as the demo's manager."""
    with httpx.Client(base_url=url, timeout=20) as client:
        answer = client.post(
            "/v1/auth/sign-in",
            json={"email": MANAGER, "password": PASSWORD, "device_name": "Demo"},
        )
        answer.raise_for_status()
        token = answer.json()["access_token"]
        shown = client.post(
            "/v1/devices/pairing-codes", headers={"Authorization": f"Bearer {token}"}
        )
        shown.raise_for_status()
        return str(shown.json()["code"])


def has_display() -> bool:
    """Whether there is a screen to open windows on."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _windows(url: str) -> int:
    """Studio and kiosk until the Studio is closed."""
    program = ["desktop"]
    studio = _start(
        [*program, "studio", "--profile", str(FOLDER / "studio"), "--server", url],
        env=device_environment(INSTAINSTRU_SIGN_IN=f"{INSTRUCTOR} {PASSWORD}"),
    )
    kiosk_folder = FOLDER / "kiosk"
    code = "" if kiosk_folder.exists() else pairing_code(url)
    kiosk = _start(
        [*program, "kiosk", "--window", "--profile", str(kiosk_folder), "--server", url],
        env=device_environment(**({"INSTAINSTRU_PAIRING_CODE": code} if code else {})),
    )
    _say(f"Server at {url}. Signed in as {INSTRUCTOR}; every password is {PASSWORD!r}.")
    _say("Close the Studio, or press Ctrl-C here, to end it all.")
    try:
        return studio.wait()
    finally:
        _stop([studio, kiosk])


def _pictures() -> int:
    _say("There is no display here: the same is run offscreen, ending with pictures in out/tour.")
    tour = _start(
        ["desktop.tour", "out/tour", "--demo", str(FOLDER)],
        env=device_environment(QT_QPA_PLATFORM="offscreen"),
    )
    try:
        return tour.wait()
    finally:
        _stop([tour])


def _see_through(command: list[str]) -> None:
    """Run a module to its end; `SystemExit` where it fails."""
    process = _start(command)
    try:
        if process.wait() != 0:
            raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    finally:
        _stop([process])


def _start(
    command: list[str], *, stdout: int | None = None, env: dict[str, str] | None = None
) -> "subprocess.Popen[str]":
    """Start a module that Ctrl-C in the terminal does not reach: we stop it, in order. It hangs on
    a pipe: were we killed, it ends by itself.
    """
    return subprocess.Popen(
        [sys.executable, "-m", "desktop.tethered", *command],
        stdin=subprocess.PIPE,
        stdout=stdout,
        env=env,
        text=True,
        start_new_session=True,
    )


def _address(server: "subprocess.Popen[str]") -> str:
    """Where the server says that it answers; `SystemExit` where it ends without saying so."""
    assert server.stdout is not None
    for line in server.stdout:
        word, _, address = line.strip().partition(" ")
        if word == "ready":
            return address
    raise SystemExit(f"the server ended with {server.wait()} before it was ready")


def _stop(processes: "list[subprocess.Popen[str]]") -> None:
    """Ask each to end; after 15 seconds, make it."""
    for process in processes:
        if process.poll() is None:
            process.terminate()
    give_up_at = time.monotonic() + _STOP_S
    for process in processes:
        try:
            process.wait(max(0.1, give_up_at - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdin is not None:
            process.stdin.close()


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _say(words: str) -> None:
    print(words, flush=True)  # noqa: T201  # a command's output


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("desktop.demo", description="The demo studio.")
    parser.add_argument("--reset", action="store_true", help="throw the demo away")
    parser.add_argument("--scale", action="store_true", help="make it with 100,000 lessons")
    return parser


if __name__ == "__main__":
    sys.exit(main())
