"""The spaCy pipeline: an `Article` goes in, plain values come out."""

from __future__ import annotations

import warnings
from itertools import islice
from typing import TYPE_CHECKING, Any, cast

import spacy
from spacy.pipeline import Pipe
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from briefing.analysis import dates, engine, layout, models, names, positions  # noqa: F401 - they register components
from briefing.analysis.attributions import attributions_of
from briefing.analysis.embedding import embed_once, multiply_fast
from briefing.analysis.entities import entities_of
from briefing.analysis.language import is_english
from briefing.analysis.lemmas import look_up_once
from briefing.analysis.recasing import recased
from briefing.analysis.tagging import quicken
from briefing.errors import ModelMissingError
from briefing.model import Analysis, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language

    from briefing.analysis.names import NamesComponent
    from briefing.model import Article

_OURS = "briefing_"
_COMPONENTS = ("briefing_dates", "briefing_names", "briefing_attributions", "briefing_positions")
_TOGETHER = 50_000
"""Characters the model reads at once: many short texts, or few long pieces."""
_BEGINNINGS = (
    "a and as at but every for he his i if in it let my no on our she so that the their there "
    "these they this to we what when you your"
)
"""Words that quotations often begin with; a pronoun among them changes who is meant."""
_HYPHENED = (
    "co-operate co-ordinate de-escalate re-elect re-examine re-open re-introduce re-engage "
    "re-establish re-think re-start re-join re-consider re-evaluate re-negotiate re-enter re-issue"
)
"""Verbs that British newspapers and agencies write with a hyphen. From general knowledge."""
_RANKS = "Capt Cmdr Cmdt Col Cpl Lt Maj Pvt Sgt Supt Insp Brig Hon Amb Sens Reps Govs Gens Pres"
"""Titles that are shortened with a stop, which else would end the sentence. From general knowledge;
the tokenizer knows "Sen." and some more."""
_OTHER_LANGUAGE = "The text seems to be in another language, so it is shown but not analysed."


def load(model: str | None = None) -> Language:
    """Load the model wanted, or the best one installed, and add our components.

    Raises:
        ModelMissingError: If there is none, or it does not load.
    """
    chosen = models.choose(model)
    with warnings.catch_warnings():
        # Made for an earlier spaCy 3, it warns; our figures were measured with the two together.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        try:
            nlp = spacy.load(chosen.load_name, exclude=["senter"])
        except (OSError, ValueError, ImportError) as error:
            raise ModelMissingError(
                f"The model {chosen.label} does not load; install it again with: "
                f"pip install --force-reinstall {chosen.package}=={chosen.version}"
            ) from error
    nlp.meta["briefing"] = chosen.label
    quicken(nlp)
    look_up_once(nlp)
    embed_once(nlp)
    multiply_fast(nlp)
    _split_more(nlp)
    _read_bracketed(nlp)
    _read_hyphened(nlp)
    _read_shortened(nlp)
    for name in _COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def article_doc(nlp: Language, article: Article) -> Doc:
    """Return the whole article as one `Doc`, with everything our components found.

    `token.idx` is an offset in `article.text`; the two differ only in white space (see
    `layout`) and in the case of lines in capitals (see `recasing`).
    """
    return article_docs(nlp, [article])[0]


def article_docs(nlp: Language, articles: Sequence[Article]) -> list[Doc]:
    """Return a `Doc` for each article; the model reads several in the time of fewer."""
    gazetteer = cast("NamesComponent", nlp.get_pipe("briefing_names")).gazetteer
    blocks = [layout.blocks_of(article) for article in articles]
    texts = [
        recased(nlp, layout.readable(article, its_blocks), its_blocks, gazetteer.entries)
        for article, its_blocks in zip(articles, blocks, strict=True)
    ]
    docs = _parsed(nlp, texts, [*map(layout.breaks, articles, blocks)])
    for doc, article, its_blocks in zip(docs, articles, blocks, strict=True):
        doc.user_data["briefing"] = article
        doc._.boiler = layout.boilerplate_flags(doc, article, its_blocks)
    for name, component in nlp.pipeline:
        if name.startswith(_OURS):
            docs = [component(doc) for doc in docs]
    return docs


def analyse(nlp: Language, article: Article) -> Analysis:
    """Find everything there is to find in the article."""
    return analyse_all(nlp, [article])[0]


def analyse_all(nlp: Language, articles: Sequence[Article]) -> list[Analysis]:
    """Find everything there is to find in each article."""
    english = [article for article in articles if is_english(article.text)]
    found = {
        article.id: _found(nlp, article, doc)
        for article, doc in zip(english, article_docs(nlp, english), strict=True)
    }
    return [found.get(article.id) or _sentences_only(nlp, article) for article in articles]


def _found(nlp: Language, article: Article, doc: Doc) -> Analysis:
    return Analysis(
        article.id,
        engine(),
        cast("str", nlp.meta["briefing"]),
        sentences=sentences(doc),
        entities=entities_of(doc),
        positions=tuple(doc._.positions),
        attributions=attributions_of(doc, lambda source: doc._.parties.of(source.root)),
        dates=doc._.dates,
    )


def _split_more(nlp: Language) -> None:
    """Cut "U.S.-led" at the hyphen, as the tokenizer does with "German-led"."""
    infixes = [*(nlp.Defaults.infixes or ()), r"(?<=[A-Z]\.)-(?=[A-Za-z])"]
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer


def _read_bracketed(nlp: Language) -> None:
    """Read "[W]e must" as "We must": newspapers mark so that a capital is theirs."""
    for word in _BEGINNINGS.split():
        _read_as(nlp, f"[{word[0].upper()}]{word[1:]}", word.capitalize())


def _read_shortened(nlp: Language) -> None:
    """Read "Capt." as "Gen.", and "WHO" as the name of a body, not as a question."""
    for rank in _RANKS.split():
        _read_as(nlp, f"{rank}.", "Gen.")
    _read_as(nlp, "WHO", "NATO")


def _read_hyphened(nlp: Language) -> None:
    """Keep "co-operate" whole, and read it as "cooperate": cut at the hyphen it is no verb."""
    for stem in _HYPHENED.split():
        base = stem.removesuffix("e")
        for form in (stem, f"{stem}s", f"{base}ed", f"{base}ing", f"{base}ion"):
            _read_as(nlp, form, form.replace("-", ""))


def _read_as(nlp: Language, word: str, plain_word: str) -> None:
    """Make one token of the word, which the model takes for another."""
    vocab, tokenizer = nlp.vocab, cast("Any", nlp.tokenizer)
    tokenizer.add_special_case(word, [{"ORTH": word}])
    lexeme, plain = vocab[word], vocab[plain_word]
    for feature in ("lower", "norm", "prefix", "suffix", "shape"):
        setattr(lexeme, feature, getattr(plain, feature))
    if vocab.vectors.mode == "default" and plain.orth in vocab.vectors:
        vocab.vectors.add(lexeme.orth, row=vocab.vectors.find(key=plain.orth))


def sentences(doc: Doc) -> tuple[Span, ...]:
    """Return the sentences, without white space around them, boilerplate left out.

    Boilerplate is a sentence of its own, since one has to start at both its ends.
    """
    found = []
    for sentence in doc.sents:
        start, end = sentence.start, sentence.end
        while start < end and (doc[start].is_space or doc._.boiler[start]):
            start += 1
        while start < end and (doc[end - 1].is_space or doc._.boiler[end - 1]):
            end -= 1
        if start < end:
            found.append(Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1])))
    return tuple(found)


def _sentences_only(nlp: Language, article: Article) -> Analysis:
    """Find the sentences by their punctuation, for a language the model does not know."""
    blank = spacy.blank("xx")
    blank.add_pipe("sentencizer")
    blank.max_length = len(article.text) + 1
    blocks = layout.blocks_of(article)
    doc = blank(layout.readable(article, blocks))
    doc._.boiler = layout.boilerplate_flags(doc, article, blocks)
    label = cast("str", nlp.meta["briefing"])
    return Analysis(article.id, engine(), label, sentences(doc), remark=_OTHER_LANGUAGE)


def _parsed(nlp: Language, texts: Sequence[str], breaks: Sequence[list[int]]) -> list[Doc]:
    """Run the model over the texts, piece by piece where they are long, and join the pieces."""
    pieces: list[Doc] = []
    counts = []
    longest = 1
    for text, offsets in zip(texts, breaks, strict=True):
        chunks = list(layout.chunks(text, offsets))
        counts.append(len(chunks))
        for start, end in chunks:
            doc = nlp.make_doc(text[start:end])
            own = [offset - start for offset in offsets if start <= offset < end]
            layout.start_sentences(doc, own)
            pieces.append(doc)
            longest = max(longest, end - start)
    together = max(1, _TOGETHER // longest)
    for name, component in nlp.pipeline:
        if isinstance(component, Pipe):
            pieces = list(component.pipe(pieces, batch_size=together))
        elif not name.startswith(_OURS):
            pieces = [component(piece) for piece in pieces]
    waiting = iter(pieces)
    return [_joined([*islice(waiting, count)]) for count in counts]


def _joined(pieces: list[Doc]) -> Doc:
    return pieces[0] if len(pieces) == 1 else Doc.from_docs(pieces, ensure_whitespace=False)
