"""How `memcon show` puts each view on the terminal. Only `cli/show.py` enters here."""

import click

from memcon.cli.output import faint, heading, say, sentences
from memcon.model.event import Conflict, Taker
from memcon.views.actor import ActorView, line
from memcon.views.article import ArticleView, standing_words
from memcon.views.entry import EntryView
from memcon.views.event import EventView
from memcon.views.telling import Telling
from memcon.views.wording import counted, entry_words, form_words, moment_words, set_words


def event(view: EventView) -> None:
    """Parties, day, place, each report's sentence and voices, what conflicts, what was kept apart and why."""
    heading(f"{view.form}: {'; '.join(t.name for t in view.event.parties)}")
    click.echo(faint(view.event.id))
    _pair("when", moment_words(view.event.when))
    _pair("where", view.event.where.name if view.event.where else "not told")
    for taker in view.event.parties:
        _pair("party", _taker(taker, len(view.tellings)))
    _pair("told by", f"{counted(len(view.tellings), 'report')}, {counted(view.event.sources, 'independent source')}")
    click.echo()
    for told in view.tellings:
        _telling(told)
    for conflict in view.event.conflicts:
        _conflict(conflict, view)
    if view.related:
        heading("Belongs with")
    for other in view.related:
        say(f"{other.how}: {other.event} · {other.words}", 2, 4)
    apart = [n for n in view.neighbours if not n.alike.unsure]
    unsure = [n for n in view.neighbours if n.alike.unsure]
    for title, group in (("May be the same; nobody has decided", unsure), ("Looks alike, kept apart", apart)):
        if group:
            heading(title)
        for neighbour in group:
            say(f"{neighbour.alike.event} · {neighbour.words}", 2, 2)
            say(f"because {neighbour.alike.reason}", 4, 2)


def entry(view: EntryView) -> None:
    """Every slot, the sentence, whose word it is, the event, the links."""
    told = view.telling
    heading(f"{form_words(told.entry)}: {entry_words(told.entry)}")
    click.echo(faint(told.entry.id))
    for name, value in told.record()["entry"].items():
        if name not in ("id", "article", "kind", "evidence") and value not in (None, [], ""):
            _pair(name, _words(value))
    click.echo()
    _telling(told)
    if view.event:
        _pair("event", view.event)
    for link in view.links:
        other = link.right if link.left == told.entry.id else link.left
        say(f"{link.verdict} as {other} ({link.by}, {link.score:.2f}): {'; '.join(link.reasons)}", 2, 4)


def article(view: ArticleView) -> None:
    """What the article is, its text, and the entries found in it."""
    shown = view.article
    heading(shown.title or shown.ref or shown.id)
    basis = shown.published.basis
    published = moment_words(shown.published.moment) + ("" if basis == "stated" else f" ({basis})")
    for name, value in (("id", shown.id), ("publisher", shown.publisher), ("published", published), ("url", shown.url),
                        ("credits", ", ".join(shown.credits)), ("copy of", shown.copy_of)):  # fmt: skip
        if value:
            _pair(name, value)
    for seen in view.sightings:
        _pair("also in", ", ".join(filter(None, (seen.publisher, seen.url or seen.ref, seen.published))))
    _dating(view)
    for words in standing_words(view):
        _pair("standing", words)
    for version in view.versions:
        if version != shown.id:
            _pair("version", version)
    click.echo()
    for paragraph in shown.text.split("\n"):
        say(paragraph)
    click.echo()
    heading(f"{len(view.entries)} entries")
    for found in view.entries:
        say(f"{form_words(found)}: {entry_words(found)}", 2, 4)
        click.echo(faint(f"    {found.id}"))


def _dating(view: ArticleView) -> None:
    """When an undated article came out, why, what does not fit, and who its offices without a name may be."""
    if view.dating:
        _pair("worked out", set_words(view.dating.days))
        for clue in view.dating.reasons:
            _pair("because", f"“{clue.words}”: {clue.why}" if clue.words else clue.why)
        for clue in view.dating.misfits:
            _pair("misfit", f"“{clue.words}”: {clue.why}" if clue.words else clue.why)
    for one in view.stand_ins:
        _pair("who", f"{one.name}: {' or '.join(one.candidates)}" + ("" if one.sure else " (not decided)"))


def actor(view: ActorView) -> None:
    """Names met and who uses them, offices over time, who else it may be, events."""
    heading(view.actor.name)
    about = filter(None, (view.actor.id, view.actor.kind, view.actor.wikidata))
    click.echo(faint(" · ".join(about)))
    if not view.called:
        _pair("names met", "; ".join(view.actor.names))
    for name, outlets in view.called.items():
        _pair("called", f"{name} (by {_some(outlets)})")
    for office in view.offices:
        title = ", ".join(filter(None, (("acting " if office.acting else "") + office.title, office.body)))
        days = " to ".join(dict.fromkeys(filter(None, (office.first, office.last))))
        _pair("role", f"{title} (says {_some(office.outlets)}{'; ' + days if days else ''})")
    for id, name in view.perhaps:
        _pair("perhaps", f"{name} ({id}): may be the same, left apart")
    if view.events:
        heading("Events")
    for found in view.events:
        say(line(found), 2, 4)
        click.echo(faint(f"    {found.id}"))


def _some(outlets: tuple[str, ...]) -> str:
    """The first few, and how many more."""
    shown = ", ".join(outlets[:SHOWN_OUTLETS])
    return shown + (f" and {len(outlets) - SHOWN_OUTLETS} more" if len(outlets) > SHOWN_OUTLETS else "")


SHOWN_OUTLETS = 4
"""Outlets that a line names."""


def _telling(told: Telling) -> None:
    page = f" · page {told.page}" if told.page else ""
    say(f"{told.said_by} · published {told.published}{page}")
    sentences(told, 2)
    click.echo(faint(f"    {told.entry.id} in {told.article.id}"))


def _taker(taker: Taker, tellings: int) -> str:
    side = f" ({taker.side})" if taker.side and taker.side != taker.name else ""
    named = f", named by {len(taker.entries)} of {tellings}" if len(taker.entries) < tellings else ""
    return taker.name + side + named


def _conflict(conflict: Conflict, view: EventView) -> None:
    outlets = {t.entry.id: t.outlet for t in view.tellings}
    heading(f"The reports differ on {conflict.field}")
    for value, entries in conflict.values:
        say(f"{_words(value)}: {', '.join(dict.fromkeys(outlets.get(e, e) for e in entries))}", 2, 4)


def _words(value: object) -> str:
    if isinstance(value, list | tuple):
        return "; ".join(_words(v) for v in value)
    if isinstance(value, dict):
        shown = {k: v for k, v in value.items() if k not in ("id", "start", "end", "edtf") and v not in (None, [], "")}
        return ", ".join(_words(v) if k in ("name", "text") else f"{k} {_words(v)}" for k, v in shown.items())
    return str(value)


def _pair(name: str, value: str) -> None:
    say(f"{name:<10} {value}", 2, 11)
