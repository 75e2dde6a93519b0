"""What the arguments of each kind of change look like in releases that were kept, by version.

Keeping a release adds what is new in it to `arguments.json`, and never changes what is there:
an outbox somewhere holds such arguments under that number. Until then a new kind may still change.
"""

from __future__ import annotations

from pathlib import Path

import orjson
from pydantic import JsonValue

from core.mutations.registry import KINDS, AnyKind

PATH = Path(__file__).parent / "arguments.json"
Shapes = dict[str, dict[str, JsonValue]]
_WORDS = frozenset({"title", "description"})


def known() -> Shapes:
    """What was written down: by kind, by version."""
    found: Shapes = orjson.loads(PATH.read_bytes())
    return found


def shape_of(kind: AnyKind) -> JsonValue:
    """The schema of a kind's present arguments, without words that mean nothing to a program."""
    return _bare(kind.arguments.model_json_schema())


def _bare(node: JsonValue) -> JsonValue:
    if isinstance(node, list):
        return [_bare(each) for each in node]
    if not isinstance(node, dict):
        return node
    # A field may be called so too; its schema is an object, a word is text.
    kept = {key: each for key, each in node.items() if key not in _WORDS or isinstance(each, dict)}
    return {key: _bare(each) for key, each in kept.items()}


def write_down() -> None:
    """Add what is not known yet."""
    shapes = known()
    for name, kind in KINDS.items():
        shapes.setdefault(name, {}).setdefault(str(kind.version), shape_of(kind))
    options = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE
    PATH.write_bytes(orjson.dumps(shapes, option=options))
