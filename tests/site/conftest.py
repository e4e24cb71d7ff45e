"""The built site, for the tests of this folder."""

from tests.built import site as site
