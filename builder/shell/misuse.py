"""What was typed wrong on the command line, in Danish: what it is and what to write. Loaded only when a line cannot be used."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any

import click

from builder.nouns.language.danish import joined
from builder.shell.danish_click import STROKES, UnknownCommandError, options_of

IN_DANISH = {
    "byg": "build",
    "bygge": "build",
    "pak": "package",
    "pakke": "package",
    "kontroller": "check",
    "kontrollér": "check",
    "kontrol": "check",
    "tjek": "check",
    "forklar": "explain",
    "frist": "due",
    "forfald": "due",
    "gennemgang": "due",
    "bølge": "wave",
    "boelge": "wave",
    "undersøgelse": "wave",
    "ny": "new",
    "opret": "new",
    "skema": "schema",
    "vis": "serve",
    "start": "serve",
    "server": "serve",
    "indlæs": "import",
    "importer": "import",
    "importér": "import",
    "rapport": "report",
    "sag": "case",
    "vejledning": "guide",
    "statusrapport": "status",
    "vejledninger": "guides",
    "initiativer": "initiatives",
    "undersøgelser": "surveys",
    "beslutninger": "decisions",
}
"""What a Dane types for a command or a word of one."""
_HELP = {"help", "hjælp", "hjaelp", "-?", "/?", "/h", "/help"}
_GIVEN = re.compile(r"'(.*)' is not", re.DOTALL)
_REFUSED = re.compile(r"'(.*)' is not (?:readable|writable|executable)", re.DOTALL)
_EXTRA = re.compile(r"\((.*)\)\s*$", re.DOTALL)


def explain(error: click.ClickException) -> str:
    """What click complains of, in Danish, without a capital or a full stop, for a line that begins with the program's name.

    A complaint that we have no words for is click's own.
    """
    if isinstance(error, UnknownCommandError):
        return _unknown_command(error)
    if isinstance(error, click.NoSuchOption):
        return _unknown_option(error)
    if isinstance(error, click.MissingParameter):
        return f"der mangler {named(error.param) if error.param else ''}"
    if isinstance(error, click.BadOptionUsage):
        alone = "does not take a value" in error.message
        return f"flaget {error.option_name} " + ("står alene, uden en værdi" if alone else "skal have en værdi")
    if isinstance(error, click.BadParameter):
        listed = isinstance(error.param, click.Argument) and isinstance(error.param.type, click.Choice)
        return ("" if listed or error.param is None else f"{named(error.param)}: ") + _value(error)
    extra = _EXTRA.search(error.message) if "unexpected extra argument" in error.message else None
    return _too_much(error, extra[1]) if extra else error.format_message()


def help_line(error: click.ClickException) -> str:
    """Where the help of the command that was typed is."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    path = context.command_path.split()[context.find_root().command_path.count(" ") + 1 :] if context else []
    return f"Se »{' '.join(['katalog', *path, '--help'])}«."


def named(parameter: click.Parameter) -> str:
    """A parameter as it is typed: the flag, or what stands in its place in the help."""
    if isinstance(parameter, click.Option):
        return parameter.opts[0]
    return (parameter.metavar or parameter.name or "").replace("[", "").replace("]", "")


def meant(word: str, known: Sequence[str]) -> list[str]:
    """Which of the `known` words was meant, alone in a list: by its case, its Danish, its beginning or its look."""
    low = word.strip().lower()
    danish = IN_DANISH.get(low, low)
    alike = [one for one in known if one.lower() == danish] or [one for one in known if low and one.startswith(low)]
    return (alike or get_close_matches(low, known, n=1))[:1]


def _unknown_command(error: UnknownCommandError) -> str:
    known = list(error.group.commands)
    path = " ".join(["katalog", *help_line(error).split()[2:-1]])
    if error.asked in _HELP:
        about = next((word for word in error.rest if word in known), "")
        return f"hjælpen får du med »{' '.join(filter(None, [path, about]))} --help«"
    told = f"kommandoen »{error.asked}« findes ikke. "
    if near := meant(error.asked, known):
        return f"{told}Mente du »{near[0]}«?"
    if later := next((word for word in error.rest if word in known), ""):
        return f"{told}Kommandoen skrives først: »{path} {later} …«"
    return f"{told}Vælg mellem {', '.join(known)}."


def _unknown_option(error: click.NoSuchOption) -> str:
    told = f"flaget {error.option_name} findes ikke"
    if error.option_name in _HELP:
        return f"{told}. Hjælpen får du med --help"
    if error.ctx is None:
        return told
    name = error.option_name.strip(STROKES).lower()
    command = error.ctx.command
    own = {flag.lstrip("-"): flag for flag in options_of(command)}
    near = [own[one] for one in meant({"hjælp": "help"}.get(name, name), list(own))]
    if near := near or _as_choice(command, name):
        return f"{told}. Mente du {near[0]}?"
    return _elsewhere(error.ctx, error.option_name, name) or told + (
        ". Sæt -- foran en titel, der begynder med en streg" if _titled(command) else ""
    )


def _elsewhere(context: click.Context, typed: str, name: str) -> str:
    """That the flag belongs to other commands, or after one; empty when none has it."""
    found = _commands(context.find_root().command, "katalog")
    others = [f"»{path}«" for path, command in found if f"--{name}" in options_of(command)]
    if others and isinstance(context.command, click.Group):
        return f"flaget {typed} skrives efter kommandoen: katalog KOMMANDO {typed} …"
    return f"flaget {typed} hører ikke til her, men til {joined(others)}" if others else ""


def _titled(command: click.Command) -> bool:
    return any(parameter.name == "title" for parameter in command.params)


def _as_choice(command: click.Command, name: str) -> list[str]:
    """The flag and the word that were meant by the word as a flag, alone in a list: --json is --format json."""
    for parameter in command.params:
        if isinstance(parameter, click.Option) and isinstance(parameter.type, click.Choice) and name in parameter.type.choices:
            return [f"{parameter.opts[0]} {name}"]
    return []


def _commands(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    if isinstance(command, click.Group):
        for name, one in command.commands.items():
            yield from _commands(one, f"{path} {name}")
    else:
        yield path, command


def _too_much(error: click.ClickException, extra: str) -> str:
    command = error.ctx.command if isinstance(error, click.UsageError) and error.ctx else None
    own = command.params if command else []
    if extra.split(maxsplit=1)[0] in _HELP:
        return "hjælpen får du med --help"
    if command and _titled(command):
        return "der står for meget på linjen; sæt anførselstegn om en titel med mellemrum"
    valued = [named(one) for one in own if isinstance(one, click.Option) and not one.is_flag]
    flags = f" Er det en værdi, så skriv dens flag foran: {', '.join(valued)}" if valued else ""
    return f"der står for meget på linjen: »{extra}«.{flags}"


def _value(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    choices: Any = getattr(kind, "choices", None)
    given = _GIVEN.match(error.message)
    if choices:
        near = meant(given[1], list(choices)) if given else []
        return f"vælg én af {', '.join(choices)}" + (f". Mente du »{near[0]}«?" if near else "")
    if isinstance(kind, click.IntRange):
        return f"skal være et helt tal fra {kind.min or 0}" + (f" til {kind.max}" if kind.max else "")
    if isinstance(kind, click.Path):
        if not error.message.isascii():  # already ours
            return error.message
        return _path(error.message)
    return "værdien kan ikke bruges"


def _path(message: str) -> str:
    """What click says of a path, with its name where it is one of several that may stand on the line."""
    if refused := _REFUSED.search(message):
        return f"du har ikke adgang til »{refused[1]}«"
    return "er en fil, ikke en mappe" if "is a file" in message else "findes ikke"
