"""What people write for an address of the web or the way to a file, and how we write it: rows as those of `respelled`."""

from __future__ import annotations

from builder.nouns.site import urls

_ENDING = "(?:docx?|xlsx?|pptx?|pdf|od[tsp]|md|txt|csv|zip|png|jpe?g|msg)"
"""How the name of a file ends that lies on somebody's own machine."""
_HOST = r"(?:www\.[^/]+|[^/]+\.(?:dk|com|org|net|eu))"
"""What is the name of a site, and hardly that of a folder on somebody's own machine."""
_SLASHES = (r"^(https?)(?::/?|//)(?=[a-z])", "$1://")
_QUOTED = ("^[\"“”„»«'](.*)[\"“”„»«']$", "$1")
ADDRESSES: tuple[tuple[str, str], ...] = (
    (r"^<(.*)>$", "$1"),
    _QUOTED,
    (r"^(?:https?://)+(?=https?://)", ""),
    (r"^\[[^\[\]]*\]\(([^()]*)\)$", "$1"),
    (r"^(?:h?ht+ps|ht+pps|h?t+ps|hppts|https)[:;]/*(?=[a-z])", "https://"),
    _SLASHES,
    (rf"^(?!(?!{_HOST}/)(?:[^/]*/)?[^/]*\.{_ENDING}$)(?=(?:[a-z0-9-]+\.)+[a-z]{{2,}}(?:/|$))", "https://"),
    (r"(?<!\.\.)[.,;]$", ""),
    (r"^(https?://[^ ]+\.pdf)[,;]? +\(?(?:side|s\.|p\.|page) ?([0-9]+)\)?$", "$1#page=$2"),
    (r"^(https?://[^ ]+?)(?:[,;] +\(?| +\()(?:side|s\.|p\.|page|afsnit|kap\.|kapitel) ?[0-9][0-9 .-]*\)?$", "$1"),
    (r"^(https?://[^ ]+?)[,;]? +\(?(?:læst|hentet|tilgået):? (?:den |d\. ?)?[0-9].*$", "$1"),
    *((r"^(https?://[^/ ]+/[^ ]*) +(?!https?:)", "$1%20"),) * 6,
)
"""Addresses of the web."""

_PAGE = r"(?!index(?:[./#]|$))[a-z0-9-]+"
_WAYS = {
    folder: f"(?:content/)?(?:{site}|{folder})" if site != folder else f"content/{folder}"
    for folder, site in urls.FOLDERS.items()
}
"""How people write the folder of a content file who know it from the site, or the whole way to it."""
_TOOLS = (
    urls.GLOSSARY,
    urls.ABOUT,
    urls.PROMISED,
    urls.ENTRANCE,
    urls.EXITS,
    urls.QUESTIONS,
    urls.CHOOSER,
    urls.SPLIT,
    urls.NEWS,
)
_NO_FILE = "|".join(("kommuner/", "data/", *(page.replace(".", r"\.") for page in _TOOLS)))
"""Pages of the site that no file of the content is for."""
LINKS: tuple[tuple[str, str], ...] = (
    _QUOTED,
    _SLASHES,
    (r"^(?=www\.|[a-z0-9-]+\.(?:[a-z0-9-]+\.)*(?:dk|com|org|net|eu|info)(?:/|$))", "https://"),
    (r"^([a-z0-9._+-]+@[a-z0-9-]+\.[a-z0-9.-]+)$", "mailto:$1"),
    *(
        (rf"^(?:\.{{0,2}}/)*{way}/({_PAGE})(?:\.html?|\.md)?/?(#[^#]*)?$", f"../{folder}/$1.md$2")
        for folder, way in _WAYS.items()
    ),
    (rf"^(?:\.{{0,2}}/)*(?!{_NO_FILE})(?:[a-z]+/)*({_PAGE})(?:\.html?)?/?(#[^#]*)?$", "$1.md$2"),
)
"""Targets of links in a body: addresses of the web and files of the catalogue."""
