#!/usr/bin/env bash
# Keeps one issue up to date: issue.sh TITLE FILE. An empty file closes it; else it is written anew, or opened.
# Only an issue that the workflow's own account has opened is touched, whatever others call theirs. Needs GH_TOKEN and GH_REPO.
set -euo pipefail
export TITLE=$1
file=$2
number=$(gh issue list --app github-actions --state open --limit 200 --json number,title \
  --jq 'map(select(.title == env.TITLE))[0].number // empty')

if [ ! -s "$file" ]; then
  if [ -n "$number" ]; then gh issue close "$number" --comment "Intet at gøre mere."; fi
elif [ -n "$number" ]; then
  gh issue edit "$number" --body-file "$file"
else
  gh issue create --title "$TITLE" --body-file "$file"
fi
