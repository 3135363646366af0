#!/usr/bin/env bash
# Looks every pinned package up in the database of known vulnerabilities. Where that cannot be reached, one line says so:
# an island has no line for days, and nothing that was not looked at may pass for looked at.
set -uo pipefail
cd "$(dirname "$0")/.."

mkdir -p build
report=build/audit.json
rm -f "$report"
said=$("${PYTHON:-.venv/bin/python}" -m pip_audit --strict --require-hashes --disable-pip --progress-spinner off \
  --format json --output "$report" -r packaging/requirements.txt 2>&1)
status=$?
if [ $status = 0 ]; then
  echo "audit: no known vulnerabilities in the pinned packages."
elif [ -s "$report" ]; then
  echo "$said"
  cat "$report"
  exit 1
elif grep -qiE 'could not be audited|connection|timed out|unreachable|certificate' <<<"$said"; then
  echo "audit: the database of known vulnerabilities cannot be reached from here; the pinned packages were NOT looked up."
else
  echo "$said"
  exit 1
fi
