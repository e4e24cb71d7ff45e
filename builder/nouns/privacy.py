"""What must not be published: numbers of persons, private phones and mailboxes, names in place of roles, secrets.

Plain patterns over plain text, so that the command line and the form in the browser can share them. A CPR number is known
by its form and a date that exists; modulus 11 does not decide, for numbers without it have been given out since 2007.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DASH = "[-\u2010\u2011\u2012\u2013\u2014\u2212]"
# Six digits and four, with or without a sign between; »01.01.70-1234« as well. A longer number or a date span is not one.
CPR = re.compile(
    rf"(?<![\d-])(?:(\d\d)(\d\d)(\d\d)(?:[ \u00a0]?{_DASH}?[ \u00a0]?)|(\d\d)[. /](\d\d)[. /](\d\d)[ \u00a0]?{_DASH}[ \u00a0]?)"
    rf"\d{{4}}(?![\d]|-\d)"
)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

# The first digits of Danish mobile numbers; switchboards begin with others and may stand.
MOBILE = r"(?:2\d|30|31|4[0-2]|5[0-3]|60|61|71|81|9[1-3])"
_COUNTRY = r"(?:(?:\+|\b00)45[ \u00a0]?)"
PHONE = re.compile(
    rf"(?<![\d+-])(?:{_COUNTRY}{MOBILE}(?:[ \u00a0]?\d\d){{3}}|(?<!\d ){MOBILE}(?:[ \u00a0]\d\d){{3}}(?! \d))(?![\d-])"
)
CALLED = re.compile(
    r"\b(?:mobil(?:nummer|nr|tlf|telefon)?|tlf(?:nr)?|telefon(?:nummer|nr)?|ring(?:e|es)?|sms|direkte|lokalnummer)\b\.?"
    r"[^\d\n.]{0,20}(?P<number>(?:(?:\+|00)45[ \u00a0]?)?(?!\d{4}-\d\d-\d\d(?!\d))\d(?:[ \u00a0-]?\d){7})(?![\d-])",
    re.IGNORECASE,
)
OWN = re.compile(r"\b(?:mobil|sms|privat|direkte)", re.IGNORECASE)

MAIL = re.compile(r"(?<![\w.+-])(?P<user>[\w.+-]{1,64})@(?P<host>[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.[a-zA-Z]{2,24})")
PRIVATE_HOSTS = re.compile(
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|aol|proton|protonmail|gmx|mail|jubii|stofanet|ofir|sol"
    r"|tdcadsl|post[0-9]*\.tele|tele2adsl|webspeed|youmail|privat|hafnet|fibermail|profibermail|email|pc|vip\.cybercity)"
    r"\.(?:dk|com|net|me|org|co\.uk|de|se|no)",
    re.IGNORECASE,
)
# Words of a mailbox that several people read.
ROLES = _words("""
    admin administration arkiv beredskab bibliotek borger borgerservice byraad center data databeskyttelse digital
    digitalisering direktion dpo drift esdh faelles forening forvaltning hotline hovedpost info it itservice jobcenter
    jura katalog kommune kommunen kontakt kontor mail moede noreply oekonomi personale post postkasse presse projekt
    raadhus redaktion region samarbejde sekretariat service servicedesk sikkerhed sikkerpost skole support tilmelding
    udbud udvikling webmaster
""")
# The commonest first names (Danmarks Statistik); a name alone proves nothing, so they count only where a contact is given.
FIRST_NAMES = _words("""
    aage adam aksel albert alberte alexander alfred alma amalie anders andrea andreas ane anette anita anja ann anna anne
    annette anni annie anton arne arthur asger astrid august aya benjamin bent bente betina bettina birgit birgitte birte
    birthe bjarne bo bodil brian britta camilla carina carl carla caroline carsten casper cecilie charlotte christel
    christian christina christine christoffer clara claus connie dan daniel david ditte dorte dorthe ebbe edith egon elin
    elisabeth ella ellen else emil emilie emma erik erling ester esther eva fie filip finn flemming frank frede frederik
    freja frida gerda gert gitte grete grethe gunnar gustav hanna hanne hans heidi helene helge helle henning henriette
    henrik henry holger ib ida inga inge inger ingrid irene isabella jacob jakob jan jane janne jens jeppe jesper jette
    jim joan johan johanne johannes john johnny jonas jonathan josefine julie jytte jørgen jørn kaj karen karin karina
    karl karla karoline kasper katrine kenneth kim kirsten kirstine kjeld klara klaus knud kristian kristina kristine
    kristoffer kurt lars lasse laura laurits lea leif lene leo line lis lisa lisbeth lise liva lone lotte louise lucas
    lukas luna mads magnus maja maria mariann marianne marie martin mathias mathilde merete mette mia michael mikael
    mikkel mogens mohammed morten nanette nanna nicolai niels nikolaj nina ole oliver oscar oskar otto palle pauline peder
    peer per pernille peter pia poul preben rasmus rikke robert rolf ruth sander sara sarah sebastian signe simon sofia
    sofie sofus sonja steen stefan sten stine susan susanne sven svend søren tanja theodor thomas thor tim tina tobias tom
    tommy tonny torben tove trine tue ulla ulrik vagn valdemar vera verner vibeke victor victoria viggo viktor villads
    villy vivi william yvonne åge åse øjvind
""")
_NAME = r"[A-ZÆØÅ][a-zæøåéü]+"
CONTACT = re.compile(
    r"(?:\b[Kk]ontakt(?:person(?:en)?|oplysninger)?|\b[Ss]kriv til|\b[Rr]ing til|\b[Hh]envend(?:else)?(?: (?:dig|jer))? til"
    r"|\b[Aa]tt\.?|\bv/|\brolle:)\s*(?:er|:)?\s*[\"'»]?(?:[a-zæøå-]+ ){0,3}"
    rf"(?P<name>(?P<first>{_NAME})(?:-{_NAME})?(?: [A-ZÆØÅ]\.| {_NAME}){{0,2}} {_NAME})"
)

SECRETS = re.compile(
    r"-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----"
    r"|\bgh[pousr]_[A-Za-z0-9]{36,}|\bgithub_pat_[A-Za-z0-9_]{22,}|\bglpat-[A-Za-z0-9_-]{20,}"
    r"|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[0-9A-Za-z_-]{35}|\bxox[abeprs]-[A-Za-z0-9-]{10,}|\bsk-[A-Za-z0-9_-]{20,}"
    r"|\bsk_live_[A-Za-z0-9]{16,}|\bnpm_[A-Za-z0-9]{36}\b|\bpypi-[A-Za-z0-9_-]{40,}"
    r"|\beyJ[A-Za-z0-9_-]{8,2000}\.eyJ[A-Za-z0-9_-]{8,2000}\.[A-Za-z0-9_-]{8,2000}"
    r"|\b[a-z][a-z0-9+.-]{1,20}://[^\s/:@]{1,64}:[^\s/@]{1,128}@"
    r"|\b(?:adgangskode|kodeord|password|passwd|api[-_]?(?:key|nøgle))"
    r"[ \t]*[:=][ \t]*[\"']?(?=\S{0,60}\d)(?=\S{0,60}[A-Za-zÆØÅæøå])\S{8,60}",
    re.IGNORECASE,
)

# Quick looks that spare nearly every text the slow patterns; each begins with one set of characters, which `re` skips to fast.
_SIX_DIGITS = re.compile(r"\d\d(?:\d{4}|[. /]\d\d[. /]\d\d)")
_PAIRS = re.compile(r"[\d+](?:\d[ \u00a0]\d\d[ \u00a0]\d\d|(?<=\+)45|(?<=0)045)")
_EIGHT_DIGITS = re.compile(r"\d(?!\d{3}-\d\d-\d\d(?!\d))(?:[ \u00a0-]?\d){7}")
_LOGIN = re.compile(r"://[^\s/@]{1,200}@")
_SIGNS = _words("""
    begin ghp_ gho_ ghu_ ghs_ ghr_ github_pat_ glpat- akia asia aiza xox sk- sk_ npm_ pypi- eyj adgangskode kodeord passw api
""")


@dataclass(frozen=True, slots=True)
class Find:
    """Something that must not be published: the code of its rule, where it stands in the text, and what may be shown of it."""

    code: str
    start: int
    end: int
    shown: str = ""


def finds(text: str) -> Iterator[Find]:
    """Everything in the text that must not be published, kind by kind."""
    for match in CPR.finditer(text) if _SIX_DIGITS.search(text) else ():
        if _is_date(match):
            yield Find("cpr-nummer", match.start(), match.end())
    for match in SECRETS.finditer(text) if _may_hold_secret(text) else ():
        yield Find("hemmelighed", match.start(), match.end())
    yield from _phones(text)
    for match in MAIL.finditer(text) if "@" in text else ():
        if _personal(match["user"], match["host"]):
            yield Find("mail-privat", match.start(), match.end(), match[0])
    for match in CONTACT.finditer(text):
        if match["first"].lower() in FIRST_NAMES:
            yield Find("navn-kontakt", match.start("name"), match.end("name"), match["name"])


def masked(text: str) -> str:
    """The text with every CPR number and secret made unreadable, of the same length, for messages and logs."""
    if _SIX_DIGITS.search(text):
        text = CPR.sub(lambda m: _hidden(m[0]) if _is_date(m) else m[0], text)
    return SECRETS.sub(lambda m: _hidden(m[0]), text) if _may_hold_secret(text) else text


def _may_hold_secret(text: str) -> bool:
    lowered = text.lower()
    return any(sign in lowered for sign in _SIGNS) or _LOGIN.search(text) is not None


def _hidden(text: str) -> str:
    return "".join("x" if c.isalnum() else c for c in text)


def _is_date(match: re.Match[str]) -> bool:
    """Whether the six digits are a day of the year; which century cannot be told, so a 29 February always is."""
    day, month = int(match[1] or match[4]), int(match[2] or match[5])
    return 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]


def _phones(text: str) -> Iterator[Find]:
    """Mobile numbers that look like phone numbers, and any number after a word that says it is somebody's own."""
    found: set[int] = set()
    for match in PHONE.finditer(text) if _PAIRS.search(text) else ():
        found.add(match.end())
        yield Find("telefon-privat", match.start(), match.end(), match[0])
    for match in CALLED.finditer(text) if _EIGHT_DIGITS.search(text) else ():
        digits = "".join(c for c in match["number"] if c.isdigit())[-8:]
        own = OWN.match(match[0]) or re.match(MOBILE, digits)
        if own and match.end() not in found:
            yield Find("telefon-privat", match.start("number"), match.end(), match["number"])


def _personal(user: str, host: str) -> bool:
    """Whether a mailbox is one person's: a private provider's, or a workplace's with a person's name before the @."""
    parts = [part for part in re.split(r"[.+_-]", user.lower()) if part]
    if PRIVATE_HOSTS.fullmatch(host):
        return True
    if any(part in ROLES for part in parts):
        return False
    return any(part in FIRST_NAMES for part in parts) or (len(parts) in {2, 3} and all(p.isalpha() and len(p) > 1 for p in parts))
