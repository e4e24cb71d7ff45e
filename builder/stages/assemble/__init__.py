"""Typed pages in; one catalogue out."""

from builder.stages.assemble.catalogue import assemble as assemble
