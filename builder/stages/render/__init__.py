"""Pages in, HTML out: one template a view."""

from builder.stages.render.render import assets as assets
from builder.stages.render.render import render as render
