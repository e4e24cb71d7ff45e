#!/usr/bin/env bash
# Playwright for Python 1.65.2: the wheel for »manylinux1« brings a Node.js that manylinux1 machines, and new minimal ones, cannot start.
#
# A good guess: a wheel tagged manylinux1 (PEP 513) needs glibc 2.5 or newer and only the libraries on that list, so on a fresh Debian
# `pip install playwright` is all that is needed to drive an installed browser.
# Seen: the wheel's driver/node needs libatomic.so.1, which is not on the list and not on a minimal Debian 12, and GLIBC_2.28. Python
# imports the package without a word; starting the driver fails with »error while loading shared libraries: libatomic.so.1«. The
# advice `playwright install-deps` cannot help, for it is run by the same Node.js.
# Cure: install libatomic1 together with the browser.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pyelftools==0.32
"$work/venv/bin/pip" download --quiet --disable-pip-version-check --no-deps --only-binary :all: --platform manylinux1_x86_64 \
  --dest "$work" playwright==1.65.2
"$work/venv/bin/python" - "$work" <<'PY'
import io
import sys
import zipfile
from pathlib import Path

from elftools.elf.elffile import ELFFile

(wheel,) = Path(sys.argv[1]).glob("playwright-*.whl")
elf = ELFFile(io.BytesIO(zipfile.ZipFile(wheel).read("playwright/driver/node")))
needed = {tag.needed for tag in elf.get_section_by_name(".dynamic").iter_tags("DT_NEEDED")}
versions = {aux.name for _, auxes in elf.get_section_by_name(".gnu.version_r").iter_versions() for aux in auxes}
newest = max((tuple(map(int, v.removeprefix("GLIBC_").split("."))) for v in versions if v.startswith("GLIBC_2")), default=())
print(wheel.name, "needs libatomic:", "libatomic.so.1" in needed, "glibc:", ".".join(map(str, newest)))
same = "manylinux1" in wheel.name and "libatomic.so.1" in needed and newest == (2, 28)
sys.exit(0 if same else "changed: the wheel's tag and what its Node.js needs agree more than they did")
PY
# Output seen: playwright-1.65.2-py3-none-manylinux1_x86_64.whl needs libatomic: True glibc: 2.28
