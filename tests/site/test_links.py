"""Every address on the site leads somewhere, from any web server and from disk."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from tests.built import Page, Site, attr, told
from tests.markup import Element

CSS_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
NAMESPACE = re.compile(
    r"http://(?:www\.w3\.org/(?:2000/svg|2001/XMLSchema-instance)|schemas\.(?:openxmlformats\.org|microsoft\.com)/|purl\.org/dc/)"
)


def test_every_link_asset_and_anchor_leads_somewhere(site: Site) -> None:
    """Each address within the site names a file that exists, and each #fragment an id on that page."""
    dead = [f"{page.path}: {address}" for page, _, address in internal(site) if not resolves(site, page, address)]
    assert not dead, told(dead)


def test_what_a_link_asks_of_a_page_is_there(site: Site) -> None:
    """A case to compare or to mend, a value to filter by, a key to reckon with: only the page's script would tell of a strange one."""
    asked = {
        (target(page, address), key, value)
        for page, element, address in internal(site)
        if element.name == "a"
        for key, values in parse_qs(urlsplit(address).query).items()
        for value in ",".join(values).split(",")
    }
    known = {(path, key): _choices(site, path, key) for path, key, _ in asked}
    assert {key for _, key in known} >= {"case", "bevis", "kommune", "eksempel"}
    assert sorted(one for one in asked if one[2] not in known[one[:2]]) == []


def _choices(site: Site, path: str, key: str) -> set[str]:
    """The values that a page takes for what its address calls `key`: cases by their names, else those it has to choose from."""
    if key == "case":
        return {PurePosixPath(page.path).stem for page in site.below("cases")}
    page = site.pages[path]
    ticked = {attr(one, "data-value") for one in page.having("data-facet") if attr(one, "data-facet") == key}
    return ticked or {attr(one, "value") for one in page.named("option")}


def test_every_internal_address_is_relative_and_names_a_file(site: Site) -> None:
    """No address begins at the root or ends at a folder, so the same bytes work under any path and from disk."""
    wrong = [
        f"{page.path}: {address!r}"
        for page, element, address in internal(site)
        if address.startswith("/") or urlsplit(address).path.endswith(("/", "/.", "/..")) or not address.strip("?")
    ]
    assert not wrong, told(wrong)


def test_only_links_lead_out_of_the_site(site: Site) -> None:
    """Nothing but <a> names another host: no page loads a script, style, image, font or form target from elsewhere."""
    foreign = [
        f"{page.path}: <{element.name}> {address}"
        for page, element, address in addresses(site)
        if is_foreign(address) and element.name != "a"
    ]
    assert not foreign, told(foreign)


def test_links_out_are_encrypted_or_known_old_addresses(site: Site) -> None:
    """A link out of the site is http(s) or a mail address, never a script or data address."""
    schemes = {urlsplit(address).scheme for _, _, address in addresses(site) if is_foreign(address)}
    assert schemes <= {"https", "http", "mailto"}


def test_style_sheets_load_only_files_of_the_site(site: Site) -> None:
    """Each url() and @import of a style sheet is a relative address of a file that exists."""
    sheets = [
        (sheet, match) for sheet in site.root.glob("assets/*.css") for match in CSS_ADDRESS.finditer(sheet.read_text("utf-8"))
    ]
    assert sheets, "the fonts are loaded by url()"
    wrong = [f"{sheet.name}: {match[0]}" for sheet, match in sheets if not (sheet.parent / (match[1] or match[2])).is_file()]
    assert not wrong, told(wrong)


def test_scripts_name_no_host(site: Site) -> None:
    """None of our scripts holds the address of another host."""
    texts = {script.name: NAMESPACE.sub("", script.read_text("utf-8")) for script in site.root.glob("assets/**/*.js")}
    assert texts, "the site has scripts"
    assert not [name for name, text in texts.items() if re.search(r"(https?:|[\"'`])//[a-z0-9]", text)]


@pytest.mark.parametrize("kind", ["cases", "vejledninger", "initiativer", "kommuner"])
def test_every_page_can_be_reached_from_its_list(site: Site, kind: str) -> None:
    """Each page of a folder is linked from the folder's index."""
    index = site.pages[f"{kind}/index.html"]
    linked = {target(index, address) for _, _, address in internal_of(index)}
    assert not {page.path for page in site.below(kind)} - linked


def test_every_page_is_reached_from_the_front_page_without_searching(site: Site) -> None:
    """A page that only the list of all pages leads to is met by nobody; those that the check leads its users to are theirs alone."""
    met, ahead = set(), ["index.html"]
    while ahead:
        path = ahead.pop()
        if path in site.pages and path not in met:
            met.add(path)
            page = site.pages[path]
            ahead += [target(page, to) for _, element, to in internal_of(page) if element.name == "a" and path != "soeg.html"]
    alone = {page.path for page in site.pages.values() if page.moved or page.framed or page.path.startswith("fejl/")}
    assert sorted(site.pages.keys() - met - alone - {"404.html"}) == []


def test_no_page_leads_to_a_former_address(site: Site) -> None:
    """Readers of the site are spared the page that sends them on; whoever kept an old address meets it."""
    former = {path for path, page in site.pages.items() if page.moved}
    links = ((page.path, to, target(page, to)) for page, one, to in internal(site) if one.name == "a")
    wrong = [f"{path}: {to}" for path, to, met in links if met in former - {path}]
    assert not wrong, told(wrong)


def test_a_former_address_leads_on(site: Site) -> None:
    """A page that has moved says so, links to the new address, sends the browser there, and is kept out of search engines."""
    for page in site.pages.values():
        if page.moved:
            found = {(element.name, target(page, address)) for _, element, address in internal_of(page)}
            (new,) = (path for name, path in found if name == "meta")
            assert ("a", new) in found, page.path
            assert not site.pages[new].moved, page.path
            assert any(attr(meta, "content") == "noindex" for meta in page.named("meta")), page.path


def test_every_file_of_the_site_is_used(site: Site) -> None:
    """Each asset is loaded by a page, a style sheet or a script; licence texts of the fonts may stand beside them."""
    used = {target(page, address) for page, _, address in internal(site)}
    for sheet in site.root.glob("assets/*.css"):
        used |= {f"assets/{match[1] or match[2]}" for match in CSS_ADDRESS.finditer(sheet.read_text("utf-8"))}
    scripts = "".join(script.read_text("utf-8") for script in (site.root / "sw.js", *site.root.glob("assets/**/*.js")))
    # What only the editions load lies beside, since they are made of the finished site.
    whole = [file for file in site.root.glob("assets/**/*") if file.is_file() and file.parent.name != "edition"]
    assets = [file for file in whole if file.suffix != ".txt"]
    unused = [file for file in assets if file.relative_to(site.root).as_posix() not in used and file.name not in scripts]
    assert not unused, told(unused)


def test_every_file_to_take_along_is_offered_by_a_page(site: Site) -> None:
    """A feed, a list or a document that no page leads to is found by nobody; what programs look for lies at the top."""
    offered = {target(page, address) for page, element, address in internal(site) if element.name in {"a", "link"}}
    files = {file.relative_to(site.root).as_posix(): file for folder in site.root.iterdir() for file in folder.rglob("*")}
    kinds = {".csv", ".docx", ".ics", ".json", ".jsonld", ".md", ".rtf", ".ttl", ".xlsx", ".xml"}
    ours = {path for path, file in files.items() if file.suffix in kinds and not path.startswith(("assets/", "pagefind/"))}
    assert len(ours) > 100
    assert not ours - offered, told(sorted(ours - offered))


def test_a_device_keeps_what_a_page_leads_to(site: Site) -> None:
    """A file that only a host or a robot asks for is named in `offline_worker.py`, else every reader's device would fetch it."""
    found = re.search(
        r"^self\.catalogueEdition = (\{.*?\});$", (site.root / "sw.js").read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    assert found
    kept = {path for path in json.loads(found[1])["files"] if not path.startswith(("assets/", "pagefind/"))}
    led_to = {target(page, address) for page, _, address in internal(site)}
    strange = {path for path in kept - led_to if PurePosixPath(path).suffix not in {".html", ".js"}}
    assert not strange, told(sorted(strange))


def addresses(site: Site) -> Iterator[tuple[Page, Element, str]]:
    """Every address on every page, with the element that names it."""
    for page in site.pages.values():
        yield from addresses_of(page)


def addresses_of(page: Page) -> Iterator[tuple[Page, Element, str]]:
    """Every address on a page."""
    for element in page.elements:
        for name in ("href", "src", "action", "formaction", "poster", "data", "xlink:href"):
            if name in element.attrs:
                yield page, element, element.attrs[name] or ""
        for part in attr(element, "srcset").split(","):
            if part.strip():
                yield page, element, part.split()[0]
        if attr(element, "http-equiv") == "refresh":
            yield page, element, attr(element, "content").partition("url=")[2]


def internal(site: Site) -> Iterator[tuple[Page, Element, str]]:
    """The addresses within the site."""
    return (found for found in addresses(site) if not is_foreign(found[2]))


def internal_of(page: Page) -> Iterator[tuple[Page, Element, str]]:
    """A page's addresses within the site."""
    return (found for found in addresses_of(page) if not is_foreign(found[2]))


def is_foreign(address: str) -> bool:
    """Whether an address leads out of the site."""
    return bool(urlsplit(address).scheme) or address.startswith("//")


def target(page: Page, address: str) -> str:
    """The path under the site folder that an address on a page means."""
    path = unquote(urlsplit(address).path)
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path)) if path else page.path


def resolves(site: Site, page: Page, address: str) -> bool:
    """Whether the file, and the place in it, exist."""
    path = target(page, address)
    fragment = unquote(urlsplit(address).fragment)
    if path.startswith("..") or not (site.root / path).is_file():
        return False
    return not fragment or (path in site.pages and fragment in site.pages[path].ids)
