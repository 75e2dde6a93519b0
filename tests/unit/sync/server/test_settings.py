"""Settings: declared once, typed, bounded, documented."""

import pytest

from core.errors import Malformed
from sync.server.postgres import with_driver, without_driver
from sync.server.settings import Environment, Settings, settings_from, variables_of


def test_every_setting_has_a_sentence() -> None:
    told = {name: field.description or "" for name, field in Settings.model_fields.items()}
    assert [name for name, sentence in told.items() if not sentence.endswith(".")] == []


def test_nothing_set_means_the_least_precious_environment() -> None:
    assert settings_from({}).environment is Environment.INT


def test_variables_are_read_and_the_command_line_beats_them() -> None:
    found = settings_from({"INSTAINSTRU_PORT": "80", "INSTAINSTRU_HOST": "::"}, port=90, host=None)
    assert (found.port, found.host) == (90, "::")


def test_variables_of_other_programs_are_left_alone() -> None:
    assert settings_from({"INSTAINSTRU_THEME": "dark", "PATH": "/bin"}) == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [("PORT", "70000"), ("PORT", "http"), ("ENVIRONMENT", "prod"), ("WORKERS", "0")],
)
def test_a_wrong_setting_is_named(name: str, value: str) -> None:
    with pytest.raises(Malformed) as caught:
        settings_from({f"INSTAINSTRU_{name}": value})
    assert caught.value.facts["name"] == name.lower()


def test_a_child_process_gets_the_same_settings() -> None:
    told = settings_from({"INSTAINSTRU_JOBS": "false"}, port=0, database_url="postgresql:///x")
    assert settings_from(variables_of(told)) == told


@pytest.mark.parametrize(
    "url", ["postgres://u@h/d", "postgresql://u@h/d", "postgresql+psycopg://u@h/d"]
)
def test_a_url_names_the_driver_for_one_reader_and_not_for_the_other(url: str) -> None:
    assert with_driver(url) == "postgresql+psycopg://u@h/d"
    assert without_driver(with_driver(url)) == "postgresql://u@h/d"
