"""The spaCy pipeline: an `Article` goes in, plain values come out."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any, cast

import spacy
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from briefing.analysis import dates, engine, layout, models, names, positions  # noqa: F401 - they register components
from briefing.analysis.attributions import attributions_of
from briefing.analysis.entities import entities_of
from briefing.analysis.language import is_english
from briefing.analysis.recasing import recased
from briefing.analysis.tagging import quicken
from briefing.errors import ModelMissingError
from briefing.model import Analysis, Span

if TYPE_CHECKING:
    from spacy.language import Language

    from briefing.analysis.names import NamesComponent
    from briefing.model import Article

_OURS = "briefing_"
_COMPONENTS = ("briefing_dates", "briefing_names", "briefing_attributions", "briefing_positions")
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
    _split_more(nlp)
    for name in _COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def article_doc(nlp: Language, article: Article) -> Doc:
    """Return the whole article as one `Doc`, with everything our components found.

    `token.idx` is an offset in `article.text`; the two differ only in white space (see
    `layout`) and in the case of lines in capitals (see `recasing`).
    """
    blocks = layout.blocks_of(article)
    gazetteer = cast("NamesComponent", nlp.get_pipe("briefing_names")).gazetteer
    text = recased(nlp, layout.readable(article, blocks), blocks, gazetteer.entries)
    doc = _parsed(nlp, text, layout.breaks(article, blocks))
    doc.user_data["briefing"] = article
    doc._.boiler = layout.boilerplate_flags(doc, article, blocks)
    for name, component in nlp.pipeline:
        if name.startswith(_OURS):
            doc = component(doc)
    return doc


def analyse(nlp: Language, article: Article) -> Analysis:
    """Find everything there is to find in the article."""
    label = cast("str", nlp.meta["briefing"])
    if not is_english(article.text):
        found = _sentences_only(article)
        return Analysis(article.id, engine(), label, found, remark=_OTHER_LANGUAGE)
    doc = article_doc(nlp, article)
    return Analysis(
        article.id,
        engine(),
        label,
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


def _sentences_only(article: Article) -> tuple[Span, ...]:
    """Return the sentences by their punctuation, for a language the model does not know."""
    blank = spacy.blank("xx")
    blank.add_pipe("sentencizer")
    blank.max_length = len(article.text) + 1
    blocks = layout.blocks_of(article)
    doc = blank(layout.readable(article, blocks))
    doc._.boiler = layout.boilerplate_flags(doc, article, blocks)
    return sentences(doc)


def _parsed(nlp: Language, text: str, offsets: list[int]) -> Doc:
    """Run the model over the text, piece by piece where it is long, and join the pieces."""
    pieces = []
    for start, end in layout.chunks(text, offsets):
        doc = nlp.make_doc(text[start:end])
        layout.start_sentences(doc, [offset - start for offset in offsets if start <= offset < end])
        for name, component in nlp.pipeline:
            if not name.startswith(_OURS):
                doc = component(doc)
        pieces.append(doc)
    return pieces[0] if len(pieces) == 1 else Doc.from_docs(pieces, ensure_whitespace=False)
