"""Side by side what can be, alone what must be, and one answer in the end."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.plugin import parallel
from tests.unit.plugin.conftest import Run

# Each of the two opens its end of a pipe and waits there for the other: alone, either would hang.
_MEETING = """
    import os, pytest

    @pytest.mark.parametrize("mode", ["r", "w"])
    def test_meets_the_other(mode):
        with open({pipe!r}, mode) as end:
            assert end
"""

# A test that finds somebody else's mark, or whose own is gone, was not alone.
_LONERS = """
    import os, pathlib, pytest

    MARKS = pathlib.Path({marks!r})

    def work(length):
        mine = MARKS / str(os.getpid())
        mine.touch()
        sum(range(length))
        found = sorted(MARKS.iterdir())
        mine.unlink()
        return found == [mine]

    @pytest.mark.sequential
    @pytest.mark.parametrize("number", range(6))
    def test_alone(number):
        assert work(2_000_000)

    @pytest.mark.parametrize("number", range(8))
    def test_in_company(number):
        work(200_000)
"""


@pytest.fixture
def loners(pytester: pytest.Pytester) -> None:
    marks = pytester.mkdir("marks")
    pytester.makepyfile(test_loners=_LONERS.format(marks=str(marks)))


def test_a_sequential_test_is_alone(run: Run, loners: None) -> None:
    result = run(".", "-p", "randomly")
    result.assert_outcomes(passed=14)
    result.stdout.fnmatch_lines(["created: 2/2 workers"])


def test_lengthy_tests_come_first_short_ones_late_and_sequential_ones_last_in_any_order(
    run: Run, loners: None, pytester: pytest.Pytester
) -> None:
    for folder in ("force", "unit", "gui", "e2e"):
        place = pytester.mkdir(folder)
        (place / f"test_{folder}.py").write_text("def test_one(): pass\ndef test_two(): pass\n")
    result = run(".", "--force-sequential", "-v", "-p", "randomly", "-p", "no:cacheprovider")
    names = [line for line in result.stdout.lines if "PASSED" in line]
    assert ["test_alone" in name for name in names] == [False] * 16 + [True] * 6
    folders = [name.partition("/")[0] for name in names if not name.startswith("test_loners")]
    assert folders == ["e2e", "e2e", "force", "force", "gui", "gui", "unit", "unit"]
    result.stdout.fnmatch_lines(["Using --randomly-seed=*"])
    result.stdout.no_fnmatch_line("created:*")


def test_tests_run_side_by_side_and_give_one_answer(run: Run, pytester: pytest.Pytester) -> None:
    pipe = str(pytester.path / "pipe")
    os.mkfifo(pipe)
    pytester.makepyfile(
        test_meeting=_MEETING.format(pipe=pipe),
        test_failures="""
        import pytest

        def test_broken(): assert False
        @pytest.mark.sequential
        def test_alone_and_fine(): pass
        @pytest.mark.sequential
        def test_alone_and_broken(): assert False
        """,
    )
    result = run(".")
    result.stdout.fnmatch_lines(["created: 2/2 workers"])
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert sum("passed" in line for line in result.stdout.lines) == 1
    result.assert_outcomes(passed=3, failed=2)

    again = run(".", "--lf")
    again.assert_outcomes(failed=2)
    again.stdout.no_fnmatch_line("created:*")


def test_few_named_tests_start_no_workers(run: Run, loners: None) -> None:
    result = run("test_loners.py::test_alone[3]")
    result.assert_outcomes(passed=1)
    result.stdout.no_fnmatch_line("created:*")


def test_a_worker_that_dies_blocks_nobody(
    run: Run, loners: None, pytester: pytest.Pytester
) -> None:
    pytester.makepyfile(
        test_death="""
        import os, pytest

        @pytest.mark.sequential
        def test_dies_alone(): os._exit(3)
        def test_dies(): os._exit(3)
        """
    )
    run(".").assert_outcomes(passed=14, failed=2)


def test_words_choose_and_nothing_is_left_in_the_temporary_folder(
    run: Run, loners: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setenv("TMPDIR", str(place))
    result = run(".", "-k", "alone and 3", f"--basetemp={tmp_path / 'base'}")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["created: 2/2 workers"])
    assert list(place.iterdir()) == []


@pytest.mark.parametrize(
    ("setting", "arguments", "workers"),
    [
        ("3", ["."], 3),
        ("1", ["."], 0),
        ("0", ["."], 0),
        ("3", [".", "-n2"], 2),
        ("3", [".", "-n0"], 0),
        ("3", [".", "--force-sequential", "-n2"], 0),
        ("3", [".", "--pdb"], None),
        ("3", [".", "--collect-only"], None),
        ("3", ["test_one.py"], None),
        ("3", ["test_one.py::test_fine"], None),
        ("3", ["test_gone.py"], None),
        ("3", ["test_one.py", "."], 3),
    ],
)
def test_the_knob_the_option_and_the_arguments_choose_the_workers(
    run: Run,
    pytester: pytest.Pytester,
    monkeypatch: pytest.MonkeyPatch,
    setting: str,
    arguments: list[str],
    workers: int | None,
) -> None:
    monkeypatch.setenv("INSTAINSTRU_TEST_WORKERS", setting)
    pytester.makepyfile(test_one="def test_fine(): pass")
    config = pytester.parseconfig(*arguments)
    parallel.pytest_cmdline_main(config)
    assert config.option.numprocesses == workers


@pytest.mark.parametrize("setting", ["many", "-1", "1.5", ""])
def test_a_knob_that_is_no_number_is_refused(setting: str) -> None:
    with pytest.raises(pytest.UsageError, match="is a number or 'auto'"):
        parallel.requested_workers(setting)


def test_auto_is_at_least_one() -> None:
    assert parallel.requested_workers("auto") >= 1
