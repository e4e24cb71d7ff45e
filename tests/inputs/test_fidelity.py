"""Made-up bodies: the page says what the file says, or a problem says where it does not."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import body_of, shown


class _Text(HTMLParser):
    """What a reader reads, and the addresses that can be followed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.text += " ".join(value or "" for name, value in attrs if name == "href")

    def handle_data(self, data: str) -> None:
        self.text += data


PIECES = (
    "{}", "{} ", "{}\n", "{}\n\n", "\n- {}", "\n\n1. {}", "\n3) {}", "> {}\n", "\n## {}\n", "**{}**", "*{}*", "`{}`", "[{}](https://a.dk)", "[{}]",
    "[^{}]", "\n[^{}]: ", "\n[^n{}]: {}\n", "[^k1]", "\n[{}]: https://b.dk\n", "\n: {}", "\n~ {}", "\n| {} | b |\n|---|---|\n| 1 | {} | {} |\n", "    {}",
    "\n```{} {}\n{}\n```\n", "\n~~~\n{}", "<{}>", "&{};", "\\{}", "|{}|", "\t{}", "\n---\n", "\n===\n", "- [x] {}", "\n> [!NOTE] {}\n", "![{}](a)", "({})",
    '[{}](https://a.dk "{}")', '\n[{}]: https://b.dk "{}"\n', "[{}][{}]", "\n\n- {}\n  - {}\n", "\n- {}\n\n      {}\n", "{}*{}*{}", "_{}_", "{}`{}`{}", "{}  \n{}",
    "<!-- {} -->", "&amp;{}", "&lt;{}&gt;", "\\*{}\\*", "\\\\{}", "\n\n\t{}\n", "\n+ {}", "\n-{}", "\n10. {}\n", "\n### {} ###\n", "\n>{}", "\n> | {} |\n> |---|\n> | {} | {} |\n",
    "\n\n[^n1]: {}\n\n    {}\n", "\n~~~ {}\n{}\n~~~\n", "[{}](<https://a.dk/{}>)", "<b>{}</b>", "{}@{}.dk", "*", "`", "~", "&", "\\", "5", "\u00a0{}",
    "~~{}~~", "\n\n{}\n    {}", "](", "[", "\n    - {}", "<https://{}.dk>", '"{}"', "\n\n> {}\n{}",
)  # fmt: skip
"""What Markdown is made of, with a word of its own at each blank."""


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12))
def test_every_word_of_a_file_is_on_its_page_or_told(pieces: list[str]) -> None:
    """Whatever Markdown makes of it: no word is gone without a problem on its line."""
    numbers = iter(range(10, 99))
    text = "".join(piece.format(*(f"ord{next(numbers)}" for _ in range(piece.count("{}")))) for piece in pieces)
    found = body_of(text)
    page = _Text(shown(found.document)).text
    heavy = {problem.span.line for problem in found.problems if problem.code == "tekst-tung"}  # the whole stretch is left out
    told = {problem.span.line for problem in found.problems}
    lost = [f"ord{n}" for n in range(10, next(numbers)) if f"ord{n}" not in page]
    assert heavy or not [word for word in lost if text.count("\n", 0, text.index(word)) + 1 not in told], text
