"""Who said what: quotations, reported speech, and the sources of both.

`mark_attributions` is the spaCy component `briefing_attributions`; `RawAttribution` is what
it leaves in `doc._.attributions`, and the quotations themselves are in `doc.spans["quotes"]`.
"""

from briefing.analysis.attributions.component import mark_attributions
from briefing.analysis.attributions.plain import attributions_of
from briefing.analysis.attributions.quotes import mark_quotes
from briefing.analysis.attributions.values import RawAttribution

__all__ = ["RawAttribution", "attributions_of", "mark_attributions", "mark_quotes"]
