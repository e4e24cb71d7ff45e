"""The catalogue and what was worked out from it in; every page of the site out, each with its view and its search entries."""

from builder.stages.pages.alone import alone as alone
from builder.stages.pages.pages import digits as digits
from builder.stages.pages.pages import pages as pages
