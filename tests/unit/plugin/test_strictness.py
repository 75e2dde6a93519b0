"""What a test may not do here: log unseen, reach out, or share a home."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.plugin.log_lines import complaints
from tests.plugin.loopback import is_local
from tests.unit.plugin.conftest import Run


@pytest.fixture
def habits() -> Sequence[str]:
    return ("surroundings", "loopback", "log_lines", "parallel")


@pytest.mark.parametrize(
    ("lines", "patterns", "expected"),
    [
        ([], [], []),
        (["WARNING sync: retry"], ["retry"], []),
        (["WARNING sync: retry"], [], ["unexpected log line: WARNING sync: retry"]),
        ([], ["retry"], ["declared but not logged: retry"]),
        (["ERROR core: a", "ERROR core: b"], ["a$"], ["unexpected log line: ERROR core: b"]),
    ],
)
def test_lines_and_declarations_must_agree(
    lines: list[str], patterns: list[str], expected: list[str]
) -> None:
    assert complaints(lines, patterns) == expected


def test_a_log_line_nobody_declared_fails_the_test(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import logging, pytest

        def test_unseen(): logging.getLogger("sync.client").warning("outbox is full")
        @pytest.mark.expected_log("outbox is full")
        def test_declared(): logging.getLogger("sync.client").warning("outbox is full")
        @pytest.mark.expected_log("outbox is full")
        def test_declared_in_vain(): pass
        def test_looks_for_itself(caplog): logging.getLogger("core.x").error("seen")
        def test_of_others(): logging.getLogger("alembic").warning("not ours")
        def test_harmless(): logging.getLogger("core").info("fine")
        """
    )
    result = run(".", "-n0")
    result.assert_outcomes(passed=6, errors=2)
    result.stdout.fnmatch_lines_random(
        [
            "unexpected log line: WARNING sync.client: outbox is full",
            "declared but not logged: outbox is full",
        ]
    )


def test_no_test_reaches_past_this_machine(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import contextlib, socket, pytest

        def test_connects(): socket.create_connection(("192.0.2.1", 9), timeout=1)
        def test_looks_up(): socket.getaddrinfo("example.test", 80)
        def test_sends():
            with socket.socket(type=socket.SOCK_DGRAM) as sender:
                sender.sendto(b"x", ("192.0.2.1", 9))
        def test_carries_on_regardless():
            with contextlib.suppress(OSError):
                socket.create_connection(("2001:db8::1", 9), timeout=1)
        def test_stays():
            with socket.create_server(("127.0.0.1", 0)) as server:
                socket.create_connection(server.getsockname()).close()
        """
    )
    result = run(".", "-n0")
    result.assert_outcomes(passed=2, failed=3, errors=4)
    result.stdout.fnmatch_lines_random(["*a test may not reach '192.0.2.1': only this machine"])


@pytest.mark.parametrize(
    "host", ["localhost", b"localhost", "127.8.0.1", "::1", "", None, "0.0.0.0"]
)
def test_this_machine_is_local(host: object) -> None:
    assert is_local(host)


@pytest.mark.parametrize("host", ["example.test", "10.0.0.1", "192.168.1.1", "fe80::1", b"a.b"])
def test_other_machines_are_not(host: object) -> None:
    assert not is_local(host)


def test_every_test_has_an_empty_home_and_no_keyring(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import keyring, os, pathlib, pytest
        from keyring.errors import NoKeyringError

        @pytest.mark.parametrize("turn", [1, 2])
        def test_home(turn, home):
            assert pathlib.Path.home() == home
            assert sorted(path.name for path in home.iterdir()) == ["runtime"]
            (home / "left.txt").touch()
            assert os.environ["XDG_CONFIG_HOME"].startswith(str(home))

        def test_keyring():
            with pytest.raises(NoKeyringError):
                keyring.get_password("a", "b")

        def test_offscreen():
            assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
        """
    )
    run(".", "-n0").assert_outcomes(passed=4)
