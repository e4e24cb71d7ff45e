"""The catalogue in; the open data, checklists and files for robots out."""

from builder.stages.data.appendix_scripts import appendix_paths as appendix_paths
from builder.stages.data.appendix_scripts import appendix_scripts as appendix_scripts
from builder.stages.data.chooser import chooser_script as chooser_script
from builder.stages.data.comparison_scripts import candidate_script as candidate_script
from builder.stages.data.comparison_scripts import comparison_scripts as comparison_scripts
from builder.stages.data.csv_lists import csv_list as csv_list
from builder.stages.data.files import Makers as Makers
from builder.stages.data.files import data_files as data_files
from builder.stages.data.files import day_of as day_of
from builder.stages.data.files import open_data as open_data
from builder.stages.data.json_cases import json_case as json_case
from builder.stages.data.line_script import line_script as line_script
from builder.stages.data.long_lists import card_scripts as card_scripts
from builder.stages.data.machines import for_machines as for_machines
from builder.stages.data.offline_worker import offline_worker as offline_worker
from builder.stages.data.sbom import sbom as sbom
from builder.stages.data.tables import tables as tables
from builder.stages.data.workbook import Blank as Blank
from builder.stages.data.workbook import blank_workbook as blank_workbook
