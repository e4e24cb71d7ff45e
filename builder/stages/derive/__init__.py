"""The catalogue in; what pages show of it that no file says out: one module a question, each result a frozen value."""

from builder.stages.derive.appendix import folding as folding
from builder.stages.derive.derive import aged as aged
from builder.stages.derive.derive import derive as derive
from builder.stages.derive.derive import derive_by_need as derive_by_need
from builder.stages.derive.waves import wave_report as wave_report
