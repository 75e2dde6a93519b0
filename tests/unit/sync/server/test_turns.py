"""A studio's pushes in line: in order, not for ever, and nobody else's business."""

import asyncio
from collections.abc import Callable, Coroutine

import pytest

from core.errors import Unavailable
from sync.server import turns
from sync.server.turns import AT_ONCE, Turns


class Counter:
    """Where pushes are judged: notes who begins, and lets go of one when told."""

    def __init__(self, line: Turns) -> None:
        self.begun: list[str] = []
        self._line = line
        self._leave: dict[str, asyncio.Event] = {}

    async def push(self, studio: str, name: str) -> None:
        """Wait, be judged, go."""
        async with self._line.taken(studio):
            self.begun.append(name)
            leave = self._leave[name] = asyncio.Event()
            await leave.wait()

    def let_go(self, name: str) -> None:
        """One has its answer."""
        self._leave[name].set()


async def _settled() -> None:
    """Everybody has gone as far as they can."""
    for _ in range(10):
        await asyncio.sleep(0)


def _run(story: Callable[[], Coroutine[None, None, None]]) -> None:
    asyncio.run(story())


def test_each_is_let_in_in_the_order_of_coming() -> None:
    async def story() -> None:
        line = Turns()
        counter = Counter(line)
        names = [f"{number:03}" for number in range(60)]
        pushes = [asyncio.create_task(counter.push("studio", name)) for name in names]
        await _settled()
        assert counter.begun == names[:AT_ONCE]
        late = asyncio.create_task(counter.push("studio", "late"))
        # Whoever began last is done first: the line does not care.
        while counter.begun[-1] != "late":
            counter.let_go(next(name for name in reversed(counter.begun) if _is_in(counter, name)))
            await _settled()
        assert counter.begun == [*names, "late"]
        for name in counter.begun:
            counter.let_go(name)
        await asyncio.gather(*pushes, late)
        assert line.present("studio") == 0

    def _is_in(counter: Counter, name: str) -> bool:
        return not counter._leave[name].is_set()

    _run(story)


def test_one_studios_crowd_is_not_in_anothers_way() -> None:
    async def story() -> None:
        counter = Counter(Turns())
        crowd = [asyncio.create_task(counter.push("storm", str(n))) for n in range(40)]
        await _settled()
        other = asyncio.create_task(counter.push("calm", "calm"))
        await _settled()
        assert counter.begun[-1] == "calm"
        for task in [*crowd, other]:
            task.cancel()
        await asyncio.gather(*crowd, other, return_exceptions=True)

    _run(story)


def test_who_would_wait_too_long_is_told_to_come_again_and_the_others_keep_their_places() -> None:
    async def story() -> None:
        line = Turns(at_once=1, longest_s=0.0)
        counter = Counter(line)
        now = asyncio.get_running_loop().time()
        first = asyncio.create_task(counter.push("studio", "first"))
        await _settled()
        setattr(asyncio.get_running_loop(), "time", lambda: now + 2.0)  # noqa: B010 - a method
        refused = await asyncio.gather(
            *(counter.push("studio", f"late {n}") for n in range(20)), return_exceptions=True
        )
        assert all(isinstance(each, Unavailable) for each in refused)
        waits = {each.retry_after for each in refused if isinstance(each, Unavailable)}
        assert len(waits) > 10, "not all at the same moment again"
        assert all(wait is not None and 1 <= wait <= 0.5 * 2 * 21 for wait in waits), waits
        assert max(filter(None, waits)) > 4, "two seconds for one so far, and 21 are here"
        counter.let_go("first")
        await first
        again = asyncio.create_task(counter.push("studio", "again"))
        await _settled()
        assert counter.begun == ["first", "again"]
        counter.let_go("again")
        await again
        assert line.present("studio") == 0

    _run(story)


def test_a_line_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story() -> None:
        line = Turns(at_once=1)
        counter = Counter(line)
        present = [asyncio.create_task(counter.push("studio", str(n))) for n in range(3)]
        await _settled()
        with pytest.raises(Unavailable, match="busy"):
            await counter.push("studio", "one too many")
        assert line.present("studio") == 3
        for task in present:
            task.cancel()
        await asyncio.gather(*present, return_exceptions=True)
        assert line.present("studio") == 0

    monkeypatch.setattr(turns, "MOST_WAITING", 3)
    _run(story)
