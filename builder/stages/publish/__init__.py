"""Finished files in; a site folder that holds exactly those, or the one of before, at any moment. `publish` has the order."""

from builder.stages.publish.publish import MARK as MARK
from builder.stages.publish.publish import ForeignFolderError as ForeignFolderError
from builder.stages.publish.publish import LeftBefore as LeftBefore
from builder.stages.publish.publish import PublishingError as PublishingError
from builder.stages.publish.publish import Written as Written
from builder.stages.publish.publish import place as place
from builder.stages.publish.publish import publish as publish
from builder.stages.publish.stamp import stamp as stamp
from builder.stages.publish.whole import put as put
from builder.stages.publish.whole import write as write
