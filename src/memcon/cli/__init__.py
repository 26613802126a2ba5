"""The door from the command line: `memcon`. The only room that knows the command-line library.

Each command is a file of its own, imported when it is called, so that `memcon timeline` starts without
what only `memcon add` needs.

Exit codes: 0 done; 1 done, but something was skipped or a check failed; 2 wrong words on the command
line; 3 memcon could not do it (the message says why); 130 interrupted.
"""

import gc
import sys
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

import click

from memcon.errors import MemconError

FAILED, INTERRUPTED = 3, 130

COMMANDS: Mapping[str, str] = MappingProxyType({
    "add": "Read reports into the ledger.",
    "timeline": "List what happened, by day.",
    "show": "Show an article, entry, event or actor.",
    "actors": "List who is named; take in your own table of names.",
    "explain": "Say why an entry is there, or why a sentence gave none.",
    "compare": "Show what each source says of one event, side by side.",
    "search": "Find words in the reports and entries.",
    "serve": "Look at the ledger in a browser.",
    "review": "Decide the doubts, the worst first.",
    "judge": "Say that two entries or events are the same, or not.",
    "withdraw": "Say that a report is not to count.",
    "runs": "Show what was added when, and with what.",
    "export": "Write the ledger out as files.",
    "verify": "Check the ledger against the texts.",
})  # fmt: skip
"""Every command with its one-line help; `memcon.cli.NAME` holds it as `command`."""


class Commands(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        # Nothing that an import makes is ever garbage: looking for some takes a tenth of its time.
        gc.disable()
        command: click.Command = import_module(f"memcon.cli.{cmd_name}").command
        gc.enable()
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="memcon", message="memcon %(version)s")
@click.option(
    "--ledger",
    type=click.Path(dir_okay=False),
    envvar="MEMCON_LEDGER",
    default="memcon.db",
    show_default="memcon.db in this folder",
    help="The ledger file. May also be set as MEMCON_LEDGER.",
)
@click.pass_context
def cli(ctx: click.Context, ledger: str) -> None:
    """A ledger of meetings, statements, deeds, figures and roles, written from the news.

    Give memcon a pile of reports; it shows who met whom and who said what, each entry with the sentence
    it rests on and whose word it is. Everything stays on this machine.

    \b
    First steps:
      memcon add reports/           read a folder of reports
      memcon timeline               list what happened, by day
      memcon show ID                look at one thing in full
    """
    ctx.obj = ledger


def main() -> None:
    """Run the command line; turn errors into one message and an exit code."""
    try:
        code = cli.main(standalone_mode=False)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("memcon: interrupted; what was added so far is kept, run the same command to go on", err=True)
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output (head, less) has gone: nothing is wrong. Closing keeps Python quiet about it.
        sys.stderr.close()
        sys.exit(0)
    except MemconError as error:
        click.echo(f"memcon: {error}", err=True)
        sys.exit(FAILED)
    sys.exit(code if isinstance(code, int) else 0)
