"""What each template is told: one frozen type a template, whose fields are all that its template may name.

`tests/test_views.py` holds every template to its view, so what a page depends on is its view, its template and the theme.
"""

from builder.nouns.views.appendix import Appendix as Appendix
from builder.nouns.views.cases import CaseLines as CaseLines
from builder.nouns.views.cases import CaseList as CaseList
from builder.nouns.views.cases import CasePage as CasePage
from builder.nouns.views.chooser import ModelChooser as ModelChooser
from builder.nouns.views.comparison import Compare as Compare
from builder.nouns.views.comparison import ComparisonPage as ComparisonPage
from builder.nouns.views.content import GuideList as GuideList
from builder.nouns.views.content import GuidePage as GuidePage
from builder.nouns.views.content import InitiativeList as InitiativeList
from builder.nouns.views.content import InitiativePage as InitiativePage
from builder.nouns.views.content import SurveyList as SurveyList
from builder.nouns.views.content import SurveyPage as SurveyPage
from builder.nouns.views.data import Data as Data
from builder.nouns.views.decisions import DecisionsPage as DecisionsPage
from builder.nouns.views.editions import Meeting as Meeting
from builder.nouns.views.editions import Opening as Opening
from builder.nouns.views.embed import Embed as Embed
from builder.nouns.views.entrance import EntrancePage as EntrancePage
from builder.nouns.views.exits import ExitsPage as ExitsPage
from builder.nouns.views.exits import FormExitsPage as FormExitsPage
from builder.nouns.views.lineage import LineagePage as LineagePage
from builder.nouns.views.news import NewsPage as NewsPage
from builder.nouns.views.office import OfficePage as OfficePage
from builder.nouns.views.places import MunicipalityList as MunicipalityList
from builder.nouns.views.places import MunicipalityPage as MunicipalityPage
from builder.nouns.views.promised import Promised as Promised
from builder.nouns.views.questions import QuestionPage as QuestionPage
from builder.nouns.views.questions import QuestionsPage as QuestionsPage
from builder.nouns.views.site import About as About
from builder.nouns.views.site import Accessibility as Accessibility
from builder.nouns.views.site import AddCase as AddCase
from builder.nouns.views.site import Glossary as Glossary
from builder.nouns.views.site import Home as Home
from builder.nouns.views.site import Moved as Moved
from builder.nouns.views.site import NotFound as NotFound
from builder.nouns.views.site import ProblemPage as ProblemPage
from builder.nouns.views.site import Problems as Problems
from builder.nouns.views.site import Search as Search
from builder.nouns.views.split import SplitPage as SplitPage
from builder.nouns.views.status import StatusReports as StatusReports
from builder.nouns.views.view import View as View
from builder.nouns.views.waves import WavePage as WavePage
