"""Pages in, HTML out: one template a view."""

from builder.stages.render.faults import TemplateFault as TemplateFault
from builder.stages.render.faults import template_fault as template_fault
from builder.stages.render.render import Drawer as Drawer
from builder.stages.render.render import assets as assets
from builder.stages.render.render import drawn_with as drawn_with
from builder.stages.render.render import render as render
