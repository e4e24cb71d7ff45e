"""Templates by name in, what draws them out: Jinja's own compiler, spared what it would do at every value and every call.

A template means what Jinja says that it means; what is called and what is shown is only looked up faster.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from keyword import iskeyword
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Macro
from markupsafe import Markup, escape

from builder.nouns.language.typography import bound

_REMEMBERED = 20_000
"""Pieces of text that are remembered as they are shown: about what the cards of some thousand cases say, a few megabytes."""
_NAMED = re.compile(
    r'\{%[-+]?\s*(?:extends|import|from|include)\b(?:\s*"([^"]+)"(?=\s*(?:[-+]?%\}|(?:as|import|with|without|ignore)\b)))?'
)
"""A template's name that stands alone; of one that is worked out, as by a condition, nothing."""


def reached(texts: Mapping[str, str], names: Iterable[str]) -> list[str]:
    """The templates of these `names` and all that they name in turn, each once: nothing else of `texts` is drawn with them.

    One that is named but not there is among them. Where a name is worked out it may be any, and so all are.
    """
    found: dict[str, None] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = None
            named = _NAMED.findall(texts.get(name, ""))
            waiting += named if all(named) else texts
    return [*found]


class Templates(Environment):
    """The templates, each compiled when it is first met. What all of them are told is put in `globals` and `filters` before."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """`texts` are the templates by name, with its ending. One that is not among them raises `KeyError` when it is met."""
        super().__init__(
            loader=FunctionLoader(lambda name: (texts[name], f"templates/{name}", None)),
            extensions=[_HardSpaces],
            finalize=_bound,
            autoescape=True,
            auto_reload=False,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._sources = texts
        self._met: dict[str, Template] = {}
        self._shown: dict[str, str] = {}

    def meet(self, names: Iterable[str]) -> None:
        """Compiles the templates of these `names` and all that they name; raises what `get_template` says of them."""
        for name in reached(self._sources, names):
            self.get_template(name)

    def get_template(self, name: str | Template, *given: Any, **named: Any) -> Template:
        """The template of this `name`, as Jinja finds it, but for the way there once it is known; the rest is of no matter."""
        met = self._met.get(str(name))
        if met is None:
            met = self._met[str(name)] = super().get_template(name, *given, **named)
        return met

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What all templates are told, and `d`. It is copied for each that is drawn, which a plain dict does fastest."""
        return {**self.globals, **(d or {})}

    def shown(self, value: object) -> str:
        """A value as it is printed: with hard spaces and escaped, but for markup, which has been through both."""
        if type(value) is str:
            known = self._shown.get(value)
            if known is None:
                if len(self._shown) >= _REMEMBERED:
                    self._shown.clear()
                known = self._shown[value] = str(escape(bound(value)))
            return known
        return value if type(value) is Markup else escape(value)

    def at_once(self, function: Callable[..., str], takes: int, macro: Macro) -> Callable[..., str]:
        """The `macro` that Jinja made of a `function`: called without more ado when it is given all that it `takes`."""

        def called(*given: object, **named: object) -> str:
            if named or len(given) != takes:
                return macro(*given, **named)
            return Markup(function(*given))  # noqa: S704 a macro's own text is markup, and what it shows was escaped

        return called


class _Generator(CodeGenerator):
    """Writes a template as Python. What is called is called by name, unless it wants to know where it stands."""

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802 Jinja's
        odd = any(iskeyword(given.key) for given in node.kwargs) or node.dyn_args or node.dyn_kwargs
        if forward_caller or odd or self._asks(node.node):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for given in (*node.args, *node.kwargs):
            self.visit(given, frame)
            self.write(", ")
        self.write(")")

    def _asks(self, called: nodes.Expr) -> bool:
        """Whether it is a function of ours that is given the context."""
        known = self.environment.globals.get(called.name) if isinstance(called, nodes.Name) else None
        return hasattr(known, "jinja_pass_arg")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        self.write(f"environment.at_once(macro, {len(macro_ref.node.args)}, ")
        super().macro_def(macro_ref, frame)
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write("environment.shown(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write(")")


Templates.code_generator_class = _Generator


class _HardSpaces(Extension):
    """The words that stand in a template itself get their hard spaces as well; its code is left alone."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The template's tokens, one by one."""
        return (Token(t.lineno, t.type, bound(t.value)) if t.type == "data" else t for t in stream)


def _bound(value: object) -> object:
    """A value that stands in a template itself, as it is printed."""
    return bound(value) if type(value) is str and " " in value else value
