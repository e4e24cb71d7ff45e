"""Facts that a machine can check: `extract` boils the fact sheets down to `facts/claims/`, `check` holds the content up to it."""
