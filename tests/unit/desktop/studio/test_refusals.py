"""Nothing that a rule, a disk or a server can say reaches a person as a code."""

import ast
from collections.abc import Sequence
from pathlib import Path

import pytest

import core
import sync.client
from core.access.permissions import Permission
from core.errors import Fact, NotAllowed, NotFound, Rejected
from core.models.columns import to_microseconds
from core.scheduling.reasons import Reason
from desktop.studio.refusals import explain, sentence
from tests.builders.studio import AT

HALIFAX = "America/Halifax"
RAISED = {"Rejected", "Conflict", "Malformed", "Unavailable", "Refused", "Busy"}
FAULTS = "_FAULTS"
ERROR_BASES = {"Unavailable", "Rejected", "Conflict", "Malformed", "StudioError"}
FACTS: dict[str, Fact] = {
    "instructor": "Mara",
    "student": "Ana",
    "service": "Piano",
    "name": "Morgan",
    "field": "note",
    "starts_at": to_microseconds(AT),
    "limit": 120,
    "waiting": 3,
    "obstacle": {
        "since": to_microseconds(AT),
        "until": to_microseconds(AT) + 3_600_000_000,
        "minutes_short": 5,
    },
}


def literal(call: ast.Call) -> str | None:
    first = call.args[0] if call.args else None
    is_text = isinstance(first, ast.Constant) and isinstance(first.value, str)
    return str(first.value) if is_text and isinstance(first, ast.Constant) else None


def codes_of_calls(nodes: Sequence[ast.AST]) -> set[str]:
    """First arguments of the errors that are made."""
    calls = [node for node in nodes if isinstance(node, ast.Call)]
    named = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id in RAISED]
    return {code for call in named if (code := literal(call)) is not None}


def codes_of_classes(nodes: Sequence[ast.AST]) -> set[str]:
    """The code that a class of its own gives itself: `super().__init__("busy", …)`.

    It may also be the default of a parameter that is passed on, and what a class derived from such
    a one passes last.
    """
    found: set[str] = set()
    bases = set(ERROR_BASES)
    for node in nodes:
        if isinstance(node, ast.ClassDef) and bases & {ast.unparse(b) for b in node.bases}:
            bases.add(node.name)
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and ast.unparse(call.func) == "super().__init__":
                    found |= code_passed(call, defaults_of(node))
    return found


def defaults_of(node: ast.ClassDef) -> dict[str, str]:
    """Texts that are the defaults of parameters, by parameter."""
    found = {}
    for method in (each for each in node.body if isinstance(each, ast.FunctionDef)):
        named = method.args.args[len(method.args.args) - len(method.args.defaults) :]
        for parameter, value in zip(named, method.args.defaults, strict=True):
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                found[parameter.arg] = value.value
    return found


def code_passed(call: ast.Call, defaults: dict[str, str]) -> set[str]:
    """The code among what a constructor passes on to its base."""
    texts = [a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    named = [defaults[a.id] for a in call.args if isinstance(a, ast.Name) and a.id in defaults]
    return set((texts or named)[-1:])


def codes_of_faults(nodes: Sequence[ast.AST]) -> set[str]:
    """What SQLite's faults are called."""
    found = set()
    for node in nodes:
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == FAULTS:
            table = node.value
            assert isinstance(table, ast.Dict)
            found |= {str(v.value) for v in table.values if isinstance(v, ast.Constant)}
    return found


def codes_in(folder: str) -> set[str]:
    found: set[str] = set()
    for path in Path(folder).rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if not any(name in text for name in (*RAISED, *ERROR_BASES, FAULTS)):
            continue  # this is read while tests are collected, by every worker
        nodes = list(ast.walk(ast.parse(text)))
        found |= codes_of_calls(nodes) | codes_of_classes(nodes) | codes_of_faults(nodes)
    return found


CORE = codes_in(core.__path__[0]) | {reason.value for reason in Reason}
CLIENT = codes_in(sync.client.__path__[0])
VERDICTS = {"quarantined", "unstorable", "busy", "too_many"}
"""What only a server says: in a verdict, or as the code of a status that is tried again."""


def test_the_search_for_codes_finds_each_kind() -> None:
    assert {"taken", "state", "exists", "unknown_mutation", "not_found"} <= CORE
    assert {"offline", "untrusted", "device_revoked", "disk_full", "changes_waiting"} <= CLIENT
    assert len(CORE) > 35


@pytest.mark.parametrize("code", sorted(CORE | CLIENT | VERDICTS))
@pytest.mark.parametrize("facts", [FACTS, {}], ids=["told", "untold"])
def test_every_code_has_a_sentence_of_its_own(code: str, facts: dict[str, Fact]) -> None:
    said = sentence(code, facts, HALIFAX)
    assert "not possible here" not in said
    assert f"({code})" not in said
    assert said.endswith(".")
    assert "{" not in said
    assert len(said) < 100


def test_a_clash_that_only_the_database_saw_is_told_without_names() -> None:
    assert sentence("taken", {}, HALIFAX) == "That time is taken."


def test_facts_are_told_in_the_studio_s_time() -> None:
    said = explain(Rejected("held", **FACTS), HALIFAX)
    assert said is not None
    assert said.startswith(("14:20", "2:20"))


def test_whoever_may_not_and_what_is_gone_are_explained() -> None:
    assert explain(NotAllowed(Permission.MANAGE_STUDENTS), HALIFAX) == (
        "You don’t have permission to do that."
    )
    assert explain(NotFound("booking", "b"), HALIFAX) == "It no longer exists."


def test_a_code_from_a_newer_server_is_named_rather_than_hidden() -> None:
    assert sentence("too_loud", {}, HALIFAX) == "That isn’t possible here (too_loud)."


def test_a_bug_is_no_refusal() -> None:
    assert explain(ValueError("taken"), HALIFAX) is None
