"""What is taken along from a finished site: the zip, and »Mødeudgaven« in one file."""

from builder.stages.editions.archive import archive as archive
from builder.stages.editions.frames import frames as frames
from builder.stages.editions.made import EditionError as EditionError
from builder.stages.editions.made import Made as Made
from builder.stages.editions.meeting import meeting as meeting
