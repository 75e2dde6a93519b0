"""Arguments that a broken or forged program might send, roughly of the shape they should have."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from pydantic import JsonValue

from core.mutations.registry import KINDS

Schema = dict[str, JsonValue]

_TEXTS: tuple[JsonValue, ...] = (
    *("", "a\x00b", "\x1f", "\u200b\u200d", "\u202eabc", "é" * 300, "😀" * 100, "\uffff"),
    *("'; DROP", "%s%(x)s{0}", "9" * 40, "+49301234567", "x@example.org", "../../etc/passwd"),
    *("2026-02-30", "9999-12-31T23:59:59-14:00", "Europe/Berlin", "localtime"),
)
_NUMBERS: tuple[JsonValue, ...] = (
    *(0, -1, 15, 60, 2**31, -(2**31) - 1, 2**53, 2**63 - 1, -(2**63), 0.5, 1e300),
)
_INSTANTS: tuple[JsonValue, ...] = (
    *("2026-03-06T09:00:00Z", "2300-01-01T00:00:00Z", "1969-01-01T00:00:00Z"),
    *("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59-14:00"),
)
_DATES: tuple[JsonValue, ...] = (
    *("2026-03-09", "0001-01-01", "2999-12-31", "9999-12-31", "1582-10-10"),
)
_NO_ROWS: tuple[JsonValue, ...] = ("0" * 36, "-" * 36, "00000000-0000-0000-0000-000000000000")
_LENGTH_OF_ID = 36


@dataclass
class Stranger:
    """Makes them up, always the same; `known` are ids of rows, of whatever kind."""

    random: Random
    known: list[str] = field(default_factory=list)

    def arguments(self, name: str) -> dict[str, JsonValue]:
        """Arguments for the kind of that name: mostly of its shape, and never to be trusted."""
        schema: Schema = KINDS[name].arguments.model_json_schema()
        made = self._made(schema, schema.get("$defs", {}))
        return made if isinstance(made, dict) else {}

    def _made(self, schema: JsonValue, parts: JsonValue) -> JsonValue:
        if not isinstance(schema, dict) or not isinstance(parts, dict):
            return None
        if self.random.random() < 0.02:  # now and then not even the shape
            return self._any()
        reference = schema.get("$ref")
        if isinstance(reference, str):
            return self._made(parts[reference.rpartition("/")[2]], parts)
        for choices in (schema.get("anyOf"), schema.get("enum")):
            if isinstance(choices, list):
                chosen = self.random.choice(choices)
                return self._made(chosen, parts) if isinstance(chosen, dict) else chosen
        match schema.get("type"):
            case "object":
                return self._object(schema, parts)
            case "array":
                length = self.random.choice((0, 1, 3))
                return [self._made(schema.get("items"), parts) for _ in range(length)]
            case "string":
                return self._text(schema)
            case "integer":
                return self._number(schema)
            case "boolean":
                return self.random.random() < 0.5  # heads or tails
            case "null":
                return None
        return self._any()

    def _object(self, schema: Schema, parts: JsonValue) -> JsonValue:
        values, named = schema.get("additionalProperties"), schema.get("properties", {})
        if isinstance(values, dict):
            names = self.random.sample(("0", "6", "7", "-1", "a\x00", "notice_min"), 2)
            return {name: self._made(values, parts) for name in names}
        assert isinstance(named, dict)
        return {
            name: self._made(each, parts)
            for name, each in named.items()
            if self.random.random() < 0.97  # a field is missing now and then
        }

    def _text(self, schema: Schema) -> JsonValue:
        if schema.get("format") == "date-time":
            return self.random.choice(_INSTANTS)
        if schema.get("format") == "date":
            return self.random.choice(_DATES)
        if schema.get("minLength") == _LENGTH_OF_ID:
            return self.random.choice((*self.known, *self.known, *_NO_ROWS))
        return self.random.choice(_TEXTS)

    def _number(self, schema: Schema) -> JsonValue:
        least, most = schema.get("minimum", -(2**63)), schema.get("maximum", 2**63 - 1)
        step = schema.get("multipleOf", 1)
        assert isinstance(least, int)
        assert isinstance(most, int)
        assert isinstance(step, int)
        drawn = self.random.choice((least, most, self.random.randint(least, most)))
        return drawn // step * step

    def _any(self) -> JsonValue:
        plain = self.random.choice((*_TEXTS, *_NUMBERS, None, True))
        choices: tuple[JsonValue, ...] = (plain, [plain] * 3, {"a\x00": plain}, [[0, 2880]], [])
        return self.random.choice(choices)
