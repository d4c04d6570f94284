"""What all articles say together is worked out beside the keys."""

from threading import Thread, get_ident
from time import sleep

from briefing.crossref import CrossIndex
from tests.app.story.harbour import PAIRS, told


async def test_another_thread_works_it_out_once_for_what_is_known(tmp_path):
    """Anew after another article was taken in, and not before."""
    asked = []

    def make(index):
        asked.append(get_ident())
        return len(index.threads())

    async with told(tmp_path) as desk:
        whole = desk.reader.whole
        assert [await whole.work_out(make) for _ in range(3)] == [3, 3, 3]
        assert len(asked) == 1
        assert asked[0] != get_ident()
        desk.reader.take(PAIRS[0][1])
        await whole.work_out(make)
        assert len(asked) == 2


def test_two_threads_group_once(monkeypatch):
    """Who asks for a thread while all are being grouped gets it from the same grouping."""
    index = CrossIndex.of(PAIRS)
    group, calls = index._ledger.threads, []

    def slow():
        calls.append(get_ident())
        sleep(0.05)
        return group()

    monkeypatch.setattr(index._ledger, "threads", slow)
    other = Thread(target=index.threads)
    other.start()
    first = PAIRS[0][1].positions[0].id
    assert first in index.thread_of(first).positions
    other.join()
    assert len(calls) == 1
