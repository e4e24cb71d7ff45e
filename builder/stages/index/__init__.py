"""What search knows of the pages in; an index that answers on any web server and from disk out; `indexing` has the order."""

from builder.stages.index.indexing import index as index
from builder.stages.index.parts import Parts as Parts
from builder.stages.index.service import IndexingError as IndexingError
from builder.stages.index.told import hint as hint
