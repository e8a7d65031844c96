# Read by the commands beside it: finds the repository and makes what they need. Running it alone does nothing.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

# Build helpers that linger for the next build would be processes left behind.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

need_dotnet() {
  command -v dotnet >/dev/null || fail "The .NET 10 SDK is needed and \"dotnet\" is not in the PATH: install it from https://dot.net."
  dotnet --version >/dev/null 2>&1 || fail "The .NET SDK named in global.json is needed: install .NET 10 from https://dot.net."
}

# Installs npm packages of a folder when its lock file has changed since the last time.
need_npm() {
  local folder=$1 stamp state
  stamp="$folder/node_modules/.ibis-installed"
  state="$(cksum <"$folder/package-lock.json") $(uname -sm)"
  [ "$(cat "$stamp" 2>/dev/null)" = "$state" ] && return
  command -v npm >/dev/null || fail "Node.js 20 or newer with npm is needed: install it from https://nodejs.org."
  say "Installing npm packages of ${folder#"$root"/} …"
  (cd "$folder" && npm ci --loglevel=error --no-audit --no-fund >&2) || fail "npm ci failed in $folder: see above."
  printf '%s' "$state" >"$stamp"
}

# Every lock file there is, so that a new one needs no change here; need_client sees to those of client code.
need_packages() {
  local lock
  while IFS= read -r lock; do
    need_npm "$(cd "$(dirname "$lock")" && pwd)"
  done < <(find . -name package-lock.json -not -path '*/node_modules/*' -not -path './src/*/Client/*' | sort)
}

# The back office's pages and the packages in them, each built when what it is made of has changed.
need_client() {
  local folder
  command -v node >/dev/null || fail "Node.js 20.19 or newer with npm is needed to build the back-office client: install it from https://nodejs.org."
  for folder in src/*/Client; do
    run node bin/build-client.mjs "$folder" >&2 || exit 1
  done
}

# Debian as root installs what is missing; others are told what to install.
need_program() {
  local package=$1 purpose=$2
  if [ -f /etc/debian_version ] && [ "$(id -u)" = 0 ]; then
    say "Installing $package …"
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "$package"; } >&2 ||
      fail "apt-get could not install $package, which is needed for $purpose: see above."
  else
    fail "$package is needed for $purpose and is not installed: install it (on Debian: sudo apt-get install $package) and run this again."
  fi
}

# Leaves the path of a Chromium in IBIS_CHROMIUM, where browser tests and benchmarks look.
need_chromium() {
  find_chromium || { need_program chromium "pages in a browser"; find_chromium || fail "Chromium was installed and cannot be found: set IBIS_CHROMIUM to its path."; }
}

find_chromium() {
  local name
  [ -n "${IBIS_CHROMIUM:-}" ] && return
  for name in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
    if IBIS_CHROMIUM=$(command -v "$name"); then
      export IBIS_CHROMIUM
      return
    fi
  done
  unset IBIS_CHROMIUM
  return 1
}

# build PROJECT [argument…]: quiet unless something is wrong.
build() {
  local project=$1 log
  shift
  log=$(mktemp)
  say "Building $project …"
  if ! run dotnet build "$project" -v q -nologo -clp:NoSummary "$@" >"$log"; then
    cat "$log" >&2
    rm -f "$log"
    fail "The build failed: see above."
  fi
  rm -f "$log"
}

# Runs a command so that whoever stops this script stops all that the command has started.
run() {
  local child status=0
  # With job control on, or what is started would ignore SIGINT for good, and so would the sites it starts.
  set -m
  "$@" </dev/null &
  child=$!
  set +m
  trap 'stop_tree '"$child"'; exit 130' INT TERM HUP
  wait "$child" || status=$?
  trap - INT TERM HUP
  return "$status"
}

stop_tree() {
  local id=$1 child
  for child in $(children "$id"); do
    stop_tree "$child"
  done
  kill -TERM "$id" 2>/dev/null || return 0
  while kill -0 "$id" 2>/dev/null && ! grep -qs '^State:[[:space:]]*Z' "/proc/$id/status"; do sleep 0.1; done
}

children() {
  if [ -d /proc/self ]; then
    grep -lsE "^PPid:[[:space:]]+$1\$" /proc/[0-9]*/status | cut -d/ -f3 || true
  else
    pgrep -P "$1" || true
  fi
}

# site [argument…]: the web application, in place of this script, with the repository as its content root.
site() {
  export ASPNETCORE_CONTENTROOT="$root" ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Development}"
  exec dotnet src/Ibis.Web/bin/Debug/net10.0/Ibis.Web.dll "$@"
}
