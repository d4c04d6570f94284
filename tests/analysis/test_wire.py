"""What is sent arrives as it was."""

import io
from datetime import date

from briefing.analysis.wire import Reply, receive, send
from briefing.model import Analysis, Article, Entity, How, Mention, Span


def test_an_article_arrives_whole() -> None:
    """Line ends, quotes, control characters and dates included."""
    article = Article("id", "a.txt", 'Line\n"two"\x1b[31m', "T", published=date(2021, 12, 15))
    pipe = io.BytesIO()
    send(pipe, article)
    assert pipe.getvalue().count(b"\n") == 1
    pipe.seek(0)
    assert receive(pipe, Article) == article


def test_half_a_surrogate_pair_is_replaced_one_for_one() -> None:
    """JSON cannot carry it; the offsets behind it must hold all the same."""
    pipe = io.BytesIO()
    send(pipe, Article("id", "a.txt", "a\ud800b", "T\udfff"))
    pipe.seek(0)
    received = receive(pipe, Article)
    assert received is not None
    assert received.text == "a\ufffdb"


def test_an_analysis_arrives_with_its_kinds() -> None:
    """Enumerations stay enumerations."""
    entity = Entity("Russia", "GPE", (Mention(Span(0, 6), How.CAPITAL),))
    pipe = io.BytesIO()
    send(pipe, Reply(analysis=Analysis("id", "1", "m", entities=(entity,))))
    pipe.seek(0)
    reply = receive(pipe, Reply)
    assert reply is not None
    assert reply.analysis is not None
    assert reply.analysis.entities == (entity,)


def test_a_closed_or_babbling_pipe_is_no_value() -> None:
    """The other side has gone, or something printed into the pipe."""
    assert receive(io.BytesIO(b""), Reply) is None
    assert receive(io.BytesIO(b"Warning: hello\n"), Reply) is None
