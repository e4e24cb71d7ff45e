"""click in Danish: headings, help and the mistakes of usage. Only words are changed, no behaviour."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

import click


class DanishCommand(click.Command):
    """A command whose help speaks Danish."""

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


def explain(error: click.ClickException) -> str:
    """What click complains of, in Danish, without a capital or a full stop, for a line that begins with the program's name.

    A complaint that we have no words for is click's own.
    """
    if isinstance(error, click.NoSuchOption):
        near = get_close_matches(error.option_name, error.possibilities or [], n=1)
        titled = error.ctx is not None and any(parameter.name == "title" for parameter in error.ctx.command.params)
        dash = ". Sæt -- foran en titel, der begynder med en streg" if titled else ""
        return f"flaget {error.option_name} findes ikke" + (f". Mente du {near[0]}?" if near else dash)
    if isinstance(error, click.MissingParameter):
        name = error.param.human_readable_name if error.param else ""
        return f"der mangler {name}"
    if isinstance(error, click.BadOptionUsage):
        return f"flaget {error.option_name} skal have en værdi"
    if isinstance(error, click.BadParameter):
        return f"{error.param.human_readable_name if error.param else 'værdien'}: {_value(error)}"
    return _misused(error) if isinstance(error, click.UsageError) else error.format_message()


def _misused(error: click.UsageError) -> str:
    if "No such command" in error.message:
        return _unknown_command(error)
    if "unexpected extra argument" in error.message:
        return "der står for meget på linjen; sæt anførselstegn om en titel med mellemrum"
    return error.format_message()


def _value(error: click.BadParameter) -> str:
    choices: Any = getattr(error.param.type if error.param else None, "choices", None)
    if choices:
        return f"vælg én af {', '.join(choices)}"
    kind = error.param.type if error.param else None
    if isinstance(kind, click.IntRange):
        return f"skal være et helt tal fra {kind.min or 0}" + (f" til {kind.max}" if kind.max else "")
    if isinstance(kind, click.Path):
        return "er en fil, ikke en mappe" if "is a file" in error.message else "findes ikke"
    return "værdien kan ikke bruges"


def _unknown_command(error: click.UsageError) -> str:
    asked = error.message.split("'")[1]
    group = error.ctx.command if error.ctx else None
    known = list(group.commands) if isinstance(group, click.Group) else []
    near = get_close_matches(asked, known, n=1)
    return f"kommandoen »{asked}« findes ikke. " + (f"Mente du »{near[0]}«?" if near else f"Vælg mellem {', '.join(known)}.")
