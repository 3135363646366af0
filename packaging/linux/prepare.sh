#!/usr/bin/env bash
# Makes a fresh machine ready: system libraries, a virtual environment, pinned packages. Usage: prepare.sh run|test
set -euo pipefail
cd "$(dirname "$0")/../.."

qt="libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0 libxcb-cursor0 libxcb-icccm4 libxcb-image0
    libxcb-keysyms1 libxcb-render-util0 libxcb-xkb1 libxkbcommon-x11-0 libxcb-shape0 libxcb-util1 libcups2"
system="python3-venv $qt"
[ "$1" = test ] && system="$system poppler-utils xvfb openbox xdotool imagemagick cups-daemon cups-client postgresql"

missing=()
for package in $system; do
  # Ubuntu 24.04 renamed some libraries with the ending t64.
  dpkg -s "$package" >/dev/null 2>&1 || dpkg -s "${package}t64" >/dev/null 2>&1 || missing+=("$package")
done
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }
install() { as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null; }

# The tests start a PostgreSQL of their own: where it comes new, Debian is told to make and start no other.
no_cluster_of_debian() {
  dpkg -s postgresql-common >/dev/null 2>&1 && return
  install postgresql-common
  as_root sed -i -E 's/^#?create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
}

if [ ${#missing[@]} -gt 0 ]; then
  if ! command -v apt-get >/dev/null; then
    echo "Please install these libraries with your system's package manager: ${missing[*]}" >&2
  elif as_root true 2>/dev/null; then
    as_root apt-get update -qq
    case " ${missing[*]} " in *" postgresql "*) no_cluster_of_debian ;; esac
    install "${missing[@]}"
  else
    echo "Please run once, then try again:  sudo apt-get install ${missing[*]}" >&2
    exit 1
  fi
fi

python="${PYTHON:-python3}"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed." >&2; exit 1; }
[ -x .venv/bin/python ] || "$python" -m venv .venv
requirements=(-r packaging/requirements.txt -r packaging/requirements-build.txt)
[ "$1" = test ] && requirements+=(-r packaging/requirements-dev.txt)
export PIP_DISABLE_PIP_VERSION_CHECK=1
# Only files whose hashes are written down: whatever a registry or a mirror gives under a pinned version is proven.
.venv/bin/python -m pip install --quiet --no-input --require-hashes "${requirements[@]}"
.venv/bin/python -m pip install --quiet --no-input --no-deps --no-build-isolation --editable .
.venv/bin/python -m compileall -q counter ui  # a first start must not wait for it
touch ".venv/ready-$1"
