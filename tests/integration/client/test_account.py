"""Who this device acts for: signing in and out, and in another's place."""

from __future__ import annotations

import pytest

from core.access.permissions import Role
from core.errors import Conflict
from sync.client.credentials import KeyringMissing, Tokens
from sync.client.transport import Refused
from sync.protocol import Session
from tests.builders.replica import assert_agree, book, card_of
from tests.builders.studio import actor_of
from tests.integration.client.conftest import Desk


def test_a_wrong_password_changes_nothing(desk: Desk) -> None:
    before = desk.secrets.tokens()
    with pytest.raises(Refused) as refusal:
        desk.engine.account.sign_in("morgan@example.test", "wrong")
    assert refusal.value.code == "credentials"
    assert desk.secrets.tokens() == before


def test_signing_out_with_changes_waiting_warns_and_keeps_them(desk: Desk) -> None:
    desk.engine.attempt()
    desk.replica.perform(book(desk.server, 10))
    with pytest.raises(Conflict) as warning:
        desk.engine.account.sign_out()
    assert warning.value.facts == {"waiting": 1}
    assert desk.secrets.tokens() is not None
    desk.engine.account.sign_out(even_with_waiting=True)
    assert not desk.engine.account.is_signed_in
    assert desk.replica.waiting() == 1


def test_the_outbox_is_sealed_to_its_actor(desk: Desk) -> None:
    desk.engine.attempt()
    desk.replica.perform(book(desk.server, 10))
    other = card_of(actor_of(Role.MANAGER, desk.server.studio.studio_id, name="Robin"))
    desk.line.cards["robin@example.test"] = other
    with pytest.raises(Conflict) as refusal:
        desk.engine.account.sign_in("robin@example.test", "right")
    assert refusal.value.code == "other_account_waiting"
    assert refusal.value.facts == {"waiting": 1, "name": "Morgan"}
    assert desk.replica.actor().name == "Morgan"
    desk.engine.attempt()
    identity = desk.replica.state.replica_id
    desk.engine.account.sign_in("robin@example.test", "right")
    assert desk.replica.actor().name == "Robin"
    assert not desk.replica.is_filled
    assert desk.replica.state.replica_id != identity
    desk.engine.attempt()
    assert_agree(desk.replica, desk.server)


def test_who_comes_in_anothers_place_never_acts_with_their_token(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The card was kept and the token was not: what they did was sent in the other's name."""
    desk.engine.attempt()
    other = card_of(actor_of(Role.MANAGER, desk.server.studio.studio_id, name="Robin"))
    desk.line.cards["robin@example.test"] = other

    def failing(tokens: Tokens) -> None:
        raise KeyringMissing("gone")

    monkeypatch.setattr(desk.secrets, "keep_tokens", failing)
    with pytest.raises(KeyringMissing):
        desk.engine.account.sign_in("robin@example.test", "right")
    assert desk.replica.actor().name == "Robin"
    assert not desk.engine.account.is_signed_in


def test_who_signs_out_while_the_token_is_renewed_stays_signed_out(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The renewed token signed them in again: over whoever had come in their place."""
    desk.engine.attempt()
    other = card_of(actor_of(Role.MANAGER, desk.server.studio.studio_id, name="Robin"))
    desk.line.cards["robin@example.test"] = other
    account, refresh = desk.engine.account, desk.line.refresh
    before: list[Session] = []

    def slow(token: str) -> Session:
        before.append(refresh(token))
        account.sign_out()
        account.sign_in("robin@example.test", "right")
        return before[-1]

    monkeypatch.setattr(desk.line, "refresh", slow)
    desk.line.expire_access()
    desk.engine.attempt()
    assert [session.actor.name for session in before] == ["Morgan"]
    assert desk.replica.actor().name == "Robin"
    assert account.is_signed_in
    assert before[0].access_token not in desk.line.good_tokens
    desk.engine.attempt()
    desk.replica.perform(book(desk.server, 10))
    desk.engine.attempt()
    assert_agree(desk.replica, desk.server)


def test_signing_in_again_keeps_device_and_rows(desk: Desk) -> None:
    desk.engine.attempt()
    state = desk.replica.state
    desk.sign_in()
    assert desk.replica.state.replica_id == state.replica_id
    assert desk.replica.is_filled
    assert desk.replica.card is not None
    assert state.card is not None
    assert desk.replica.card.device_id == state.card.device_id


def test_a_kiosk_is_enrolled_by_a_code(desk: Desk) -> None:
    kiosk = card_of(actor_of(Role.KIOSK, desk.server.studio.studio_id, name="Lobby"))
    desk.line.cards["482913"] = kiosk
    assert desk.engine.account.pairing_code().code == "482913"
    with pytest.raises(Refused):
        desk.engine.account.enrol("000000")
    assert desk.engine.account.enrol("482913", "Lobby") == kiosk
    assert desk.replica.actor().role is Role.KIOSK
