"""The form of a wave in; one page in HTML to fill in without a network out, which saves the answers as a file of rows.

It is no page of the site: whoever gets it by mail opens it from disk, so style, script and data stand in it, and its own policy
lets nothing else run and nothing be fetched.
"""

from __future__ import annotations

import hashlib
import json
from base64 import b64encode
from dataclasses import dataclass
from html import escape
from typing import Any

from builder.nouns.model import Question
from builder.nouns.model import waves as m
from builder.nouns.tables.waves import LONGEST_ANSWER
from builder.nouns.waves import words
from builder.nouns.waves.forms import Form, help_of


@dataclass(frozen=True, slots=True, kw_only=True)
class FormParts:
    """What the page is made of, as it lies in `templates/wave`: the page with blanks, its style and its script."""

    page: str
    style: str
    script: str


def form_page(form: Form, parts: FormParts) -> bytes:
    """The page of the `form`. Its choices are the titles of the words, which the import knows."""
    how = "\n".join(f"<li>{escape(line)}</li>" for line in (*words.HOW_TO, *words.ON_THE_PAGE))
    policy = f"default-src 'none'; style-src {_digest(parts.style)}; script-src {_digest(parts.script)}; form-action 'none'"
    blanks = {
        "policy": policy,
        "title": escape(form.title),
        "style": parts.style,
        "until": escape(form.until),
        "how": how,
        "data": _data(form),
        "script": parts.script,
    }
    page = parts.page
    for name in ("policy", "title", "until", "how", "style", "data", "script"):  # what editors wrote goes in after it was escaped
        page = page.replace(f"{{{name}}}", blanks[name])
    return page.encode()


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _data(form: Form) -> str:
    """What the script is told, as JSON that no HTML can end."""
    signature = [
        {"title": words.ROLE, "wording": words.ROLE, "help": words.ROLE_EXAMPLE},
        {"title": words.DAY, "wording": words.DAY, "help": words.DAY_EXAMPLE},
    ]
    told = {
        "year": form.year,
        "longest": LONGEST_ANSWER,
        "titles": {"case": words.CASE, "name": words.NAME, "wave": words.WAVE},
        "signature": signature,
        "questions": [_question(form, one) for one in form.questions],
        "subjects": [
            {
                "slug": one.slug,
                "title": one.title,
                "known": {q.title: one.known[q.id] for q in form.questions if q.id in one.known},
            }
            for one in form.subjects
        ],
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _question(form: Form, one: Question) -> dict[str, Any]:
    told: dict[str, Any] = {"title": one.title, "wording": one.wording, "help": help_of(one), "long": one.kind == m.TEXT}
    if one.kind == m.WORD:
        told["choices"] = [term.title for term in form.choices[one.vocabulary].terms]
    if one.kind == m.YES_NO:
        told["choices"] = [words.YES, words.NO]
    return told
