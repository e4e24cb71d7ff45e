"""The catalogue in; what the form in the browser is given out: the tables it asks and checks by, and each case to open."""

from builder.stages.form.cases import case_scripts as case_scripts
from builder.stages.form.tables import form_script as form_script
