"""Text in; what must not be published out: numbers of persons, private phones and mailboxes, names for roles, secrets.

Plain patterns over plain text, so that the command line and the form in the browser can share them. A CPR number is known
by its form and a date that exists; modulus 11 does not decide, for numbers without it have been given out since 2007.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from builder.nouns.language.charsets import BEGIN, END, LAST, WORD, plain_digits
from builder.nouns.lazy import LazyPattern
from builder.nouns.lint.stripped import StrippedText, is_split


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BLANK = r"[ \u00a0\u2000-\u200a\u202f]"
_DASH = r"[-\u2010-\u2014\u2212\u00ad]"
_JOIN = rf"{_BLANK}?{_DASH}{{1,2}}[\n ]?{_BLANK}?"
_TWO = "([0-9]{2})"
# Six digits and four, perhaps a character between; »01.01.70-1234« and »01.01.1970-1234« as well, but not »01.01.2014-2016«.
# A longer number or a date span is not one.
CPR = LazyPattern(
    rf"(?<![0-9-])(?:{_TWO}{_TWO}{_TWO}(?:{_JOIN}|{_BLANK}{{0,2}})|{_TWO}[-. /]{_TWO}[-. /]{_TWO}{_JOIN}"
    rf"|{_TWO}[-. /]?{_TWO}[-. /]?(?:19|20)[0-9]{{2}}{_JOIN}(?!(?:19|20)[0-9]{{2}}))[0-9]{{4}}(?![0-9]|-[0-9])"
)
# Words that say that the number after them is something else; the number itself stands in one piece, or in pairs.
LABEL = LazyPattern(
    rf"{BEGIN}(?:(?:cvr|se|p|journal|sags?|dok(?:ument|\.)?|ordre|faktura|vare|konto|udbuds|aftale|kontrakt|projekt|bilags?)[- ]?"
    rf"(?:nr|nummer){END}\.?|j\.? ?nr{END}\.?|cvr|ean|gln|isbn|issn)[:# ]{{0,3}}\n?{LAST}",
    int(re.IGNORECASE),
)
LABEL_REACH = 30
"""Characters before a number in which such a word may stand; our own choice."""
DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The most days of each month, from January."""

# The first digits of Danish mobile numbers; switchboards begin with others and may stand.
_MOBILE = r"(?:2[0-9]|30|31|4[0-2]|5[0-3]|60|61|71|81|9[1-3])"
MOBILE = re.compile(_MOBILE)
_COUNTRY = rf"(?:(?:\+|{BEGIN}00)45[ \u00a0]?)"
_PAIR = "[0-9]{2}"
PHONE = LazyPattern(
    rf"(?<![0-9+.-])(?:{_COUNTRY}{_MOBILE}(?:{_BLANK}?{_PAIR}){{3}}"
    rf"|(?<![0-9] ){_MOBILE}(?:(?:{_BLANK}{_PAIR}){{3}}|(?:\.{_PAIR}){{3}}|(?:-{_PAIR}){{3}})(?! [0-9]))(?![0-9-]|\.[0-9])"
)
# A span of years, a date and an amount have eight digits as well.
_NO_PHONE = r"(?!(?:19|20)[0-9]{2}[ -](?:19|20)[0-9]{2}(?![0-9])|[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])|[0-9 ]+(?:kr|mio|mia|pct|%))"
CALLED = LazyPattern(
    rf"{BEGIN}(?:mobil(?:nummer|nr|tlf|telefon)?|tlf(?:nr)?|tel|telefon(?:nummer|nr)?|ring(?:e|es)?|kontakt(?:es)?|sms|whatsapp"
    rf"|direkte|lokalnummer|[tm](?=[.:])){END}\.?[^0-9\n.]{{0,20}}"
    rf"((?:(?:\+|00)45{_BLANK}?)?{_NO_PHONE}[0-9](?:(?:{_BLANK}|-)?[0-9]){{7}})(?![0-9-])",
    int(re.IGNORECASE),
)
"""Any number of eight digits after a word that says it is somebody's own; the group is the number."""
OWN = LazyPattern(rf"{BEGIN}(?:mobil|sms|privat|direkte)", int(re.IGNORECASE))

_AT = r"(?:@|%40| ?[\[(](?:at|snabela?)[\])] ?)"
MAIL = LazyPattern(
    rf"(?<![{WORD}.+-])([{WORD}.+-]{{1,64}}){_AT}([{WORD}-]{{1,63}}(?:\.[{WORD}-]{{1,63}}){{0,5}}\.[a-zA-Z]{{2,24}})",
    int(re.IGNORECASE),
)
"""A mail address; the groups are what stands before the @ and after it."""
PRIVATE_HOSTS = LazyPattern(
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|aol|proton|protonmail|gmx|mail|jubii|stofanet|ofir|sol"
    r"|tdcadsl|post[0-9]*\.tele|tele2adsl|webspeed|youmail|privat|hafnet|fibermail|profibermail|email|pc|vip\.cybercity)"
    r"\.(?:dk|com|net|me|org|co\.uk|de|se|no)",
    int(re.IGNORECASE),
)
# Words of a mailbox that several people read.
ROLES = _words("""
    admin administration aeldre afdeling affald analyse arbejdsmarked arkiv beredskab beskaeftigelse bibliotek boern borger
    borgmester borgerservice byg byggesag byraad center dagtilbud data databeskyttelse digital digitalisering direktion
    dpo drift ejendom ejendomme erhverv esdh faelles familie forening forsyning forvaltning fritid genbrug handicap
    hjaelpemiddel hjemmepleje hotline hovedpost indkoeb info innovation integration it itservice jobcenter jura katalog
    kommune kommunen kontakt kontor kultur landsby ledelse loen mail miljoe moede musikskole natur noreply oekonomi
    omsorg park personale plan post postkasse presse projekt psykiatri raadhus redaktion region renovation samarbejde
    sekretariat service servicedesk sikkerhed sikkerpost skole social stab sundhed support team teknik tilmelding trafik
    turist udbud udvikling uddannelse unge vej velfaerd visitation webmaster
""")
TELLING = 6
"""Letters of a role's word from which a longer word that begins so is a role too, by our own choice: »miljoeafdelingen«."""
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
CONTACT = LazyPattern(
    rf"(?:{BEGIN}(?:[Kk]ontakt(?:person(?:en)?|oplysninger)?|[Ss]kriv til|[Rr]ing til|[Hh]envend(?:else)?(?: (?:dig|jer))? til"
    rf"|[Aa]tt\.?|v/|rolle:))[\s*_|]*(?:er|:)?[\s*_|]*[\x22'»]?(?:[a-zæøå-]+ ){{0,3}}"
    rf"(({_NAME})(?:-{_NAME})?(?: [A-ZÆØÅ]\.| {_NAME}){{0,2}} {_NAME})"
)
"""A person named as a contact; the groups are the name and the first name."""

_PERSON = LazyPattern(rf"{_NAME}(?:-{_NAME})?(?: [A-ZÆØÅ]\.| {_NAME}(?:-{_NAME})?){{1,4}}")

KINDS_OF_SECRETS: tuple[str, ...] = (
    r"-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----",
    rf"[?&]sig=[{WORD}%+/=-]{{10,200}}",
    r"gh[pousr]_[A-Za-z0-9]{36,}",
    r"github_pat_[A-Za-z0-9_]{22,}",
    r"glpat-[A-Za-z0-9_-]{20,}",
    rf"(?:AKIA|ASIA)[0-9A-Z]{{16}}{END}",
    r"AIza[0-9A-Za-z_-]{35}",
    r"xox[abeprs]-[A-Za-z0-9-]{10,}",
    r"sk-[A-Za-z0-9_-]{20,}",
    r"sk_live_[A-Za-z0-9]{16,}",
    rf"npm_[A-Za-z0-9]{{36}}{END}",
    r"pypi-[A-Za-z0-9_-]{40,}",
    r"eyJ[A-Za-z0-9_-]{8,2000}\.eyJ[A-Za-z0-9_-]{8,2000}\.[A-Za-z0-9_-]{8,2000}",
    r"[a-z][a-z0-9+.-]{1,20}://[^\s/:@]{1,64}:[^\s/@]{1,128}@",
    (
        r"(?:adgangskode|kodeord|password|passwd|(?:wi-?fi|net)-?kode|api[-_]?(?:key|nøgle))(?:en|et)?"
        r"[ \t]*(?:[*_]{0,3}[:=|][*_]{0,3}|er)[ \t]*[\x22']?(?=\S{0,60}[0-9])(?=\S{0,60}[A-Za-zÆØÅæøå])\S{8,60}"
    ),
    (
        r"(?:access[-_]?token|(?:aws_)?(?:client_?|secret_access_)(?:secret|key)|account_?key|token)"
        r"[\x22']?[ \t]*[:=][ \t]*[\x22']?"
        rf"(?=\S{{0,60}}[0-9])(?=\S{{0,60}}[A-Za-z])[{WORD}+/=.-]{{16,200}}"
    ),
    rf"bearer [{WORD}.~+/=-]{{20,2000}}",
)
"""What opens something, kind by kind; all but the first two begin a word. What each has is in `_SIGNS`, `_KEYS` or `_LOGIN`."""
_MARKED, _AT_A_WORD = KINDS_OF_SECRETS[:2], KINDS_OF_SECRETS[2:]
SECRETS = LazyPattern(rf"{'|'.join(_MARKED)}|{BEGIN}(?:{'|'.join(_AT_A_WORD)})", int(re.IGNORECASE))

# Quick looks that spare nearly every text the slow patterns; each begins with one set of characters, which `re` skips to fast.
_DIGITS = re.compile(r"[0-9](?![0-9]{3}-[0-9]{2}-[0-9]{2}(?![0-9]))(?:[^0-9]{0,5}[0-9]){7}")
"""Eight digits close together, as every number that is looked for here has: most pages have none but the days of their head."""
_TEN_DIGITS = re.compile(r"[0-9][0-9][-. /]?[0-9]{2}[-. /]?[0-9]{2}(?:[0-9]{2})?[^\w]{0,5}[0-9]{4}")
_PAIRS = re.compile(rf"[0-9+](?:[0-9](?:(?:{_BLANK}|[.-])[0-9]{{2}}){{3}}|(?<=\+)45|(?<=0)045)")
_EIGHT_DIGITS = re.compile(rf"[0-9](?![0-9]{{3}}-[0-9]{{2}}-[0-9]{{2}}(?![0-9]))(?:(?:{_BLANK}|-)?[0-9]){{7}}")
_AT_SIGNS = ("@", "%40", "(at)", "[at]", "snabel")
_CONTACTS = ("ontakt", "kriv til", "ing til", "envend", "v/", "rolle:")
_ATTENTION = re.compile(rf"[Aa]tt(?<![{WORD}][Aa]tt)")
_LOGIN = re.compile(r"://[^\s/@]{1,200}@")
# Parts of common words as well, so they open the slow patterns only where they begin a word.
_KEYS = ("sk-", "sk_", "api")
_KEY = re.compile(r"\bsk[-_]\w|\bapi[-_]?(?:key|nøgle)")
_SIGNS = _words("""
    begin ghp_ gho_ ghu_ ghs_ ghr_ github_pat_ glpat- akia asia aiza xox npm_ pypi- eyj adgangskode kodeord passw
    token secret accountkey account_key wifi wi-fi netkode net-kode sig= bearer
""")
_PLAIN_SIGNS = frozenset(sign for sign in _SIGNS if "_" not in sign)
"""Those that a text without a low line may have."""


@dataclass(frozen=True, slots=True)
class Match:
    """Something that must not be published: the code of its rule, its offsets in the text, and what may be shown, if anything."""

    code: str
    start: int
    end: int
    shown: str = ""


def matches(text: str, exceptions: Collection[str] = ()) -> Iterator[Match]:
    """Everything in the `text` that must not be published, kind by kind, whatever the text: raises nothing.

    `exceptions` are the ten digits, alone, of numbers known to be no CPR number. Two matches may lie over each other.
    """
    plain = plain_digits(text)
    lowered = plain.lower()
    has_numbers = _DIGITS.search(plain) is not None
    for match in CPR.finditer(plain) if has_numbers and _TEN_DIGITS.search(plain) else ():
        if _is_date(match) and not _is_other(match, exceptions):
            yield Match("cpr-nummer", match.start(), match.end())
    for match in SECRETS.finditer(plain) if _may_hold_secret(plain, lowered) else ():
        yield Match("hemmelighed", match.start(), match.end())
    for start, end in _phones(plain) if has_numbers else ():
        yield Match("telefon-privat", start, end, text[start:end])
    for match in MAIL.finditer(plain) if _holds(lowered, _AT_SIGNS) else ():
        if _personal(match[1], match[2]):
            yield Match("mail-privat", match.start(), match.end(), text[match.start() : match.end()])
    for match in CONTACT.finditer(plain) if _holds(plain, _CONTACTS) or _attention(plain) else ():
        if match[2].lower() in FIRST_NAMES:
            yield Match("navn-kontakt", match.start(1), match.end(1), match[1])


def person_in(role: str) -> str:
    """The person named or a mailbox written where a `role` belongs, empty for neither; a first name alone proves nothing."""
    if "@" in role:
        return role
    names = (match[0] for match in _PERSON.finditer(role) if any(word.lower() in FIRST_NAMES for word in match[0].split()[:-1]))
    small = role.split() if role == role.lower() else []
    return next(names, role if 1 < len(small) < 4 and small[0] in FIRST_NAMES else "")


def masked(text: str) -> str:
    """The `text` with every CPR number and secret made x, of the same length, for messages and logs; no exception counts."""
    plain = plain_digits(text)
    if _TEN_DIGITS.search(plain):
        for match in filter(_is_date, CPR.finditer(plain)):
            text = _covered(text, *match.span())
    if _may_hold_secret(text, text.lower()):
        for match in SECRETS.finditer(plain_digits(text)):
            text = _covered(text, *match.span())
    if is_split(text):
        bare = StrippedText.of(text)
        for match in filter(_is_date, CPR.finditer(plain_digits(bare.text))):
            text = _covered(text, *bare.place(*match.span()))
    return text


def _may_hold_secret(text: str, lowered: str) -> bool:
    begun = _holds(lowered, _KEYS) and _KEY.search(lowered)
    signs = _SIGNS if "_" in lowered else _PLAIN_SIGNS
    return bool(begun or _holds(lowered, signs) or ("@" in text and _LOGIN.search(text)))


def _attention(text: str) -> bool:
    return ("Att" in text or "att" in text) and _ATTENTION.search(text) is not None


def _holds(lowered: str, signs: Iterable[str]) -> bool:
    return any(sign in lowered for sign in signs)


def _covered(text: str, start: int, end: int) -> str:
    return text[:start] + _hidden(text[start:end]) + text[end:]


def _hidden(text: str) -> str:
    return "".join("x" if c.isalnum() else c for c in text)


def _is_date(match: re.Match[str]) -> bool:
    """Whether the six digits are a day of the year; which century cannot be told, so a 29 February always is."""
    day, month = int(match[1] or match[4] or match[7]), int(match[2] or match[5] or match[8])
    return 1 <= month <= 12 and 1 <= day <= DAYS[month - 1]


def _is_other(match: re.Match[str], exceptions: Collection[str]) -> bool:
    """Whether the number is known to be of another kind: a word before it says so, or it stands on the list."""
    digits = "".join(c for c in match[0] if c.isdigit())
    return digits in exceptions or (match[0].isdigit() and _is_labelled(match))


def _is_labelled(match: re.Match[str]) -> bool:
    return LABEL.search(match.string[max(0, match.start() - LABEL_REACH) : match.start()]) is not None


def _phones(text: str) -> Iterator[tuple[int, int]]:
    """Where mobile numbers stand that look like phone numbers, and any number after a word that says it is somebody's own."""
    found: set[int] = set()
    for match in PHONE.finditer(text) if _PAIRS.search(text) else ():
        found.add(match.end())
        if not _is_labelled(match):
            yield match.span()
    for match in CALLED.finditer(text) if _EIGHT_DIGITS.search(text) else ():
        digits = "".join(c for c in match[1] if c.isdigit())[-8:]
        own = OWN.match(match[0]) or MOBILE.match(digits)
        if own and match.end() not in found:
            yield match.span(1)


def _personal(user: str, host: str) -> bool:
    """Whether a mailbox is one person's: a private provider's, or a workplace's with a person's name before the @."""
    parts = [part for part in re.split(r"[.+_-]", user.lower()) if part]
    if PRIVATE_HOSTS.fullmatch(host):
        return True
    if any(part in ROLES for part in parts):
        return False
    if any(part in FIRST_NAMES for part in parts):
        return True
    shared = any(part.startswith(role) for part in parts for role in ROLES if len(role) >= TELLING)
    return not shared and len(parts) in {2, 3} and all(part.isalpha() and len(part) > 1 for part in parts)
