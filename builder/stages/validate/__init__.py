"""A file in; a typed case, guide, initiative, survey or register out, or every reason why not, each at its place."""

from builder.stages.validate.file import validate as validate
from builder.stages.validate.registers import validate_registers as validate_registers
from builder.stages.validate.replies import validate_reply as validate_reply
from builder.stages.validate.waves import validate_waves as validate_waves
