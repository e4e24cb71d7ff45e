"""Every address of the project on GitHub: where content is changed, and where a reader writes to us.

In each, `repository` is the project's address.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode


def edit(repository: str, file: str) -> str:
    """Where a source is changed in the browser: `repository` is the project's address on GitHub, `file` is under `content/`."""
    return f"{repository}/edit/main/content/{file}"


def new_case(repository: str) -> str:
    """Where a new case's file is made in the browser; `?filename=…&value=…` fills it in.

    `repository` is the address of the project on GitHub.
    """
    return f"{repository}/new/main/content/cases"


def guide_for_editors(repository: str) -> str:
    """How to write a case by hand; `repository` is the address of the project on GitHub."""
    return f"{repository}/blob/main/REDAKTION.md"


def tell_of_case(repository: str) -> str:
    """The issue form »Jeg kender en case«, for who would rather tell; `repository` is the project's address on GitHub."""
    return f"{repository}/issues/new?template=ny-case.yml"


def suggest(repository: str, subject: str, page: str) -> str:
    """A prefilled issue that suggests a case that is missing.

    `repository` is the address of the project on GitHub, `subject` ends the issue's title, and `page` is the path that the reader
    comes from.
    """
    body = f"Fra siden: {page}\n\nHvilket samarbejde mangler?\n\n\nHvor står der noget om det (kilde)?\n"
    return f"{repository}/issues/new?{urlencode({'title': f'Manglende case: {subject}', 'body': body}, quote_via=quote)}"


def tell_decision(repository: str, name: str, page: str, text: str) -> str:
    """A prefilled issue that tells what a council has decided.

    `repository` is the address of the project on GitHub, `name` the municipality's, empty where the reader writes it; `page` is
    the path that the reader comes from, and `text` what is to be filled in.
    """
    body = f"Fra siden: {page}\n\n{text}"
    query = urlencode({"title": f"Beslutning i 2026: {name}", "body": body}, quote_via=quote)
    return f"{repository}/issues/new?{query}"


def suggest_word(repository: str) -> str:
    """A prefilled issue about a word that search does not find, in place of `{ord}`; `repository` is the project's address."""
    body = "Jeg søgte efter: {ord}\n\nHvad ville du finde?\n\n\nHvilket ord bruger kataloget om det (hvis du ved det)?\n"
    return f"{repository}/issues/new?{urlencode({'title': 'Søgning: foreslå et ord: {ord}', 'body': body}, quote_via=quote)}"


def report(repository: str, title: str, page: str) -> str:
    """A prefilled issue about a page; the page is named by its path, which no mirror changes.

    `repository` is the address of the project on GitHub; `title` and `page` are the title and the path of the page that is wrong.
    """
    body = f"Side: {page}\n\nHvad er forkert?\n\n\nHvad er rigtigt, og hvor står det (kilde)?\n"
    return f"{repository}/issues/new?{urlencode({'title': f'Fejl på siden: {title}', 'body': body}, quote_via=quote)}"
