"""House style is counted, and each breach of it is caught."""

from __future__ import annotations

import pytest

from tests.rules.findings import parsed
from tests.rules.style import (
    MAX_CLASS_LINES,
    MAX_FILE_LINES,
    MAX_FUNCTION_LINES,
    STYLE_CHECKS,
    check_docstrings,
)

_TICK = "TO" + "DO"
_IGNORE = "# type" + ": ignore"
_NO_LINT = "# no" + "qa"


def _messages(code: str, path: str = "tests/planted.py") -> list[str]:
    source = parsed(path, code)
    return [finding.message for check in STYLE_CHECKS for finding in check(source)]


def _function(lines: int) -> str:
    return "def f():\n" + "    x = 1\n" * (lines - 1)


def test_sizes_are_inclusive() -> None:
    assert _messages("x = 1\n" * MAX_FILE_LINES) == []
    assert _messages(_function(MAX_FUNCTION_LINES)) == []
    assert _messages("class A:\n" + "    x = 1\n" * (MAX_CLASS_LINES - 1)) == []


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("x = 1\n" * (MAX_FILE_LINES + 1), "a file of 401 lines; at most 400"),
        (_function(MAX_FUNCTION_LINES + 1), "f has 61 lines; at most 60"),
        ("async " + _function(MAX_FUNCTION_LINES + 1), "f has 61 lines; at most 60"),
        ("class A:\n" + "    x = 1\n" * MAX_CLASS_LINES, "A has 301 lines; at most 300"),
        ("class WindowManager: ...", "WindowManager says nothing: name what it does"),
        ("class DateHelpers: ...", "DateHelpers says nothing: name what it does"),
        ("@pytest.mark.skip\ndef f(): ...", "no test is left out: skip"),
        ("pytest.importorskip('x')", "no test is left out: importorskip"),
        ("@pytest.mark.xfail(reason='x')\ndef f(): ...", "no test is left out: xfail"),
        ("def f():\n    pytest.skip('later')", "no test is left out: skip"),
        (f"x = 1  # {_TICK}: more", f"{_TICK}: finish it, or leave it out"),
        (
            "try:\n    f()\nexcept OSError:\n    pass",
            "a silent except: handle it, or say contextlib.suppress",
        ),
        (
            "try:\n    f()\nexcept OSError:\n    ...",
            "a silent except: handle it, or say contextlib.suppress",
        ),
        (f"x = 1  {_IGNORE}", "type: ignore without the code it silences"),
        (f"x = 1  {_IGNORE}[arg-type]", "type: ignore without the reason beside it"),
        (f"x = 1  {_NO_LINT}", "noqa without the code it silences"),
        (f"x = 1  {_NO_LINT}: E501", "noqa without the reason beside it"),
    ],
)
def test_a_planted_breach_is_named(code: str, message: str) -> None:
    assert message in _messages(code)


@pytest.mark.parametrize(
    "code",
    [
        "class ManagerView: ...",
        "try:\n    f()\nexcept OSError:\n    log.exception('the disk is full')",
        f"x = 1  {_IGNORE}[arg-type]  # the stub is wrong",
        f"x = 1  {_NO_LINT}: E501 - a table reads better",
        f"name = '{_TICK}'",
        "indices = values.skip(3)",
    ],
)
def test_what_is_in_order_passes(code: str) -> None:
    assert _messages(code) == []


@pytest.mark.parametrize("path", ["core/utils.py", "desktop/misc/x.py", "sync/date_helpers.py"])
def test_a_name_that_says_nothing_is_refused(path: str) -> None:
    assert any("says nothing" in message for message in _messages('"""Doc."""', path))


@pytest.mark.parametrize(
    ("code", "named"),
    [
        ("x = 1", ["the module has no docstring"]),
        ('"""M."""\ndef f(): ...', ["f is public and has no docstring"]),
        ('"""M."""\nclass A: ...', ["A is public and has no docstring"]),
        (
            '"""M."""\nclass A:\n    """A."""\n    def g(self): ...',
            ["g is public and has no docstring"],
        ),
        (
            '"""M."""\nclass A:\n    """A."""\n    def data(self): ...',
            ["data is public and has no docstring"],
        ),
        (
            '"""M."""\nclass A:\n    """A."""\n    @property\n    def x(self): return 1',
            ["x is public and has no docstring"],
        ),
    ],
)
def test_a_missing_docstring_is_named(code: str, named: list[str]) -> None:
    source = parsed("core/planted.py", code)
    assert [finding.message for finding in check_docstrings(source)] == named


@pytest.mark.parametrize(
    "code",
    [
        "",
        '"""M."""\ndef _f(): ...',
        '"""M."""\nclass _A:\n    def g(self): ...',
        '"""M."""\nclass A:\n    """A."""\n    def paintEvent(self, event): ...',
        '"""M."""\nclass A(QWidget):\n    """A."""\n    def event(self, event): ...',
        '"""M."""\nclass A:\n    """A."""\n    @x.setter\n    def x(self, value): ...',
        '"""M."""\nclass A(Protocol):\n    """A, with x."""\n    @property\n    def x(self): ...',
        '"""M."""\ndef f():\n    """F."""\n    def inner(): ...',
    ],
)
def test_docstrings_are_not_asked_for_twice(code: str) -> None:
    assert list(check_docstrings(parsed("core/planted.py", code))) == []


def test_tests_need_no_docstrings() -> None:
    assert list(check_docstrings(parsed("tests/planted.py", "def f(): ..."))) == []
