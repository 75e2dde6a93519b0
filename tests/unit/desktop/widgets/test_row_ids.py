"""Ids kept in one text are a list like any other."""

import gc

import pytest

from core.ids import new_id
from desktop.widgets.row_ids import WIDTH, RowIds, together

SHORT = ["day 2026-03-05 12", "a", "b", "a"]


def test_they_stand_in_their_order_and_as_they_were_given() -> None:
    whole = [new_id() for _ in range(5)]
    ids = RowIds([*SHORT, *whole])
    assert list(ids) == [*SHORT, *whole]
    assert len(ids) == len(SHORT) + len(whole)
    assert ids[0] == SHORT[0]
    assert ids[-1] == whole[-1]
    assert ids[1:3] == ["a", "b"]
    assert ids[2:2] == []
    assert not RowIds()


def test_past_the_end_there_is_none() -> None:
    with pytest.raises(IndexError):
        RowIds(["a"])[1]


def test_an_id_is_found_where_it_stands_first() -> None:
    ids = RowIds(SHORT)
    assert [ids.index(each) for each in SHORT] == [0, 1, 2, 1]
    assert ids.index("a", 2) == 3
    for unknown in ("day", "c"):
        with pytest.raises(ValueError, match=unknown):
            ids.index(unknown)
    with pytest.raises(ValueError, match="a"):
        ids.index("a", 2, 3)


def test_the_end_of_one_and_the_beginning_of_the_next_are_no_id() -> None:
    one, other = "a" * WIDTH, "b" * WIDTH
    ids = RowIds([one, other])
    with pytest.raises(ValueError, match="ab"):
        ids.index(one[1:] + other[:1])
    assert ids.index(other) == 1


def test_made_of_parts_they_are_the_same() -> None:
    parts = RowIds.of_texts([together(SHORT[:2]), together(SHORT[2:])])
    assert parts == RowIds(SHORT)
    assert hash(parts) == hash(RowIds(SHORT))
    assert parts != RowIds(SHORT[:3])
    assert parts != SHORT


def test_nothing_of_them_is_gone_through_for_garbage() -> None:
    ids = RowIds(SHORT)
    assert not any(gc.is_tracked(each) for each in gc.get_referents(ids) if type(each) is str)
    assert sum(type(each) is str for each in gc.get_referents(ids)) == 1
