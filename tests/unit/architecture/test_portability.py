"""A tree that names one machine, or a lock that cannot be trusted, is caught."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.rules.portable import check_addresses, check_lock, tracked_files

_HASH = "--hash=sha256:" + "0" * 64
_PYPROJECT = """
[project]
dependencies = ["alpha>=1.2,<2", "beta; sys_platform == 'nowhere'"]
[dependency-groups]
dev = ["Gamma_Ray"]
"""
_LOCK = f"""alpha==1.5 \\
    {_HASH}
gamma-ray==3.0 ; sys_platform == 'linux' \\
    {_HASH} \\
    {_HASH}
"""


@pytest.mark.parametrize(
    "line",
    [
        "cd /ro" + "ot/project",
        "see /ho" + "me/ana/notes",
        "path = '/Us" + "ers/ana'",
        r"path = 'C:\Us" + r"ers\ana'",
        "/wo" + "rk/main",
        "pip install --index" + "-url x",
        "https://py" + "pi.org/simple",
        "http://files.pythonho" + "sted.org",
        "npm config set https://registry.npm" + "js.org",
    ],
)
def test_an_address_of_one_machine_is_found(tmp_path: Path, line: str) -> None:
    planted = tmp_path / "planted.txt"
    planted.write_text(f"first\n{line}\n")
    assert [finding.line for finding in check_addresses(tmp_path, [planted])] == [2]


@pytest.mark.parametrize(
    "line", ["GET /v1/home/items", "~/home/main", "rooted /rootless", "127.0.0.1", "a/home/b"]
)
def test_other_paths_are_left_alone(tmp_path: Path, line: str) -> None:
    planted = tmp_path / "planted.txt"
    planted.write_text(line)
    assert list(check_addresses(tmp_path, [planted])) == []


def test_binary_files_are_not_read_as_text(tmp_path: Path) -> None:
    planted = tmp_path / "planted.png"
    planted.write_bytes(b"\0\1/ro" + b"ot/x")
    assert list(check_addresses(tmp_path, [planted])) == []


def test_tracked_and_new_files_are_seen_and_ignored_ones_are_not(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    (tmp_path / ".gitignore").write_text("*.log\n")
    (tmp_path / "new.py").touch()
    (tmp_path / "noise.log").touch()
    assert sorted(path.name for path in tracked_files(tmp_path)) == [".gitignore", "new.py"]


def test_a_hashed_lock_of_what_is_declared_passes() -> None:
    assert list(check_lock(_PYPROJECT, _LOCK)) == []


@pytest.mark.parametrize(
    ("lock", "message"),
    [
        (_LOCK.replace("alpha==1.5", "alpha>=1.5"), "not a pinned release: alpha>=1.5 \\"),
        (f"alpha==1.5\n{_LOCK}", "alpha has no hash"),
        (_LOCK.replace("1.5", "2.0"), "alpha<2,>=1.2 is declared and 2.0 is locked"),
        (_LOCK.replace("gamma-ray", "delta"), "Gamma_Ray is declared and not locked"),
        ("-i elsewhere\n" + _LOCK, "not a pinned release: -i elsewhere"),
        ("--find" + "-links x\n" + _LOCK, "not a pinned release: --find" + "-links x"),
    ],
)  # fmt: skip
def test_a_lock_that_cannot_be_trusted_is_named(lock: str, message: str) -> None:
    assert message in [finding.message for finding in check_lock(_PYPROJECT, lock)]
