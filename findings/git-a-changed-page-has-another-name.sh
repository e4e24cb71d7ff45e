#!/usr/bin/env bash
# GitPython 3.2.1, unidiff 1.0.1, whatthepatch 1.0.7 (PyPI), simple-git 4.0.2, parse-diff 0.12.0 and gitdiff-parser 0.3.1 (npm): the page
# that a proposal changed, »sager/lån.md«, is called `"sager/l\303\245n.md"`, which no folder has.
#
# A good guess: what tells of a git repository in Python or JavaScript gives the names of files as they are; names in UTF-8 are what git
# stores, and in the same libraries what has not been committed yet (`untracked_files`, `status`) and differences between trees (`diff`)
# are named rightly.
# Seen: git writes names with other letters than ASCII in quotation marks and octal numbers where a person would read them (core.quotePath,
# on unless one says otherwise). These take the line as it stands: `commit.stats.files` and `diffSummary` have the marks in the name, what
# reads a difference has octal numbers, with marks or without, whatthepatch its `b/` too, gitdiff-parser one mark and a stroke. Who asks
# which pages a proposal changed, to check or to show them, finds no such file and passes it over; pages named »drift.md« are all right.
# Known: of GitPython's blobs, closed in 2020 with the setting as an answer (github.com/gitpython-developers/GitPython/issues/865); of an
# action that told changed files so, mended (github.com/tj-actions/changed-files/issues/437); of these others no issue was found.
# Ours: which pages have changed is read with `-z`. Cure: that, or `git -c core.quotePath=false diff` where one reads the differences.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . simple-git@4.0.2 parse-diff@0.12.0 gitdiff-parser@0.3.1
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check gitpython==3.2.1 unidiff==1.0.1 whatthepatch==1.0.7
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
export GIT_AUTHOR_NAME=Redaktion GIT_AUTHOR_EMAIL=redaktion@example.org GIT_COMMITTER_NAME=Redaktion GIT_COMMITTER_EMAIL=redaktion@example.org
git init --quiet repo
mkdir repo/sager
for words in "En aftale." "En aftale, i drift."; do
  for page in lån drift; do echo "$words" > "repo/sager/$page.md"; done
  git -C repo add --all
  git -C repo commit --quiet --message "$words"
done
echo "Et møde." > repo/sager/møde.md
git -C repo diff HEAD~1 HEAD > told.diff
git -C repo -c core.quotePath=false diff HEAD~1 HEAD > plain.diff
cat > run.mjs <<'JS'
import fs from "fs";
import gitdiff from "gitdiff-parser";
import parse from "parse-diff";
import { simpleGit } from "simple-git";

const repo = simpleGit("repo");
const told = (name, files) => console.log(`${name}: ${files.join(" ")}`);
told("simple-git, diffSummary", (await repo.diffSummary(["HEAD~1", "HEAD"])).files.map((found) => found.file));
told("simple-git, status", (await repo.status()).files.map((found) => found.path));
for (const file of ["told.diff", "plain.diff"]) {
  const text = fs.readFileSync(file, "utf8");
  told(`parse-diff, ${file}`, parse(text).map((found) => found.to));
  told(`gitdiff-parser, ${file}`, gitdiff.parse(text).map((found) => found.newPath));
}
JS
cat > run.py <<'PY'
from pathlib import Path

import git
import unidiff
import whatthepatch

repo = git.Repo("repo")
print("GitPython, stats:", *repo.head.commit.stats.files)
print("GitPython, diff:", *(found.b_path for found in repo.head.commit.diff("HEAD~1")))
print("GitPython, untracked:", *repo.untracked_files)
for file in ("told.diff", "plain.diff"):
    text = Path(file).read_text("utf-8")
    print(f"unidiff, {file}:", *(found.path for found in unidiff.PatchSet(text)))
    print(f"whatthepatch, {file}:", *(found.header.new_path for found in whatthepatch.parse_patch(text)))
PY
{ "$work/venv/bin/python" run.py; node run.mjs; } | tee seen
cat > described <<'TXT'
GitPython, stats: sager/drift.md "sager/l\303\245n.md"
GitPython, diff: sager/drift.md sager/lån.md
GitPython, untracked: sager/møde.md
unidiff, told.diff: sager/drift.md "sager/l\303\245n.md"
whatthepatch, told.diff: sager/drift.md "b/sager/l\303\245n.md"
unidiff, plain.diff: sager/drift.md sager/lån.md
whatthepatch, plain.diff: sager/drift.md sager/lån.md
simple-git, diffSummary: sager/drift.md "sager/l\303\245n.md"
simple-git, status: sager/møde.md
parse-diff, told.diff: sager/drift.md sager/l\303\245n.md
gitdiff-parser, told.diff: sager/drift.md /sager/l\303\245n.md"
parse-diff, plain.diff: sager/drift.md sager/lån.md
gitdiff-parser, plain.diff: sager/drift.md sager/lån.md
TXT
diff described seen || { echo "changed: changed pages are named in another way"; exit 1; }
# Output seen: GitPython, stats: sager/drift.md "sager/l\303\245n.md"
#   GitPython, diff: sager/drift.md sager/lån.md
#   GitPython, untracked: sager/møde.md
#   unidiff, told.diff: sager/drift.md "sager/l\303\245n.md"
#   whatthepatch, told.diff: sager/drift.md "b/sager/l\303\245n.md"
#   unidiff, plain.diff: sager/drift.md sager/lån.md
#   whatthepatch, plain.diff: sager/drift.md sager/lån.md
#   simple-git, diffSummary: sager/drift.md "sager/l\303\245n.md"
#   simple-git, status: sager/møde.md
#   parse-diff, told.diff: sager/drift.md sager/l\303\245n.md
#   gitdiff-parser, told.diff: sager/drift.md /sager/l\303\245n.md"
#   parse-diff, plain.diff: sager/drift.md sager/lån.md
#   gitdiff-parser, plain.diff: sager/drift.md sager/lån.md
