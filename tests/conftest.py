"""Fixtures that several folders of tests share."""

from __future__ import annotations

import pytest

from tests import built


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> built.Site:
    """The real content, built with its search index; the folder is called as on a web server's sub-path."""
    root = tmp_path_factory.mktemp("plads") / "katalog"
    built.build(root)
    return built.read(root)
