"""Figures as a table for people and as JSON for machines."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.benchmarks.figure import Figure

_HEADINGS = ("what", "budget", "median", "p99", "used", "verdict")
_VERDICTS = {True: "met", False: "MISSED", None: "–"}

Run = Mapping[str, Sequence[Figure]]
"""The figures of each benchmark module, by the module's name."""


def machine_line() -> str:
    """The machine the numbers are from: processor, cores, memory, system, Python."""
    memory_gib = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (
        f"{_processor()}, {cores} cores, {memory_gib:.0f} GiB, "
        f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    )


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def table(run: Run) -> str:
    """All figures under one heading, columns aligned, a figure's note on a line below it."""
    rows = [_HEADINGS]
    notes = [""]
    for figures in run.values():
        for figure in figures:
            rows.append(_cells(figure))
            notes.append(figure.note)
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    lines: list[str] = []
    for row, note in zip(rows, notes, strict=True):
        numbers = [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        lines.append("  ".join([row[0].ljust(widths[0]), *numbers]).rstrip())
        if note:
            lines.append(f"    {note}")
    return "\n".join(lines)


def _cells(figure: Figure) -> tuple[str, str, str, str, str, str]:
    limits = [_number(figure.budget, figure.unit)]
    if figure.p99_budget is not None:
        limits.append(_number(figure.p99_budget, figure.unit))
    return (
        figure.name,
        " / ".join(limits),
        _number(figure.median, figure.unit),
        _number(figure.p99, figure.unit),
        "–" if figure.ratio is None else f"{figure.ratio:.0%}",
        _VERDICTS[figure.is_met],
    )


def _number(value: float | None, unit: str) -> str:
    return "–" if value is None else f"{value:.3g} {unit}" if value < 100 else f"{value:.0f} {unit}"


def as_json(run: Run, machine: str) -> str:
    """The same figures for a program: ``{"machine": …, "figures": [{"module": …, …}]}``."""
    figures = [
        {
            "module": module,
            "name": figure.name,
            "unit": figure.unit,
            "median": figure.median,
            "p99": figure.p99,
            "budget": figure.budget,
            "p99_budget": figure.p99_budget,
            "ratio": figure.ratio,
            "met": figure.is_met,
            "note": figure.note,
        }
        for module, found in run.items()
        for figure in found
    ]
    return json.dumps({"machine": machine, "figures": figures}, indent=2, ensure_ascii=False) + "\n"
