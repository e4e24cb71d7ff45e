"""Addresses of the web that no reader should be given as they stand: they lead on, ask for a log-in, lie inside, or track."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from builder.nouns.language import phrases, spelling
from builder.nouns.language.charsets import WORD
from builder.nouns.lazy import LazyPattern


def passed_on(address: str) -> str:
    """What helps when a web `address` only leads on, asks readers to log in, lies on an inner network or was cut off; else empty.

    Raises nothing.
    """
    if (bare := re.sub(r"^(?:https?://)+(?=https?://)", "", address)) != address:
        return phrases.did_you_mean([bare])
    if not PASSES.match(address):
        unread = ((LOGIN, phrases.LOGIN), (INSIDE, phrases.INSIDE), (CUT_OFF, phrases.CUT_OFF))
        return next((hint for pattern, hint in unread if pattern.match(address)), "")
    asked = parse_qs(urlsplit(address).query)
    meant = next((asked[name][0] for name in ("url", "u", "q") if name in asked), "")
    return phrases.did_you_mean([meant]) if spelling.WEB_ADDRESS.fullmatch(meant) else phrases.DIRECT


PASSES = LazyPattern(
    rf"https?://(?:[{WORD}.-]+\.safelinks\.protection\.outlook\.com/|(?:www\.)?google\.[{WORD}]+/url\?|lm?\.facebook\.com/l\.php"
    r"|(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|lnkd\.in|kortlink\.dk|shorturl\.at|is\.gd|buff\.ly|rb\.gy|cutt\.ly)/"
    r"|urldefense\.(?:com|proofpoint\.com)/|statics\.teams\.cdn\.office\.net/evergreen-assets/safelinks/)",
    int(re.IGNORECASE),
)
"""How an address begins that only leads on to another."""
LOGIN = LazyPattern(
    rf"https?://(?:[{WORD}-]+\.sharepoint\.com/|teams\.(?:microsoft|live|cloud\.microsoft)\.com/|outlook\.(?:office|live)\.com/"
    rf"|(?:onedrive|[{WORD}-]+\.onedrive)\.live\.com/|1drv\.ms/|drive\.google\.com/|docs\.google\.com/)",
    int(re.IGNORECASE),
)
"""How an address begins that asks readers to log in."""
INSIDE = re.compile(
    r"https?://(?![^/?#]*@)(?:localhost|intranet\.[^/:?#]+|intra\.[^/:?#]+|[^/.:?#]+|[^/:?#]+\.(?:local|lan|intern|intranet)"
    r"|(?:127|10)(?:\.[0-9]{1,3}){3}|192\.168(?:\.[0-9]{1,3}){2}|172\.(?:1[6-9]|2[0-9]|3[01])(?:\.[0-9]{1,3}){2})(?:[/:?#]|$)",
    re.IGNORECASE,
)
"""How an address begins that only those on one network or machine can open."""
CUT_OFF = re.compile(r"https?://[^ ]*(?:…|%E2%80%A6|\.\.\.)$", re.IGNORECASE)
"""An address that a program has shortened to show it."""
INITIALS = re.compile(r"(?<!\w)(?:\w\.){2,}$")
"""An abbreviation at the end of an address: /wiki/A.m.b.a."""
_TRACKED = re.compile(
    r"(?<=[?&])(?:utm_[a-z]+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|ttclid|li_fat_id|igshid|mc_[ce]id|mkt_tok|_hsenc|_hsmi"
    r"|vero_id|at_[a-z]+|ns_[a-z]+|_ga|_gl)=[^&#]*&?",
    re.IGNORECASE,
)


def untracked(address: str) -> str:
    """The `address` without what only tells where its reader found it, as newsletters and search engines add. Raises nothing."""
    bare = _TRACKED.sub("", address)
    return address if bare == address else re.sub(r"[?&]+(?=#|$)", "", bare)
