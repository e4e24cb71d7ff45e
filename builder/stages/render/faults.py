"""Where in a template a mistake is: an exception in, file, line and Danish words out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jinja2 import TemplateError, TemplateSyntaxError, UndefinedError

FOLDER = "templates/"
"""How `render` tells Jinja the name of a template's file begins."""
_UNKNOWN = re.compile(r"'(\w+)' is undefined|has no (?:attribute|element) '?(\w+)'?")


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """A mistake in the template `file` (`templates/about.html`), in `line`, from 1; `what` is a Danish sentence."""

    file: str
    line: int
    what: str


def template_fault(error: BaseException) -> TemplateFault | None:
    """What is wrong in which template, when `error` was raised while one was read or drawn; else None."""
    if isinstance(error, TemplateSyntaxError):
        return TemplateFault(
            error.filename or f"{FOLDER}{error.name}", error.lineno, f"Jinja kan ikke læse linjen: {error.message}"
        )
    places = list(_places(error))
    if places:
        return TemplateFault(*places[-1], _words(error))
    if isinstance(error, KeyError) and str(error.args[0]).endswith(".html"):
        return TemplateFault(f"{FOLDER}{error.args[0]}", 1, "Skabelonen findes ikke.")
    return None


def _places(error: BaseException) -> list[tuple[str, int]]:
    """The lines of templates on the way to where it was raised; Jinja has put them there."""
    found, step = [], error.__traceback__
    while step:
        name = step.tb_frame.f_code.co_filename
        if name.startswith(FOLDER):
            found.append((name, step.tb_lineno))
        step = step.tb_next
    return found


def _words(error: BaseException) -> str:
    if isinstance(error, KeyError):
        return f"»{error.args[0]}« findes ikke."
    if isinstance(error, UndefinedError) and (match := _UNKNOWN.search(str(error))):
        return f"»{match[1] or match[2]}« findes ikke her."
    kind = "Jinja" if isinstance(error, TemplateError) else "Python"
    return f"Linjen kan ikke tegnes. {kind} siger: {error}"
