"""The demo's small pieces: is there a screen, ending processes, and throwing the demo away."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import demo
from desktop.demo import device_environment, has_display, main
from tests.plugin import PATIENCE_S

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")
WAITS = "import sys; print('up', flush=True); sys.stdin.read()"
IGNORES = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); " + WAITS


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Linux machine without a screen."""
    monkeypatch.setattr(sys, "platform", "linux")
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)


def running(code: str) -> "subprocess.Popen[str]":
    """A process that has come to the point of waiting."""
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "up\n"
    return process


PARENT = "from desktop import demo; demo._start(['orphan']).wait()"
ORPHAN = """
import threading
try:
    print("up", flush=True)
    threading.Event().wait(600)
    print("left alone", flush=True)
finally:
    print("tidied", flush=True)
"""


def let_go(process: "subprocess.Popen[str]") -> None:
    for stream in (process.stdin, process.stdout):
        assert stream is not None
        stream.close()


@pytest.mark.usefixtures("bare")
def test_a_bare_machine_has_no_display() -> None:
    assert not has_display()


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize("name", DISPLAYS)
def test_either_kind_of_display_will_do(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "")
    assert not has_display()
    monkeypatch.setenv(name, ":0")
    assert has_display()


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_always_have_one(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert has_display()


def test_a_process_that_listens_is_asked_to_end() -> None:
    process = running(WAITS)
    demo._stop([process])
    assert process.returncode == -15
    let_go(process)


def test_a_process_that_does_not_listen_is_made_to_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "_STOP_S", 0.0)
    deaf, listening = running(IGNORES), running(WAITS)
    demo._stop([deaf, listening])
    assert deaf.returncode == -9
    assert listening.returncode is not None
    let_go(deaf)
    let_go(listening)


def test_a_process_that_has_ended_keeps_its_own_code() -> None:
    process = subprocess.Popen([sys.executable, "-c", "raise SystemExit(3)"], text=True)
    process.wait()
    demo._stop([process])
    assert process.returncode == 3


def test_a_server_that_ends_before_it_is_ready_ends_the_demo() -> None:
    code = "print('no disk'); raise SystemExit(4)"
    server = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    with pytest.raises(SystemExit, match="the server ended with 4 before it was ready"):
        demo._address(server)
    assert server.stdout is not None
    server.stdout.close()


def test_the_address_is_what_the_server_says_it_is() -> None:
    code = "print('making it up'); print('ready http://127.0.0.1:4711')"
    server = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert demo._address(server) == "http://127.0.0.1:4711"
    server.wait()
    assert server.stdout is not None
    server.stdout.close()


def test_reset_removes_the_demo_s_folder_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".demo" / "server").mkdir(parents=True)
    (tmp_path / ".demo" / "server" / "data").write_text("demo")
    (tmp_path / ".demonstration").mkdir()
    (tmp_path / "notes").write_text("mine")
    assert main(["--reset"]) == 0
    assert sorted(each.name for each in tmp_path.iterdir()) == [".demonstration", "notes"]
    assert capsys.readouterr().out == "The demo is gone.\n"
    assert main(["--reset"]) == 0


def test_reset_does_not_follow_a_link_out_of_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "notes").write_text("mine")
    (tmp_path / ".demo").mkdir()
    (tmp_path / ".demo" / "link").symlink_to(tmp_path / "kept")
    main(["--reset"])
    assert (tmp_path / "kept" / "notes").read_text() == "mine"
    assert not (tmp_path / ".demo").exists()


def test_a_device_is_started_with_the_demo_s_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INSTAINSTRU_KEYRING_PASSPHRASE", "of somebody")
    made = device_environment(QT_QPA_PLATFORM="offscreen")
    assert made["INSTAINSTRU_KEYRING_PASSPHRASE"] == "demo"
    assert made["QT_QPA_PLATFORM"] == "offscreen"


def test_what_the_demo_started_tidies_up_and_ends_when_the_demo_is_killed(tmp_path: Path) -> None:
    (tmp_path / "orphan.py").write_text(ORPHAN)
    path = os.pathsep.join([str(tmp_path), os.getcwd()])
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    assert parent.stdout is not None
    assert parent.stdout.readline() == "up\n"
    parent.send_signal(signal.SIGKILL)
    # The end of what is said comes once nobody is left who could say more.
    said, _ = parent.communicate(timeout=PATIENCE_S)
    assert said == "tidied\n"


def test_a_demo_that_could_not_be_made_is_not_taken_for_one(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"no_such_module .* ended with 1"):
        demo._see_through(["no_such_module", str(tmp_path)])


@pytest.fixture
def seeded(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders in which a studio was made, as a server leaves one."""
    made: list[Path] = []

    def seed(folder: Path, *, scale: bool = False) -> None:
        made.append(folder)
        data = folder / "server" / "postgres"
        data.mkdir(parents=True, exist_ok=True)
        for name in ("PG_VERSION", ".handle_pids.json", "postmaster.pid"):
            (data / name).write_text(name)
        (folder / "seeded").touch()

    monkeypatch.setattr(demo, "_seed", seed)
    return made


def test_each_tour_has_a_studio_in_which_nobody_has_worked(
    tmp_path: Path, seeded: list[Path]
) -> None:
    data = Path("server") / "postgres"
    for name in ("first", "second"):
        copied = tmp_path / name
        demo.copy_untouched(tmp_path / ".demo", copied)
        assert [each.name for each in (copied / data).iterdir()] == ["PG_VERSION"]
        assert (copied / "seeded").exists()
        (copied / data / "PG_VERSION").write_text("worked in")
    assert (tmp_path / ".demo" / "untouched" / data / "PG_VERSION").read_text() == "PG_VERSION"
    assert len(seeded) == 1


def test_a_studio_is_made_anew_for_tours_once_its_week_is_over(
    tmp_path: Path, seeded: list[Path]
) -> None:
    demo.copy_untouched(tmp_path, tmp_path / "first")
    week_ago = (tmp_path / "untouched" / "seeded").stat().st_mtime - 7 * 24 * 3600 - 60
    os.utime(tmp_path / "untouched" / "seeded", (week_ago, week_ago))
    demo.copy_untouched(tmp_path, tmp_path / "second")
    assert seeded == [tmp_path / "untouched"] * 2


def test_who_comes_while_the_demo_is_being_made_is_told_so(
    tmp_path: Path, seeded: list[Path]
) -> None:
    with (
        demo._making(tmp_path),
        pytest.raises(SystemExit, match="is being made already"),
        demo.running_server(tmp_path),
    ):
        pass
    assert seeded == []
    with demo._making(tmp_path):
        assert (tmp_path / "making.lock").exists()
    assert not (tmp_path / "making.lock").exists()
