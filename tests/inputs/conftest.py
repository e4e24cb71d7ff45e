"""How hypothesis makes up its inputs: the same ones in every run, few enough for every run, and nothing kept."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis.configuration import set_hypothesis_home_dir

from builder.shell.settings import PROJECT

set_hypothesis_home_dir(PROJECT / ".cache" / "hypothesis")
settings.register_profile(
    "katalog",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=80,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile("katalog")
