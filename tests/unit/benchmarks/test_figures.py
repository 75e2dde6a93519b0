"""Figures, their verdicts and how they are shown."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator

import pytest

from tests.benchmarks.__main__ import main
from tests.benchmarks.figure import Figure, Timing, summarised, timed
from tests.benchmarks.report import as_json, table


def test_the_median_and_the_nearest_rank_are_taken() -> None:
    assert summarised([float(n) for n in range(100, 0, -1)]) == Timing(50.5, 99.0)


def test_no_sample_gives_no_figure() -> None:
    with pytest.raises(ValueError, match="at least one sample"):
        summarised([])


@pytest.fixture
def collecting() -> Iterator[None]:
    """The interpreter collects garbage, as outside of tests; they have a collector of their own."""
    gc.enable()
    yield
    gc.disable()


@pytest.mark.usefixtures("collecting")
def test_the_first_call_is_not_counted() -> None:
    calls: list[bool] = []
    timed(lambda: calls.append(gc.isenabled()), runs=3)
    assert calls == [True, False, False, False]
    assert gc.isenabled()


@pytest.mark.parametrize(
    ("figure", "ratio", "is_met"),
    [
        (Figure("a", "ms", 1.0, 2.0, budget=4.0), 0.25, True),
        (Figure("a", "ms", 4.0, 9.0, budget=4.0), 1.0, True),
        (Figure("a", "ms", 6.0, 9.0, budget=4.0), 1.5, False),
        (Figure("a", "ms", 1.0, 9.0, budget=4.0, p99_budget=3.0), 3.0, False),
        (Figure("a", "ms", 1.0, 9.0), None, None),
    ],
)
def test_the_worst_budget_decides(figure: Figure, ratio: float | None, is_met: bool | None) -> None:
    assert (figure.ratio, figure.is_met) == (ratio, is_met)


def test_the_table_lines_up_and_says_the_verdict() -> None:
    run = {
        "one": [Timing(0.5, 2.0).figure("local booking", budget=1.5, p99_budget=8.0)],
        "two": [Figure("push", "s", 1.2, budget=0.6, note="the judge reads row by row")],
    }
    assert table(run).splitlines() == [
        "what                  budget  median   p99  used  verdict",
        "local booking  1.5 ms / 8 ms  0.5 ms  2 ms   33%      met",
        "push                   0.6 s   1.2 s     –  200%   MISSED",
        "    the judge reads row by row",
    ]


def test_the_json_names_module_and_verdict() -> None:
    read = json.loads(as_json({"one": [Figure("a", "ms", 1.0, budget=2.0)]}, "a machine"))
    assert read["machine"] == "a machine"
    assert [(f["module"], f["name"], f["ratio"], f["met"]) for f in read["figures"]] == [
        ("one", "a", 0.5, True)
    ]


def test_an_unknown_name_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["no-such-benchmark"])
    assert "no benchmark no-such-benchmark" in capsys.readouterr().err
