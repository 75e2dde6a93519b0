"""Arguments of the right shape, about rows that are somebody else's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from pydantic import JsonValue

from core.ids import new_id
from core.mutations.registry import KINDS

Schema = dict[str, JsonValue]
_LENGTH_OF_ID = 36
_INSTANTS = tuple(
    f"2026-03-06T{hour:02}:{minute:02}:00Z" for hour in range(8, 18) for minute in (0, 30)
)
_DATES = ("2026-03-06", "2026-03-09", "2026-03-16")


@dataclass
class Trespasser:
    """Makes them up, always the same; `rows` are ids by the name of the field that they fit."""

    random: Random
    rows: Mapping[str, Sequence[str]]

    def arguments(self, name: str) -> dict[str, JsonValue]:
        """Arguments for the kind of that name, of which most pass for right."""
        schema: Schema = KINDS[name].arguments.model_json_schema()
        made = self._made("", schema, schema.get("$defs", {}))
        assert isinstance(made, dict)
        return made

    def _made(self, name: str, schema: JsonValue, parts: JsonValue) -> JsonValue:
        assert isinstance(schema, dict)
        assert isinstance(parts, dict)
        reference = schema.get("$ref")
        if isinstance(reference, str):
            return self._made(name, parts[reference.rpartition("/")[2]], parts)
        for choices in (schema.get("anyOf"), schema.get("enum")):
            if isinstance(choices, list):
                chosen = self.random.choice(choices)
                return self._made(name, chosen, parts) if isinstance(chosen, dict) else chosen
        match schema.get("type"):
            case "object":
                return self._object(name, schema, parts)
            case "array":
                return self._list(name, schema, parts)
            case "string":
                return self._text(name, schema)
            case "integer":
                return self._number(name, schema)
            case "boolean":
                return self.random.random() < 0.5  # heads or tails
        return None

    def _list(self, name: str, schema: Schema, parts: JsonValue) -> JsonValue:
        items, least = schema.get("items"), schema.get("minItems", 1)
        if isinstance(items, dict) and items.get("type") == "integer" and least == 2:
            return [600, 720]  # from when to when
        length = max(1, least) if isinstance(least, int) else 1
        return [self._made(name, items, parts) for _ in range(length)]

    def _object(self, name: str, schema: Schema, parts: JsonValue) -> JsonValue:
        values, named = schema.get("additionalProperties"), schema.get("properties")
        if isinstance(values, dict):
            made = self._made(name, values, parts)
            return {"notice_min": 60} if name == "rules" else {"3": made, "4": made}
        assert isinstance(named, dict)
        return {field: self._made(field, each, parts) for field, each in named.items()}

    def _text(self, name: str, schema: Schema) -> JsonValue:
        if schema.get("format") == "date-time":
            return self.random.choice(_INSTANTS)
        if schema.get("format") == "date":
            return self.random.choice(_DATES)
        if schema.get("minLength") == _LENGTH_OF_ID:
            known = self.rows.get(name.removesuffix("s") if name.endswith("ids") else name, ())
            is_new = not known or self.random.random() < 0.3  # something to be made, or missing
            return new_id() if is_new else self.random.choice(known)
        fits = {"code": "ZZZZZZ", "digits": "9999", "phone": "", "email": "", "written_in": ""}
        return fits.get(name, "said")

    def _number(self, name: str, schema: Schema) -> JsonValue:
        if name in {"duration_min", "durations_min"}:
            return 30
        least = schema.get("minimum", 0)
        return least if isinstance(least, int) else 0
