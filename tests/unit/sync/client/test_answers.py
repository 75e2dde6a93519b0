"""What is an answer, and what is none."""

import gzip
from collections.abc import Mapping

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as some
from pydantic import JsonValue

from sync.client import answers
from sync.client.answers import NotAnAnswer, packed, plain, read_answer

BARE: dict[str, JsonValue] = {"epoch": "e", "server_time": 5, "cursor": "1.1", "version": 1}


def body(**more: JsonValue) -> bytes:
    return orjson.dumps({**BARE, **more})


def rows(columns: list[str], *listed: list[JsonValue]) -> dict[str, JsonValue]:
    return {"changes": [{"table": "room", "columns": [*columns], "rows": [*listed]}]}


def test_an_answer_is_read_plain_and_compressed() -> None:
    told = body(**rows(["id", "name"], ["a", "Attic"], ["b", "Barn"]), resets=["room"])
    for sent in (told, gzip.compress(told)):
        answer = read_answer(sent)
        assert answer.body == sent
        assert answer.cursor == "1.1"
        assert answer.head.resets == ["room"]
        (part,) = answer.head.parts
        assert (part.table, part.count, part.ids) == ("room", 2, ["a", "b"])


def test_many_rows_are_not_named() -> None:
    listed: list[list[JsonValue]] = [[str(number)] for number in range(1001)]
    (part,) = read_answer(body(**rows(["id"], *listed))).head.parts
    assert (part.count, part.ids) == (1001, None)


def test_fields_of_a_newer_server_are_passed_over() -> None:
    assert read_answer(body(mood="sunny")).version == 1


@pytest.mark.parametrize(
    "noise",
    [
        b"",
        b"<html><body>Welcome to the Hotel. Please log in.</body></html>",
        b"null",
        b"[]",
        b"{}",
        body()[:-1],
        gzip.compress(body(), mtime=0)[:-9],
        b"\x1f\x8b" + b"noise" * 20,
        body(epoch=""),
        body(cursor=None),
        body(version="many"),
        body(**rows(["id", "name"], ["a"])),
        body(**rows(["name"], ["Attic"])),
        body(**rows(["id"], [7])),
        body(changes=[{"table": "room", "columns": ["id"], "rows": ["a"]}]),
    ],
)
def test_noise_is_never_taken_for_an_answer(noise: bytes) -> None:
    with pytest.raises(NotAnAnswer):
        read_answer(noise)


@given(some.binary(max_size=200))
def test_no_bytes_crash_the_reader(noise: bytes) -> None:
    with pytest.raises(NotAnAnswer):
        read_answer(noise)


@given(some.integers(min_value=0, max_value=300))
def test_an_answer_that_is_cut_off_is_none(length: int) -> None:
    whole = gzip.compress(body(**rows(["id", "name"], ["a", "x" * 500])))
    with pytest.raises(NotAnAnswer):
        read_answer(whole[: min(length, len(whole) - 1)])


def test_what_swells_past_all_measure_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "MAX_ANSWER_BYTES", 10_000)
    with pytest.raises(NotAnAnswer):
        plain(gzip.compress(b" " * 20_000))


def test_packing_is_undone_and_left_out_where_it_saves_nothing() -> None:
    short, long = b"{}", b"{" + b" " * 5000 + b"}"
    assert packed(short) == short
    assert len(packed(long)) < 100
    assert plain(packed(long)) == long


def test_verdicts_and_special_words_arrive() -> None:
    verdict: Mapping[str, JsonValue] = {
        "sequence": 3,
        "id": "m",
        "outcome": "rejected",
        "version": 9,
        "code": "taken",
    }
    answer = read_answer(body(verdicts=[dict(verdict)], expected=4, is_fork=True, failed=5))
    assert (answer.expected, answer.is_fork, answer.failed) == (4, True, 5)
    assert answer.verdicts[0].code == "taken"
