"""Writes docs/commands.md from the help texts, so that they cannot differ: `python tools/make_docs.py`."""

from importlib import import_module
from pathlib import Path

import click

from memcon.cli import COMMANDS, cli

PAGE = Path(__file__).resolve().parents[1] / "docs" / "commands.md"
HEAD = """# The commands

This page is made from the help texts by `python tools/make_docs.py`; a test compares them.
"""


def helps() -> list[tuple[str, str]]:
    """Every command with its help text, subcommands after their group."""
    found: list[tuple[str, click.Command]] = [("memcon", cli)]
    for name in COMMANDS:
        command: click.Command = import_module(f"memcon.cli.{name}").command
        found.append((f"memcon {name}", command))
        if isinstance(command, click.Group):
            found += [(f"memcon {name} {sub}", inner) for sub, inner in sorted(command.commands.items())]
    return [(name, _help(name, command)) for name, command in found]


def _help(name: str, command: click.Command) -> str:
    names = ["-h", "--help"]  # as the commands have them from `memcon` itself
    context = click.Context(command, info_name=name, terminal_width=100, max_content_width=100, help_option_names=names)
    return command.get_help(context)


def page() -> str:
    """The whole page."""
    parts = [f"## {name}\n\n```text\n{text.rstrip()}\n```\n" for name, text in helps()]
    return HEAD + "\n" + "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
