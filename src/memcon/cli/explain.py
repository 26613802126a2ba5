"""`memcon explain`: why an entry is what it is, and why a sentence gave nothing."""

import click

from memcon.cli.options import as_json_option, ledger_at
from memcon.cli.output import as_json, faint, heading, say
from memcon.ledger.ledger import Ledger
from memcon.pipeline.explaining import Explained, ExplainedSentences, Source, explain_entry, explain_sentences


@click.command(short_help="Say why an entry is there, or why a sentence gave none.")
@click.argument("id")
@click.option("--sentence", type=click.IntRange(min=1), help="Of an article: one sentence, by its number from 1.")
@as_json_option
@click.pass_obj
def command(ledger_file: str, id: str, sentence: int | None, json: bool) -> None:
    """Say why an entry (en_…) is what it is: the words that carry it, where each slot's words stand and how
    they hang from those, how sure the language model was, and who else the sentence names.

    Of an article (ar_…): what each of its sentences gave, or the one told by --sentence, and why nothing more.

    The article is read again for it, by this version of memcon.
    """
    with Ledger.open(ledger_at(ledger_file), create=False, read_only=True) as ledger:
        found = ledger.find(id)
        if found.kind == "entry":
            if sentence is not None:
                raise click.UsageError("--sentence goes with an article's id (ar_…)")
            entry = explain_entry(ledger, found.id)
            as_json(entry.record()) if json else _entry(entry)
        elif found.kind == "article":
            sentences = explain_sentences(ledger, found.id, sentence)
            as_json(sentences.record()) if json else _sentences(sentences)
        else:
            raise click.UsageError(f"{found.id} is neither an entry (en_…) nor an article (ar_…)")


def _entry(one: Explained) -> None:
    heading(f"{one.entry.kind} {one.entry.id}")
    for evidence in one.entry.evidence:
        say(f"“{evidence.text}”", 2, 2)
    if not one.again:
        say("Today's reading does not find this entry again: it was read by another version.", 2, 2)
    say(f"carried by “{one.why.cue}” · {one.why.opinion}", 2, 2)
    for source in one.why.sources:
        _source(source)
    if one.why.dropped:
        say("also named in the sentence, and left out:", 2)
        for source in one.why.dropped:
            _source(source, 4)


def _source(source: Source, indent: int = 2) -> None:
    told = [source.means] if source.means else []
    if source.path:
        told.append(", ".join(source.path))
    say(f"{source.slot}: {source.value} · " + " · ".join(told or ["the cue itself"]), indent, 2)


def _sentences(one: ExplainedSentences) -> None:
    for sentence in one.sentences:
        heading(f"{sentence.number}. {sentence.text}")
        for entry in sentence.entries:
            say(f"gave {entry.kind} {entry.id}", 3, 2)
        for line in sentence.seen:
            say(line, 3, 2)
        if not sentence.entries and not sentence.seen:
            click.echo(faint("   nothing: neither the model nor the tables see an act here"))
