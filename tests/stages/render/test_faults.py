"""Where in a template a mistake is."""

from __future__ import annotations

import pytest

from builder.nouns.site.theme import Theme
from builder.stages.render import TemplateFault, render, template_fault
from tests.builders import catalogue, registers, site, site_pages

PAGES = site_pages(catalogue())[:1]
NAME = f"{PAGES[0].view.template}.html"


def fault(text: str | None, **others: str) -> TemplateFault | None:
    """What is told when the first page's template is this, or is not there."""
    own = {} if text is None else {NAME: text}
    theme = Theme({**own, **{f"{name}.html": told for name, told in others.items()}}, {})
    with pytest.raises(Exception, match=r".") as raised:
        list(render(PAGES, registers().glossary, site(), theme))
    return template_fault(raised.value)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("\n{{ findes_ikke }}", 2, "»findes_ikke« findes ikke her."),
        ("{{ meta.findes_ikke }}", 1, "»findes_ikke« findes ikke her."),
        ("{{ asset('findes-ikke.css') }}", 1, "»findes-ikke.css« findes ikke."),
        ("{% include 'findes-ikke.html' %}", 1, "»findes-ikke.html« findes ikke."),
        ("{% extends 1 %}", 1, "»1« findes ikke."),
        ("\n\n{{ 1 // 0 }}", 3, "Linjen kan ikke tegnes. Python siger: integer division or modulo by zero"),
        ("{% import 'inner.html' as x %}\n{{ x.missing() }}", 2, "»missing« findes ikke her."),
        (None, 1, "Skabelonen findes ikke."),
    ],
)  # fmt: skip
def test_a_mistake_has_its_place(text: str | None, line: int, what: str) -> None:
    """The line is that of the template, and the words are Danish where there are any."""
    assert fault(text, inner="") == TemplateFault(f"templates/{NAME}", line, what)


def test_a_mistake_in_what_a_template_includes_is_there() -> None:
    """The place is the innermost template."""
    found = fault("{% include 'inner.html' %}", inner="\n{{ væk }}")
    assert found == TemplateFault("templates/inner.html", 2, "»væk« findes ikke her.")


def test_what_is_no_template_is_told_at_its_line() -> None:
    """Jinja's own words stand after ours."""
    found = fault("\n{% hvis %}")
    assert found
    assert (found.file, found.line) == (f"templates/{NAME}", 2)
    assert found.what.startswith("Jinja kan ikke læse linjen: ")


def test_other_mistakes_are_not_a_templates() -> None:
    """An exception from elsewhere has no place in a template."""
    assert template_fault(KeyError("x")) is None
    assert template_fault(ValueError("x")) is None
