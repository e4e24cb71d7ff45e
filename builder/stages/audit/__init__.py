"""The finished site in, in memory; what is wrong with it out, before anything is published. `audit` has the order."""

from builder.stages.audit.audit import audit as audit
from builder.stages.audit.files import is_read as is_read
from builder.stages.audit.page import page_facts as page_facts
from builder.stages.audit.plain import pages_facts as pages_facts
