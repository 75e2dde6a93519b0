"""What a damaged replica remembers of what was judged: a restored server has to hear it again."""

from __future__ import annotations

from pathlib import Path

import pytest

from sync.client.credentials import Credentials
from tests.builders.replica import ToyServer, assert_agree, book, manager_on, opened, sync
from tests.integration.client.test_opening import damage, page_of


def harmed(path: Path, secrets: Credentials) -> None:
    """A page of the cache is damaged, and the file was not closed in order."""
    page = page_of(path, secrets.replica_key(), "student")
    damage(path, page - 1, page)
    path.with_name(path.name + ".open").touch()


@pytest.mark.expected_log("damaged replica kept as .*2 changes rescued")
def test_what_was_judged_lately_outlives_damage_for_a_server_that_is_restored(
    path: Path, secrets: Credentials, server: ToyServer
) -> None:
    """Only what waited was taken over: the server's backup had the rest no more, and nor had we."""
    with opened(path, secrets) as replica:
        replica.adopt(manager_on(server))
        sync(replica, server)
        backup = server.image()
        replica.perform(book(server, 9))
        sync(replica, server)
        server.restore(backup)
        request = replica.exchanges.next_request()
        replica.exchanges.take(request, server.exchange(request))
        replica.perform(book(server, 10))
        before = replica.exchanges.next_request().mutations
        assert [each.former is not None for each in before] == [True, False]
    harmed(path, secrets)
    with opened(path, secrets) as replica:
        assert replica.exchanges.next_request().mutations == before
        sync(replica, server)
        assert len(server.dump("booking")) == 2
        server.restore(backup)
        replica.perform(book(server, 11))
        sync(replica, server)
        assert len(server.dump("booking")) == 3
        assert_agree(replica, server)


@pytest.mark.expected_log("damaged replica kept as .*1 changes rescued")
def test_what_was_judged_outlives_damage_in_its_order(
    path: Path, secrets: Credentials, server: ToyServer
) -> None:
    with opened(path, secrets) as replica:
        replica.adopt(manager_on(server))
        sync(replica, server)
        backup = server.image()
        moved = book(server, 9)
        replica.perform(moved)
        sync(replica, server)
        replica.perform(book(server, 10))
    harmed(path, secrets)
    server.restore(backup)
    with opened(path, secrets) as replica:
        sync(replica, server)
        assert [each.arguments["starts_at"] for each in server.requests[-1].mutations][:1] == [
            moved.arguments["starts_at"]
        ]
        assert len(server.dump("booking")) == 2
        assert_agree(replica, server)
