"""The survey's forms: workbooks and a page to fill in out of values, and what was filled in back into values."""

from builder.stages.waves.open import read_file as read_file
from builder.stages.waves.page import FormParts as FormParts
from builder.stages.waves.page import form_page as form_page
from builder.stages.waves.replies import read_replies as read_replies
from builder.stages.waves.workbook import all_cases as all_cases
from builder.stages.waves.workbook import one_case as one_case
