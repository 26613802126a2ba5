"""Templates: where values become HTML. Everything is escaped; nothing of a report is ever markup.

Only `web` enters. Marks that would turn the direction of a line and other controls are shown as `�`, so that a
report cannot make a page say something else than its letters.
"""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from memcon.views.shown import clip, visible
from memcon.views.wording import counted, day_words, entry_words, form_words, moment_words, party_words
from memcon.web.compiled import Compiled
from memcon.web.signs import SIGNS, sign

HERE = Path(__file__).parent


@cache
def environment() -> Environment:
    """The templates of the package."""
    env = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
        auto_reload=False,
        bytecode_cache=Compiled(HERE / "templates", Path(__file__)),
    )
    env.filters |= {
        "clip": clip, "day": day_words, "moment": moment_words, "party": party_words, "form": form_words,
        "entry": entry_words, "number": number, "weblink": weblink, "slug": slug,
    }  # fmt: skip
    env.globals |= {"counted": counted, "address": address, "ask_stem": stem, "SIGNS": SIGNS, "sign": sign, "nav": ()}
    return env


def render(template: str, values: Mapping[str, Any]) -> str:
    """The page as HTML."""
    return environment().get_template(template).render(values)


def _shown(value: Any) -> Any:
    if isinstance(value, Markup) or not isinstance(value, str):
        return "" if value is None else value
    return visible(value)


def number(value: int | float | None) -> str:
    """`1,234`."""
    return "" if value is None else f"{value:,}"


def weblink(url: str | None) -> str | None:
    """The address if a browser may follow it: http or https, with a host; else None."""
    try:
        parts = urlsplit(url or "")
        safe = parts.scheme in ("http", "https") and parts.hostname and visible(url or "") == url
    except ValueError:
        return None
    return url if safe else None


def stem(page: Any, ask: Any) -> str:
    """The address of this very page without its query, to which `.json` and `.csv` are added."""
    return str(page.stem.format(**{name: slug(str(value)) for name, value in ask.values.items()}))


@lru_cache(8)
def options(values: tuple[str, ...]) -> Markup:
    """What a field offers while one types, as HTML; the same few hundred values stand on every timeline."""
    return Markup("").join(Markup('<option value="{}"></option>').format(visible(clip(value, 80))) for value in values)


def slug(text: str) -> str:
    """A part of a path."""
    return quote(text, safe="")


def address(path: str, query: Iterable[tuple[str, str]] = (), **changed: Any) -> str:
    """The path with this query, in which `changed` replaces or (None) takes away: for links that keep the rest."""
    kept = [(name, value) for name, value in query if name not in changed and value]
    for name, value in changed.items():
        for one in value if isinstance(value, list | tuple) else (value,):
            if one is not None:
                kept.append((name, str(one)))
    return f"{path}?{urlencode(kept)}" if kept else path
