"""The built site, for the tests of this folder."""

from tests import built

site = built.site
