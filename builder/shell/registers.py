"""The registers of a content folder, from the disk to checked values."""

from __future__ import annotations

from pathlib import Path

from builder.nouns.registers.files import CheckedRegisters
from builder.stages.load import load_registers
from builder.stages.validate import validate_registers


def read_registers(content: Path) -> CheckedRegisters:
    """The registers that count for the folder `content`, which need not exist, with every problem in them.

    Raises `OSError` when the folder `registers` is there and may not be listed.
    """
    return validate_registers(load_registers(content))
