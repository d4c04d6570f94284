"""Who can act: persons, states, bodies, and the nouns that stand for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.lexicon import roles
from briefing.analysis.parties.words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_PEOPLE_ENDINGS = ("ers", "ors", "ists", "ians", "ants", "men", "women", "ees")
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def is_person_noun(token: Token) -> bool:
    """Does the noun name a human being: "minister"?"""
    return token.lemma_.lower() in roles("person")


def is_group_noun(token: Token) -> bool:
    """Does the noun name a body or a state: "ministry", "country"?"""
    return token.lemma_.lower() in roles("group")


def is_people_noun(token: Token) -> bool:
    """Does the noun name people who act together: "protesters"?"""
    if token.lemma_.lower() in roles("people"):
        return True
    told = token.tag_ == "NNS" and token.lower_.endswith(_PEOPLE_ENDINGS) and len(token) > 6
    return told and token.lower_ not in words("lifeless")


def can_act(token: Token) -> bool:
    """Can what the phrase of this head names ask, promise or be asked?"""
    if token.pos_ == "PRON" or token.tag_ == "DT":
        return token.lower_ in words("personal") or token.lower_ in {
            "both",
            "all",
            "those",
            "anyone",
            "nobody",
        }
    if is_group_noun(token):
        return True  # "the January 25 Coalition", whatever the model takes it for
    if token.lemma_.lower() in words("amounts"):
        return any(can_act(m) for c in token.rights if c.lower_ == "of" for m in c.children)
    if token.pos_ == "PROPN" or token.ent_type_ in _NAMES:
        return token.ent_type_ not in {
            "DATE",
            "TIME",
            "EVENT",
            "WORK_OF_ART",
            "LAW",
            "LANGUAGE",
            "FAC",
            "PRODUCT",
        }
    return is_person_noun(token) or is_people_noun(token)
