"""Server-sent events, from lines."""

from sync.client.events import ServerEvent, events


def test_events_come_with_name_data_and_id() -> None:
    lines = ["event: changed", "id: 7", 'data: {"version": 7}', ""]
    assert list(events(lines)) == [ServerEvent("changed", '{"version": 7}', "7")]


def test_a_comment_is_a_sign_of_life() -> None:
    assert list(events([": ping", ""])) == [None]


def test_several_data_lines_are_joined_and_names_do_not_carry_over() -> None:
    lines = ["event: a", "data: one", "data:two", "", "data: three", ""]
    assert list(events(lines)) == [
        ServerEvent("a", "one\ntwo", ""),
        ServerEvent("message", "three", ""),
    ]


def test_the_id_carries_over_and_one_with_a_null_is_ignored() -> None:
    lines = ["id: 1", "data: a", "", "id: 2\0", "data: b", ""]
    assert [each.id for each in events(lines) if each is not None] == ["1", "1"]


def test_an_event_that_is_cut_off_is_not_dispatched() -> None:
    assert list(events(["event: changed", 'data: {"version"'])) == []


def test_fields_nobody_knows_and_events_without_data_say_nothing() -> None:
    assert list(events(["retry: 10", "colour: red", "event: changed", ""])) == []
