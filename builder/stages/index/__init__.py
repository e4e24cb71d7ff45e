"""The written site in; the search index that answers on any web server and from disk out. See `index.py` for the order."""

from builder.stages.index.document import Document as Document
from builder.stages.index.document import Passage as Passage
from builder.stages.index.index import Indexed as Indexed
from builder.stages.index.index import index as index
from builder.stages.index.index import index_documents as index_documents
from builder.stages.index.pagefind import IndexingError as IndexingError
from builder.stages.index.reader import documents as documents
