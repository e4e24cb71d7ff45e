"""Every built page is sound HTML: valid, accessible in its markup, Danish, and without inline code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from builder.nouns.sections import SECTIONS
from tests.built import Page, Site, ancestors, attr, descendants, told, words
from tests.markup import Element

_WORD = re.compile(r"\w+")
MOST_WORDS = 0.55
"""The share of a short answer's words that stand in the part that it leads to; our own choice."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
ARIA = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details")
REFERENCES = (*ARIA, "for", "headers", "list", "form", "data-line")
"""Attributes that name other elements of the page by their ids; data-line is ours."""
# Elements that hold words and other phrasing only, and those that may not stand inside them.
PHRASING_ONLY = {"p", "span", "b", "strong", "em", "i", "small", "sup", "label", "button", "dt", *HEADINGS}
BLOCKS = {"article", "aside", "blockquote", "details", "div", "dl", "fieldset", "footer", "form", "header", "hr", "main"}
BLOCKS |= {"nav", "ol", "p", "pre", "section", "table", "ul", *HEADINGS}
CONTROLS = {"a", "button", "input", "select", "textarea", "summary"}
NAMELESS = {"div", "span", "p", "b", "i", "strong", "em", "dt", "dd", "li"}
"""Elements that may not be given a name unless they have a role."""
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
    r"\b(search|home|next|previous|more|read|show|hide|results?|clear|unknown|share|loading|reset|sort|the|and|with|not|none|submit|found"
    r"|close|skip|page|click|here|toggle|expand|collapse|breadcrumb|warning|important|caution)\b",
    re.IGNORECASE,
)
_RUN_TOGETHER = re.compile(rb"[^<>]{0,30}</d[td]>(?:</?div[^>]*>)*<d[td]")
_UNPRINTED = re.compile(rb'[^<>]{0,40}<(?:a|span) class="[^"]*no-print[^>]*>[^<]*</(?:a|span)>\s*[.,;:!?)]')
LEFTOVERS = re.compile(
    r"\{\{|\}\}|\{%|@(?:cases|guides|initiatives)/|\[\^|\]\(|\*\*|&(?:amp|lt|gt|quot|#)"
    r"|\b(?:None|True|False|Undefined|undefined|NaN)\b|<built-in"
)


def test_every_page_parses_without_an_error(site: Site) -> None:
    """The HTML parser finds nothing to correct on any page."""
    errors = [f"{page.path}:{error.line}: {error.code}" for page in site.pages.values() for error in page.document.errors]
    assert not errors


def test_ids_are_unique_and_have_no_space(site: Site) -> None:
    """Each id stands once on its page."""
    faults = []
    for page in site.pages.values():
        faults += [f"{page.path}: {key!r}" for key, number in Counter(page.ids).items() if number > 1 or not key or " " in key]
    assert not faults, told(faults)


def test_every_page_has_one_h1_and_skips_no_level(site: Site) -> None:
    """There is one h1, it is the first heading of main, and a heading is at most one level below the one before."""
    faults = []
    for page in site.pages.values():
        levels = [int(heading.name[1]) for heading in page.named(*HEADINGS)]
        if levels.count(1) != 1 or levels[0] != 1:
            faults.append(f"{page.path}: {levels.count(1)} h1, begins with h{levels[0]}")
        faults += [f"{page.path}: h{one} then h{two}" for one, two in pairwise(levels) if two > one + 1]
    assert not faults, told(faults)


def test_a_list_of_a_page_s_contents_names_every_part(site: Site) -> None:
    """In the page's order; a part that is left out is found by scrolling alone. What a guide says in a minute stands beside the list."""
    wrong = {}
    for page in site.pages.values():
        heads = [attr(head, "id") for head in page.named("h2") if "id" in head.attrs]
        for nav in page.named("nav"):
            if attr(nav, "aria-labelledby") == "toc":
                links = [attr(one, "href").removeprefix("#") for one in descendants(nav) if one.name == "a"]
                wanted = [head for head in heads if head not in {"toc", SECTIONS["brief"].anchor}]
                if [link for link in links if link in heads] != wanted:
                    wrong[page.path] = [head for head in wanted if head not in links] or links
    assert not wrong, told(wrong)


def test_a_short_answer_leads_to_the_part_that_tells_it(site: Site) -> None:
    """Most words of one of its points stand there: of an answer that leads to another part, few do."""
    wrong, asked = {}, 0
    for page in site.content_pages:
        for question in (one for one in page.named("dt") if attr(next(ancestors(one)).parent, "class") == "glance"):
            for link in (one for one in descendants(question) if one.name == "a"):
                head = next(one for one in page.named("h2") if attr(one, "id") == attr(link, "href").removeprefix("#"))
                part = next(one for one in ancestors(head) if one.name in {"section", "aside"})
                there = {*_WORD.findall(words(part).lower())}
                points = [{*_WORD.findall(words(one).lower())} for one in descendants(question.parent) if one.name == "dd"]
                asked += 1
                if not any(len(point & there) > MOST_WORDS * len(point) for point in points):
                    wrong[page.path] = words(question)
    assert asked
    assert not wrong, told(wrong)


def test_headings_have_words(site: Site) -> None:
    """No heading is empty."""
    assert not [page.path for page in site.pages.values() for heading in page.named(*HEADINGS) if not words(heading)]


def test_every_page_says_language_title_and_description(site: Site) -> None:
    """Each page is marked as Danish and has a title that names the site, and a description of a sentence."""
    faults = []
    for page in site.pages.values():
        title = words(next(page.named("title")))
        description = metas(page).get("description", "")
        if attr(next(page.named("html")), "lang") != "da":
            faults.append(f"{page.path}: lang")
        if "Inspirationskatalog" not in title or title.startswith(("–", " ")):
            faults.append(f"{page.path}: title »{title}«")
        if not 15 <= len(description) <= 330:
            faults.append(f"{page.path}: description of {len(description)} characters")
    assert not faults, told(faults)


def test_titles_tell_pages_apart(site: Site) -> None:
    """No two pages have the same title, but for the frame of a case's former address, which shows the case as the new one does."""
    former = {path for path, page in site.pages.items() if page.moved}
    pages = [page for path, page in site.pages.items() if path not in former and path.removeprefix("indlejr/") not in former]
    titles = Counter(words(next(page.named("title"))) for page in pages)
    assert [title for title, number in titles.items() if number > 1] == []


def test_no_page_holds_inline_code(site: Site) -> None:
    """There is no inline script, style element, style attribute or on…-attribute, so a strict policy can stand."""
    faults = []
    for page in site.pages.values():
        faults += [
            f"{page.path}: inline <script>" for script in page.named("script") if "src" not in script.attrs or words(script)
        ]
        faults += [f"{page.path}: <style>" for _ in page.named("style")]
        faults += [
            f"{page.path}: {name} on <{element.name}>"
            for element in page.elements
            for name, value in element.attrs.items()
            if name == "style" or name.startswith("on") or (value or "").strip().lower().startswith("javascript:")
        ]
    assert not faults, told(faults)


def test_scripts_are_classic_and_wait(site: Site) -> None:
    """Scripts are deferred and no modules, which browsers refuse to load from disk."""
    scripts = [(page.path, script.attrs) for page in site.pages.values() for script in page.named("script")]
    assert not [path for path, attrs in scripts if "type" in attrs or "defer" not in attrs or "crossorigin" in attrs]


def test_every_page_carries_the_strict_policy(site: Site) -> None:
    """The policy comes first in head, forbids everything but the site's own files, and allows no inline code."""
    faults = []
    for page in site.pages.values():
        policy = metas(page).get("Content-Security-Policy", "")
        parts = set(re.split(r"[\s;]+", policy))
        if (
            not {"default-src", "'none'", "base-uri"} <= parts
            or parts & {"'unsafe-inline'", "'unsafe-eval'", "*"}
            or "//" in policy
        ):
            faults.append(f"{page.path}: {policy!r}")
        first = next(e.name for e in page.elements if e.name in {"link", "script", "title"} or attr(e, "http-equiv"))
        if first != "meta":
            faults.append(f"{page.path}: <{first}> before the policy")
    assert not faults, told(faults)


def test_only_search_may_run_the_search_engine(site: Site) -> None:
    """The permission that WebAssembly needs is given to the two pages that search, and to no other."""
    allowed = [page.path for page in site.pages.values() if "wasm" in metas(page).get("Content-Security-Policy", "")]
    assert allowed == ["cases/index.html", "soeg.html"]


def test_nothing_of_the_making_is_left_on_a_page(site: Site) -> None:
    """No template tag, Markdown sign, source link or program value shows on a page or in an attribute.

    Examples are left out, and so are the pages that teach editors those very signs.
    """
    faults = []
    for page in site.pages.values():
        if page.path == "tilfoej.html" or page.path.startswith("fejl/"):
            continue
        texts = [words(page.root, without=("code", "pre", "kbd", "textarea"))]
        for element in page.elements:
            texts += [value or "" for name, value in element.attrs.items() if name not in {"href", "action"}]
            texts += [value for name in ("href", "action") if (value := attr(element, name)).startswith(("@", "..@", "../@"))]
        faults += [f"{page.path}: {text[max(0, m.start() - 30) :][:80]}" for text in texts if (m := LEFTOVERS.search(text))]
    assert not faults, told(faults)


def test_what_is_not_printed_leaves_no_sign_on_paper(site: Site) -> None:
    """The full stop of a sentence stands within what paper leaves out of it, or paper says »så vidt kataloget ved. .«."""
    faults = [(page.path, found[0].decode()) for page in site.pages.values() for found in _UNPRINTED.finditer(page.data)]
    assert not faults, told(faults)


def test_the_interface_speaks_danish(site: Site) -> None:
    """No button, label, menu, table head or hidden name is English; the words of the content are not looked at."""
    faults = {f"{page.path}: {text}" for page in site.pages.values() for text in interface(page) if ENGLISH.search(text)}
    assert not faults, told(faults)


def test_references_between_elements_resolve(site: Site) -> None:
    """What an aria attribute, a label or a script's data-line names by id is on the same page."""
    faults = []
    for page in site.pages.values():
        known = set(page.ids)
        for element in page.elements:
            for name in REFERENCES:
                missing = set(attr(element, name).split()) - known
                faults += [f"{page.path}: {name}={key}" for key in missing]
    assert not faults, told(faults)


def test_every_control_has_a_name(site: Site) -> None:
    """Each field has a label with words, each link and button words of its own, each picture a text."""
    faults = []
    for page in site.pages.values():
        labelled = {attr(label, "for") for label in page.named("label") if words(label)}
        for element in page.elements:
            if element.name in {"a", "button", "summary", "legend", "option", "th", "caption"}:
                named = words(element)
            elif element.name in {"input", "select", "textarea"} and attr(element, "type") not in {"hidden", "submit"}:
                around = next((words(label) for label in ancestors(element) if label.name == "label"), "")
                named = around if attr(element, "id") not in labelled else "labelled"
            elif element.name == "img":
                named = "described" if "alt" in element.attrs else ""
            else:
                continue
            if not (named or named_by_attribute(page, element)):
                faults.append(f"{page.path}: <{element.name} {element.attrs}>")
    assert not faults, told(faults)


def test_the_menu_marks_the_part_that_a_page_belongs_to(site: Site) -> None:
    """Of a page below one that the menu leads to, by its breadcrumbs, that one; `section` in what its function says of it."""
    faults = []
    for page in (page for page in site.pages.values() if not page.framed):
        ways = {attr(nav, "aria-label"): [e for e in descendants(nav) if e.name == "a"] for nav in page.named("nav")}
        menu = {attr(link, "href"): "aria-current" in link.attrs for link in ways["Hovedmenu"]}
        through = [attr(link, "href") for link in ways.get("Brødkrumme", ()) if attr(link, "href") in menu]
        marked = [address for address, here in menu.items() if here]
        faults += [f"{page.path}: {marked}, not {through[:1]}"] * bool(through and marked != through[:1])
    assert not faults, told(faults)


def test_a_picture_explains_every_mark_that_it_draws(site: Site) -> None:
    """A mark in a lane stands in the legend of its picture; without one of its own, in that of its page."""
    faults = set()
    for page in site.pages.values():
        for mark in (e for e in page.named("use") if attr(e, "href").startswith("#pic-") and "x" in e.attrs):
            if attr(mark, "href") not in (_explained(page, _figure(mark)) or _explained(page, None)):
                faults.add(f"{page.path}: {attr(mark, 'href')}")
    assert not faults, told(faults)


def _figure(element: Element) -> Element | None:
    return next((e for e in ancestors(element) if e.name == "figure"), None)


def _explained(page: Page, picture: Element | None) -> set[str]:
    """The marks that stand in the legend of a picture, as links to their shapes; of none, in those outside any."""
    legends = (e for e in page.named("ul") if attr(e, "class") == "pic-legend" and _figure(e) is picture)
    return {attr(one, "href") for legend in legends for one in descendants(legend) if one.name == "use"}


def test_landmarks_frame_every_page(site: Site) -> None:
    """Each page has one header, main and footer, named navigation, and a skip link to main as the first link."""
    faults = []
    for page in (page for page in site.pages.values() if not page.framed):
        body = next(page.named("body"))
        top = [child.name for child in children(body)]
        mains = [attr(main, "id") for main in page.named("main")]
        skip = attr(next(page.named("a")), "href")
        if top.count("header") != 1 or top.count("footer") != 1 or len(mains) != 1 or skip != f"#{mains[0]}":
            faults.append(f"{page.path}: {top}, skip link to {skip}")
        names = [named_by_attribute(page, nav) for nav in page.named("nav")]
        if not all(names) or len(set(names)) < len(names):
            faults.append(f"{page.path}: navigation {names}")
        regions = [e for e in page.having("role") if attr(e, "role") == "region"]
        faults += [f"{page.path}: unnamed region" for region in regions if not named_by_attribute(page, region)]
    assert not faults, told(faults)


def test_elements_stand_where_html_allows_them(site: Site) -> None:
    """Lists, tables and definition lists hold only their own parts, words hold no blocks, and no control stands in another."""
    faults = {f"{page.path}: {fault}" for page in site.pages.values() for fault in misplaced(page)}
    assert not faults, told(faults)


def test_definitions_come_in_pairs(site: Site) -> None:
    """In each definition list, and each group of it, terms come first and every term has a definition."""
    faults = []
    for page in site.pages.values():
        for group in page.named("dl", "div"):
            if group.name == "div" and (not isinstance(group.parent, Element) or group.parent.name != "dl"):
                continue
            order = "".join(child.name[1] for child in children(group) if child.name in {"dt", "dd"})
            if not re.fullmatch(r"(t+d+)*", order):
                faults.append(f"{page.path}: {words(group)[:60]}")
        # What reads a page as text, as mail programs and converters do, writes »Statusi drift« where no space is between the two.
        faults += [f"{page.path}: {run[0].decode()}" for run in _RUN_TOGETHER.finditer(page.data)]
    assert not faults, told(faults)


def test_attributes_are_valid_where_parsers_do_not_look(site: Site) -> None:
    """No address of a form is empty, no name is given to an element without a role, and no ARIA value is unknown."""
    faults = []
    for page in site.pages.values():
        for element in page.elements:
            attrs = element.attrs
            nameless = element.name in NAMELESS and "role" not in attrs and bool(attrs.keys() & {"aria-label", "aria-labelledby"})
            unknown = (
                attrs.get("aria-hidden", "true") not in {"true", "false"}
                or attrs.get("tabindex", "0") not in {"0", "-1"}
                or attrs.get("aria-current", "page") not in {"page", "step", "true", "date", "location", "time"}
            )
            if nameless or unknown or attrs.get("action") == "":
                faults.append(f"{page.path}: <{element.name} {attrs}>")
    assert not faults, told(faults)


def test_tables_say_what_their_cells_are(site: Site) -> None:
    """Each table has a row of column heads, each head a scope, and each row as many cells."""
    faults = []
    for page in site.pages.values():
        for table in page.named("table"):
            rows = [row for row in descendants(table) if row.name == "tr"]
            cells = [[cell for cell in children(row) if cell.name in {"th", "td"}] for row in rows]
            widths = {sum(int(attr(cell, "colspan") or 1) for cell in row) for row in cells}
            heads = [cell for row in cells for cell in row if cell.name == "th"]
            if not heads or len(widths) != 1 or not all(attr(head, "scope") for head in heads):
                faults.append(f"{page.path}: {words(table)[:60]}")
    assert not faults, told(faults)


def children(element: Element) -> list[Element]:
    """The elements straight inside an element."""
    return [child for child in element.children if isinstance(child, Element)]


def metas(page: Page) -> dict[str, str]:
    """The page's meta elements by name or http-equiv."""
    names = ("name", "http-equiv", "property")
    return {attr(meta, name): attr(meta, "content") for meta in page.named("meta") for name in names if name in meta.attrs}


def interface(page: Page) -> Iterator[str]:
    """The words of the page's own making: controls, menus, column heads and names that are heard only."""
    for element in page.elements:
        column_head = element.name == "th" and attr(element, "scope") == "col"
        of_our_making = element.name == "a" and attr(element, "class") in {"more", "skip", "button"}
        if element.name in {"button", "label", "legend", "summary", "caption", "dt"} or column_head or of_our_making:
            yield words(element)
        yield from (attr(element, name) for name in ("aria-label", "title", "placeholder", "alt", "data-label"))


def named_by_attribute(page: Page, element: Element) -> str:
    """The name that an aria attribute gives."""
    label = attr(element, "aria-label")
    others = attr(element, "aria-labelledby").split()
    return label or " ".join(words(e) for e in page.having("id") if attr(e, "id") in others) if label or others else ""


def misplaced(page: Page) -> Iterator[str]:
    """Elements where the content model of HTML does not allow them."""
    for element in page.elements:
        parent = element.parent
        if not isinstance(parent, Element) or element.drawn:
            continue
        if element.name not in CHILDREN.get(parent.name, {element.name}):
            yield f"<{element.name}> in <{parent.name}>"
        if element.name == "li" and parent.name not in {"ul", "ol", "menu"}:
            yield f"<li> in <{parent.name}>"
        if element.name in {"dt", "dd"} and parent.name not in {"dl", "div"}:
            yield f"<{element.name}> in <{parent.name}>"
        around = [ancestor.name for ancestor in ancestors(element)]
        if element.name in BLOCKS and (inside := set(around) & PHRASING_ONLY):
            yield f"<{element.name}> in {sorted(inside)}"
        if element.name in CONTROLS and {"a", "button"} & set(around):
            yield f"<{element.name}> in a link or button"
        if element.name == "main" and set(around) & {"article", "aside", "nav", "section", "header", "footer"}:
            yield "<main> in another landmark"
