"""Pages in, HTML out: one template a view."""

from builder.stages.render.form import form_script as form_script
from builder.stages.render.render import assets as assets
from builder.stages.render.render import render as render
