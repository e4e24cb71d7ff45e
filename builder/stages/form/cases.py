"""Each published case as a small script of its own, which the page »Tilføj en case« loads when it is asked to open the case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.nouns.data.script import calling
from builder.nouns.model import Case
from builder.nouns.site import urls
from builder.nouns.site.site import OutputFile
from builder.nouns.source.written import plain


def case_scripts(cases: Iterable[Case]) -> Iterator[OutputFile]:
    """A script for each of the `cases`: a call that hands over its front matter as texts, lists and groups, its body as Markdown,
    and the lines of its front matter.

    In their order, each at `urls.case_script` and plain ASCII, so that no encoding can spoil it. A script is made of the slug and
    of what the editor wrote, and of nothing else.
    """
    return (OutputFile(urls.case_script(case.slug), _script(case)) for case in cases)


def _script(case: Case) -> bytes:
    written = case.written
    told = {"case": case.slug, "answers": plain(written.front_matter), "body": written.body, "lines": plain(written.lines)}
    return calling("caseForm.given", told)
