"""The browser that the shared patterns are run in."""

from __future__ import annotations

from tests.browser import conftest as browsing

playwright = browsing.playwright
browser = browsing.browser
