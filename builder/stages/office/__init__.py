"""The templates to reuse in; the files of them out: sheets and documents that Excel, Word and LibreOffice open."""

from builder.stages.office.files import office_file as office_file
