"""The disk in, values out: content files behind a text gate, registers, and the theme."""

from builder.stages.load.content import LITTER as LITTER
from builder.stages.load.content import Loaded as Loaded
from builder.stages.load.content import Passed as Passed
from builder.stages.load.content import gate as gate
from builder.stages.load.content import load as load
from builder.stages.load.registers import SHIPPED as SHIPPED
from builder.stages.load.registers import load_registers as load_registers
from builder.stages.load.registers import named as named
from builder.stages.load.theme import load_theme as load_theme
from builder.stages.load.waves import load_waves as load_waves
