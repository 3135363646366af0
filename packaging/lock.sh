#!/usr/bin/env bash
# Resolves what the program, its development and its building need: every version pinned, with the hashes of all files of
# each release, for Linux and Windows alike. What is pinned already stays unless --upgrade is given.
set -euo pipefail
cd "$(dirname "$0")/.."

resolver=build/lock
[ -x $resolver/bin/uv ] || { python3 -m venv $resolver && $resolver/bin/python -m pip install --quiet uv==0.13.9; }
resolve() {
  $resolver/bin/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 --no-annotate --no-header "$@"
}
resolve pyproject.toml -o packaging/requirements.txt "$@"
resolve packaging/requirements-dev.in -c packaging/requirements.txt -o packaging/requirements-dev.txt "$@"
resolve packaging/requirements-build.in -c packaging/requirements-dev.txt -o packaging/requirements-build.txt "$@"
