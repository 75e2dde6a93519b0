"""What of a visitor is left on the disk, once they went: read from the files themselves."""

from datetime import timedelta
from pathlib import Path

from sqlalchemy import text

from core.models import REPLICATED
from desktop.kiosk.desk import Confirmed
from desktop.kiosk.replica.desk import ReplicaDesk
from desktop.kiosk.values import Contact
from desktop.kiosk.visiting import Proven
from desktop.runtime.jobs import InlineJobs
from sync.client.database import reading_engine
from tests.gui.kiosk_replica.conftest import Kiosk
from tests.gui.kiosk_replica.test_guests import ANA, CODE, ToyLine, lesson_today, reach
from tests.gui.kiosk_replica.test_replica_desk import draft_at

SENT = {str(model.__tablename__) for model in REPLICATED}
OF_KARIN = ("Karin Ek", "Karin", "+19024250148", "9024250148")


def opened_up(kiosk: Kiosk, path: Path) -> str:
    """Every value of the kiosk's own tables, as whoever has the key reads it. The others hold what
    the server sends, which it masks for a kiosk; the server of this test sends everything.
    """
    engine = reading_engine(path, kiosk.secrets.replica_key())
    with engine.connect() as connection:
        tables = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'"))
        told = [
            repr(connection.execute(text(f'SELECT * FROM "{name}"')).all())
            for (name,) in tables
            if name not in SENT
        ]
    engine.dispose()
    return "\n".join(told)


def raw(folder: Path) -> bytes:
    """Every file of the kiosk, byte for byte, the log beside the database too."""
    return b"".join(each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file())


def book(kiosk: Kiosk) -> str:
    """Karin books; her code."""
    outcome = kiosk.desk.book(draft_at(kiosk))
    assert isinstance(outcome, Confirmed)
    kiosk.link.wake()
    return outcome.ticket.code


def test_no_file_of_the_kiosk_shows_a_name_to_who_has_no_key(kiosk: Kiosk, tmp_path: Path) -> None:
    code = book(kiosk)
    bytes_of_it = raw(tmp_path)
    assert len(bytes_of_it) > 10_000
    assert [one for one in (*OF_KARIN, code) if one.encode() in bytes_of_it] == []


def test_a_day_later_not_even_the_key_shows_who_was_here(kiosk: Kiosk, tmp_path: Path) -> None:
    """Without a restart, for a kiosk runs for months: the daily housework is enough."""
    code = book(kiosk)
    assert "Karin Ek" in opened_up(kiosk, tmp_path / "replica.db"), "else this test proves nothing"
    kiosk.clock.advance(timedelta(days=1, minutes=1))
    kiosk.link.wake()
    kiosk.replica.tidy()
    kept = opened_up(kiosk, tmp_path / "replica.db")
    assert [one for one in (*OF_KARIN, code) if one in kept] == []


def test_who_proves_who_they_are_is_in_no_file(kiosk: Kiosk, tmp_path: Path) -> None:
    reach(kiosk)
    lesson_today(kiosk)
    line = ToyLine(kiosk)
    kiosk.desk.close()
    kiosk.desk = ReplicaDesk(kiosk.replica, kiosk.link, kiosk.hub, InlineJobs(), (), line)
    sent = kiosk.desk.ask_code(Contact(phone=ANA), "en")
    found = kiosk.desk.prove(sent.visit_id, CODE)
    assert isinstance(found, Proven)
    assert found.people[0].name == "Ana Duarte", "else this test proves nothing"
    kept = opened_up(kiosk, tmp_path / "replica.db")
    assert [one for one in ("Ana Duarte", ANA, ANA[2:], CODE, sent.visit_id) if one in kept] == []
    line.asked.clear()  # what this test's own server was asked
    memory = repr(vars(kiosk.desk._guests))
    assert "Ana" not in memory
    assert ANA not in memory


def test_the_digits_somebody_came_in_by_are_gone_a_day_later(kiosk: Kiosk, tmp_path: Path) -> None:
    reach(kiosk)
    kiosk.clock.instant = lesson_today(kiosk)
    kiosk.desk.arrive("0148", None)
    assert '"digits":"0148"' in opened_up(kiosk, tmp_path / "replica.db").replace(" ", "")
    kiosk.clock.advance(timedelta(days=1, minutes=1))
    kiosk.link.wake()
    kiosk.replica.tidy()
    assert '"digits"' not in opened_up(kiosk, tmp_path / "replica.db")
