"""click in Danish: headings and help; and what click would take for something else than it was meant as is refused."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import click

EMPTY = "værdien er tom; skriv navnet på en mappe eller en fil"
"""What is said of a path without a sign in it, which would be the folder that we stand in."""
STROKES = "-–—−‐"
"""What stands for the hyphens of a flag where a text has been through a word processor, or one of two is forgotten."""


class NamedPath(click.Path):
    """A path with a name: an empty text is none."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path of `value`; `param` and `ctx` are click's. Raises `click.BadParameter` for one that cannot be used."""
        if not os.fspath(value).strip():
            self.fail(EMPTY, param, ctx)
        return super().convert(value, param, ctx)


class UnknownCommandError(click.UsageError):
    """A word that is no command of the `group`: the word that was `asked` for, and the `rest` of the line."""

    def __init__(self, group: click.Group, asked: str, rest: list[str], context: click.Context) -> None:
        super().__init__(asked, context)
        self.group, self.asked, self.rest = group, asked, rest


def options_of(command: click.Command) -> Iterator[str]:
    """Every flag of a command, as it is typed."""
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            yield from parameter.opts
    yield "--help"


class DanishCommand(click.Command):
    """A command whose help speaks Danish."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click does, but a flag is never taken for a value or for a file.

        `ctx` and `args` are click's. Raises `click.UsageError` for a flag without its value and for one with other strokes.
        """
        valued = {flag for row in self.params if isinstance(row, click.Option) and not row.is_flag for flag in row.opts}
        flags = set(options_of(self))
        for place, word in enumerate(args):
            name = f"--{word.lstrip(STROKES).partition('=')[0]}"
            if word == "--":
                break
            if word in valued and flags.intersection(args[place + 1 : place + 2]):
                raise click.BadOptionUsage(word, "", ctx)
            is_value = place > 0 and args[place - 1] in valued
            if word[0:1] in tuple(STROKES) and name in flags and not word.startswith(name) and not is_value:
                raise click.NoSuchOption(word.partition("=")[0], ctx=ctx)
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes »Brug:« where click says »Usage:«.

        `ctx` and `formatter` are click's.
        """
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)).replace("[OPTIONS]", "[FLAG]"), "Brug: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the options under »Flag«, and a group's commands under »Kommandoer«.

        `ctx` and `formatter` are click's.
        """
        records = [record for parameter in self.get_params(ctx) if (record := parameter.get_help_record(ctx))]
        if records:
            with formatter.section("Flag"):
                formatter.write_dl(records)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The help option with a Danish text; None where click has none. `ctx` is click's."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Vis denne hjælp."
        return option


class DanishGroup(DanishCommand, click.Group):
    """A group of commands whose help speaks Danish."""

    command_class = DanishCommand

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` begin with, as click finds it, whose `ctx` is too.

        Raises `UnknownCommandError` when there is none.
        """
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            raise UnknownCommandError(self, args[0], args[1:], ctx)
        return super().resolve_command(ctx, args)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The group's usage with Danish placeholders, the same for every `ctx`."""
        return ["[FLAG]", "KOMMANDO …"]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the commands with their short help.

        `ctx` and `formatter` are click's.
        """
        rows = [(name, self.commands[name].get_short_help_str(90)) for name in self.list_commands(ctx)]
        with formatter.section("Kommandoer"):
            formatter.write_dl(rows)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order declared: the order in which an editor meets them."""
        return list(self.commands)
