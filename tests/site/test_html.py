"""Every built page is sound HTML: valid, accessible in its markup, Danish, and without inline code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from justhtml import Element

from tests.built import Page, Site, ancestors, descendants, words

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "for", "headers", "list", "form")
# Elements that hold words and other phrasing only, and those that may not stand inside them.
PHRASING_ONLY = ("p", "span", "b", "strong", "em", "i", "small", "sup", "label", "button", "dt", *HEADINGS)
BLOCKS = ("address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "footer", "form", "header", "hr", "main")
BLOCKS += ("nav", "ol", "p", "pre", "section", "table", "ul", *HEADINGS)
CONTROLS = ("a", "button", "input", "select", "textarea", "summary")
CHILDREN = {
    "ul": {"li"},
    "ol": {"li"},
    "dl": {"dt", "dd", "div"},
    "table": {"caption", "thead", "tbody", "tfoot", "colgroup"},
    "thead": {"tr"},
    "tbody": {"tr"},
    "tr": {"th", "td"},
    "select": {"option", "optgroup"},
}
ENGLISH = re.compile(
    r"\b(search|home|next|previous|more|read|show|hide|results?|clear|unknown|share|loading|reset|sort|the|and|with|not|none|submit|"
    r"found|close|skip|page|click|here|cases? found|cookies? policy|toggle|expand|collapse|menu button|breadcrumb|note|warning|tip|important|caution)\b",
    re.IGNORECASE,
)
LEFTOVERS = re.compile(
    r"\{\{|\}\}|\{%|@(?:cases|guides|initiatives)/|\[\^|\]\(|\*\*|&(?:amp|lt|gt|quot|#)|\b(?:None|True|False|Undefined|undefined|NaN)\b|<built-in"
)


def test_every_page_parses_without_an_error(site: Site) -> None:
    """The HTML parser finds nothing to correct on any page."""
    errors = [f"{page.path}:{error.line}: {error.code}" for page in site.pages.values() for error in page.document.errors]
    assert not errors


def test_ids_are_unique_and_have_no_space(site: Site) -> None:
    """Each id stands once on its page."""
    twice = [f"{p.path}: {key!r}" for p in site.pages.values() for key, n in Counter(p.ids).items() if n > 1 or not key or " " in key]
    assert not twice


def test_every_page_has_one_h1_and_skips_no_level(site: Site) -> None:
    """There is one h1, it is the first heading of main, and a heading is at most one level below the one before."""
    faults = []
    for page in site.pages.values():
        levels = [int(heading.name[1]) for heading in page.named(*HEADINGS)]
        if levels.count(1) != 1 or levels[0] != 1:
            faults.append(f"{page.path}: {levels.count(1)} h1, begins with h{levels[0]}")
        faults += [f"{page.path}: h{one} then h{two}" for one, two in zip(levels, levels[1:], strict=False) if two > one + 1]
    assert not faults


def test_headings_have_words(site: Site) -> None:
    """No heading is empty."""
    assert not [page.path for page in site.pages.values() for heading in page.named(*HEADINGS) if not words(heading)]


def test_every_page_says_language_title_and_description(site: Site) -> None:
    """Each page is marked as Danish and has a title that names the site, and a description of a sentence."""
    faults = []
    for page in site.pages.values():
        title = words(next(page.named("title")))
        description = metas(page).get("description", "")
        if next(page.named("html")).attrs.get("lang") != "da":
            faults.append(f"{page.path}: lang")
        if "Inspirationskatalog" not in title or title.startswith(("–", " ")):
            faults.append(f"{page.path}: title »{title}«")
        if not 15 <= len(description) <= 330:
            faults.append(f"{page.path}: description of {len(description)} characters")
    assert not faults


def test_titles_tell_pages_apart(site: Site) -> None:
    """No two pages have the same title."""
    titles = Counter(words(next(page.named("title"))) for page in site.pages.values() if not is_moved(page))
    assert [title for title, number in titles.items() if number > 1] == []


def test_no_page_holds_inline_code(site: Site) -> None:
    """There is no inline script, style element, style attribute or on…-attribute, so a strict policy can stand."""
    faults = []
    for page in site.pages.values():
        faults += [f"{page.path}: inline <script>" for script in page.named("script") if "src" not in script.attrs or words(script)]
        faults += [f"{page.path}: <style>" for _ in page.named("style")]
        faults += [
            f"{page.path}: {name} on <{element.name}>"
            for element in page.elements
            for name, value in element.attrs.items()
            if name == "style" or name.startswith("on") or (value or "").strip().lower().startswith("javascript:")
        ]
    assert not faults


def test_scripts_are_classic_and_wait(site: Site) -> None:
    """Scripts are deferred and no modules, which browsers refuse to load from disk."""
    scripts = [(page.path, script.attrs) for page in site.pages.values() for script in page.named("script")]
    assert not [path for path, attrs in scripts if "type" in attrs or "defer" not in attrs or "crossorigin" in attrs]


def test_every_page_carries_the_strict_policy(site: Site) -> None:
    """The content security policy comes first in head, forbids everything but the site's own files, and allows no inline code."""
    faults = []
    for page in site.pages.values():
        policy = metas(page).get("Content-Security-Policy", "")
        sources = set(re.split(r"[\s;]+", policy))
        if "default-src 'none'" not in policy or "base-uri 'none'" not in policy or sources & {"'unsafe-inline'", "'unsafe-eval'", "*"}:
            faults.append(f"{page.path}: {policy!r}")
        if re.search(r"https?:|//", policy):
            faults.append(f"{page.path}: the policy names a host")
        first = next(e.name for e in page.elements if e.name in {"link", "script", "style", "title"} or e.attrs.get("http-equiv"))
        if first != "meta":
            faults.append(f"{page.path}: <{first}> before the policy")
    assert not faults


def test_only_search_may_run_the_search_engine(site: Site) -> None:
    """The permission that WebAssembly needs is given to the search page alone."""
    allowed = [page.path for page in site.pages.values() if "wasm" in metas(page).get("Content-Security-Policy", "")]
    assert allowed == ["soeg.html"]


def test_nothing_of_the_making_is_left_on_a_page(site: Site) -> None:
    """No template tag, Markdown sign, source link or program value shows on a page or in an attribute."""
    faults = []
    for page in site.pages.values():
        texts = [words(page.document.root), *(value or "" for e in page.elements for n, value in e.attrs.items() if n not in {"href", "action"})]
        texts += [e.attrs["href"] for e in page.having("href") if "@" in (e.attrs["href"] or "")]
        faults += [f"{page.path}: {text[max(0, m.start() - 30) : m.end() + 30]}" for text in texts for m in [LEFTOVERS.search(text)] if m]
    assert not faults


def test_the_interface_speaks_danish(site: Site) -> None:
    """No button, label, menu, table head or hidden name is English; the words of the content are not looked at."""
    faults = {f"{page.path}: {text}" for page in site.pages.values() for text in interface(page) if ENGLISH.search(text)}
    assert faults == set()


def test_references_between_elements_resolve(site: Site) -> None:
    """What an aria attribute, a label or a script's data-line names by id is on the same page."""
    faults = []
    for page in site.pages.values():
        known = set(page.ids)
        for element in page.elements:
            for name in (*REFERENCES, "data-line"):
                missing = set((element.attrs.get(name) or "").split()) - known
                faults += [f"{page.path}: {name}={key}" for key in missing]
    assert not faults


def test_every_control_has_a_name(site: Site) -> None:
    """Each field has a label with words, each link and button words of its own, each picture a text."""
    faults = []
    for page in site.pages.values():
        labelled = {label.attrs.get("for") for label in page.named("label") if words(label)}
        for element in page.elements:
            named = named_by_attribute(page, element)
            if element.name in {"input", "select", "textarea"} and element.attrs.get("type") not in {"hidden", "submit"}:
                named = named or element.attrs.get("id") in labelled or any(a.name == "label" and words(a) for a in ancestors(element))
            elif element.name in {"a", "button", "summary", "legend", "option", "th", "caption"}:
                named = named or bool(words(element))
            elif element.name == "img":
                named = "alt" in element.attrs
            else:
                continue
            if not named:
                faults.append(f"{page.path}: <{element.name} {element.attrs}>")
    assert not faults


def test_landmarks_frame_every_page(site: Site) -> None:
    """Each page has one header, main and footer, named navigation, and a skip link to main as the first link."""
    faults = []
    for page in site.pages.values():
        body = next(page.named("body"))
        top = [child.name for child in body.children if isinstance(child, Element)]
        mains = [main.attrs.get("id") for main in page.named("main")]
        skip = next(page.named("a")).attrs.get("href")
        if top.count("header") != 1 or top.count("footer") != 1 or len(mains) != 1 or skip != f"#{mains[0]}":
            faults.append(f"{page.path}: {top}, skip link to {skip}")
        names = [named_by_attribute(page, nav) for nav in page.named("nav")]
        if not all(names) or len(set(names)) < len(names):
            faults.append(f"{page.path}: navigation {names}")
        faults += [f"{page.path}: unnamed region" for e in page.elements if e.attrs.get("role") == "region" and not named_by_attribute(page, e)]
    assert not faults


def test_elements_stand_where_html_allows_them(site: Site) -> None:
    """Lists, tables and definition lists hold only their own parts, words hold no blocks, and no control stands in another."""
    faults = {f"{page.path}: {fault}" for page in site.pages.values() for fault in misplaced(page)}
    assert faults == set()


def test_definitions_come_in_pairs(site: Site) -> None:
    """In each definition list, and each group of it, terms come first and every term has a definition."""
    faults = []
    for page in site.pages.values():
        groups = [e for e in page.elements if e.name == "dl" or (e.name == "div" and isinstance(e.parent, Element) and e.parent.name == "dl")]
        for group in groups:
            names = "".join(child.name[1] for child in group.children if isinstance(child, Element) and child.name in {"dt", "dd"})
            if not re.fullmatch(r"(t+d+)*", names):
                faults.append(f"{page.path}: {words(group)[:60]}")
    assert not faults


def test_attributes_are_valid_where_parsers_do_not_look(site: Site) -> None:
    """No address of a form is empty, no name is given to an element without a role, and no ARIA value is unknown."""
    faults = []
    for page in site.pages.values():
        for element in page.elements:
            attrs = element.attrs
            if attrs.get("action") == "":
                faults.append(f"{page.path}: <form action>")
            if element.name in {"div", "span", "p", "b", "i", "strong", "em", "dt", "dd", "li"} and "role" not in attrs:
                faults += [f"{page.path}: {name} on <{element.name}>" for name in ("aria-label", "aria-labelledby") if name in attrs]
            if attrs.get("aria-hidden", "true") not in {"true", "false"} or attrs.get("tabindex", "0") not in {"0", "-1"}:
                faults.append(f"{page.path}: <{element.name} {attrs}>")
            if attrs.get("aria-current", "page") not in {"page", "step", "true", "date", "location", "time"}:
                faults.append(f"{page.path}: aria-current={attrs['aria-current']}")
    assert not faults


def test_tables_say_what_their_cells_are(site: Site) -> None:
    """Each table has a row of column heads, each head a scope, and each row as many cells."""
    faults = []
    for page in site.pages.values():
        for table in page.named("table"):
            inside = list(descendants(table))
            widths = {sum(int(c.attrs.get("colspan") or 1) for c in descendants(r) if c.name in {"th", "td"}) for r in inside if r.name == "tr"}
            heads = [cell for cell in inside if cell.name == "th"]
            by_hand = any("prose" in (a.attrs.get("class") or "") for a in ancestors(table))
            if not heads or len(widths) != 1 or (not by_hand and not all(head.attrs.get("scope") for head in heads)):
                faults.append(f"{page.path}: {words(table)[:60]}")
    assert not faults


def metas(page: Page) -> dict[str, str]:
    """The page's meta elements by name or http-equiv."""
    found = (meta.attrs for meta in page.named("meta"))
    return {attrs.get("name") or attrs.get("http-equiv") or attrs.get("property") or "": attrs.get("content") or "" for attrs in found}


def is_moved(page: Page) -> bool:
    """Whether the page only leads on to a new address."""
    return "refresh" in metas(page)


def interface(page: Page) -> Iterator[str]:
    """The words of the page's own making: controls, menus, column heads and names that are heard only."""
    for element in page.elements:
        if element.name in {"button", "label", "legend", "summary", "caption", "dt"} or (element.name == "th" and element.attrs.get("scope") == "col"):
            yield words(element)
        if element.name == "a" and element.attrs.get("class") in {"more", "skip", "button"}:
            yield words(element)
        for name in ("aria-label", "title", "placeholder", "alt", "data-label"):
            if element.attrs.get(name):
                yield element.attrs[name]


def named_by_attribute(page: Page, element: Element) -> str:
    """The name that an aria attribute gives."""
    label = element.attrs.get("aria-label") or ""
    others = (element.attrs.get("aria-labelledby") or "").split()
    return label or " ".join(words(e) for e in page.having("id") if e.attrs["id"] in others) if label or others else ""


def misplaced(page: Page) -> Iterator[str]:
    """Elements where the content model of HTML does not allow them."""
    for element in page.elements:
        parent = element.parent
        if not isinstance(parent, Element) or element.namespace not in {None, "html"}:
            continue
        if element.name not in CHILDREN.get(parent.name, {element.name}):
            yield f"<{element.name}> in <{parent.name}>"
        if element.name == "li" and parent.name not in {"ul", "ol", "menu"}:
            yield f"<li> in <{parent.name}>"
        if element.name in {"dt", "dd"} and parent.name not in {"dl", "div"}:
            yield f"<{element.name}> in <{parent.name}>"
        around = [ancestor.name for ancestor in ancestors(element)]
        if element.name in BLOCKS and (inside := set(around) & set(PHRASING_ONLY)):
            yield f"<{element.name}> in {sorted(inside)}"
        if element.name in CONTROLS and {"a", "button"} & set(around):
            yield f"<{element.name}> in a link or button"
        if element.name == "main" and set(around) & {"article", "aside", "nav", "section", "header", "footer"}:
            yield "<main> in another landmark"
