# The steps of .ci/run, each a function; sourced with $ci, $root and $work set.
# shellcheck shell=bash disable=SC2154

export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 DEBIAN_FRONTEND=noninteractive

# Debian packages. A test that needs an outside program: add its package here.
qt_libraries=(
  libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0 libx11-xcb1 libxcb-cursor0
  libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-sync1
  libxcb-xfixes0 libxcb-xkb1
)
fonts=(fonts-dejavu-core fonts-noto-core fonts-noto-color-emoji)
programs=(xvfb xauth git dbus-daemon at-spi2-core strace e2fsprogs mount)
# What reads and checks exports; only the step "outside" needs it.
checkers=(qpdf poppler-utils libxml2-utils libreoffice-writer-nogui libreoffice-calc-nogui default-jre-headless)

# --- what the steps share --------------------------------------------------------------------------------------

# A copy of what git would clone, changes that are not committed yet included.
copy_tree() {
  local target=$1
  rm -rf "$target"
  mkdir -p "$target"
  (
    cd "$root"
    git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
      if [ -e "$file" ]; then printf '%s\0' "$file"; fi
    done | tar --null --files-from=- -cf -
  ) | tar -xf - -C "$target"
}

# The environment of the checks that read the source: everything the project declares.
tools() {
  if [ ! -x "$work/tools/bin/lint-imports" ]; then
    python3 -m venv "$work/tools"
    "$work/tools/bin/pip" install -qq -e "$root[test]"
  fi
}

wheel() {
  if [ -x "$work/wheel/bin/reviewer" ] && [ "${1:-}" != new ]; then return; fi
  copy_tree "$work/wheel-source"
  rm -rf "$work/dist" "$work/wheel"
  python3 -m venv "$work/wheel"
  "$work/wheel/bin/pip" wheel -qq --no-deps --wheel-dir "$work/dist" "$work/wheel-source"
  "$work/wheel/bin/pip" install -qq "$work"/dist/reviewer-*.whl
  rm -rf "$work/wheel-source"
}

# Run a command of the installed wheel: an empty home, an empty folder, nothing of this shell's environment.
installed() {
  (cd "$work/empty" && env -i HOME="$work/empty/home" PATH="$work/wheel/bin:/usr/bin:/bin" LANG=C.UTF-8 "$@")
}

fail() {
  echo "$*" >&2
  exit 1
}

# --- the steps -------------------------------------------------------------------------------------------------

step_system() {
  packages "${qt_libraries[@]}" "${fonts[@]}" "${programs[@]}"
}

# Install Debian packages that are missing.
packages() {
  local missing=() package
  if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
    echo "Not root on Debian: taking the system as it is."
    return
  fi
  for package in "$@"; do
    if ! dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed'; then missing+=("$package"); fi
  done
  if [ ${#missing[@]} -gt 0 ]; then
    echo "Installing: ${missing[*]}"
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  fi
}

step_lint() {
  tools
  (cd "$root" && "$work/tools/bin/ruff" check . && "$work/tools/bin/ruff" format --check .)
}

step_types() {
  tools
  (cd "$root" && "$work/tools/bin/mypy")
}

step_contracts() {
  tools
  (cd "$root" && "$work/tools/bin/lint-imports" --no-logo --no-cache)
}

# The core's tests where Qt is not installed: nothing below the window may need it. The rows of faults, which take
# their time, run in the step of all tests alone.
step_core() {
  local python=$work/core/bin/python
  copy_tree "$work/core-source"
  if [ ! -x "$work/core/bin/pytest" ]; then
    python3 -m venv "$work/core"
    python3 "$ci/tools.py" core-requirements "$root/pyproject.toml" >"$work/core.txt"
    "$python" -m pip install -qq -r "$work/core.txt"
  fi
  "$python" -m pip install -qq --no-deps -e "$work/core-source"
  if "$python" -c 'import PySide6' 2>/dev/null; then fail "Qt is installed where it should not be."; fi
  (cd "$work/core-source" && "$python" -m pytest -q --ignore=tests/gui --ignore=tests/accessibility --ignore=tests/outside \
    --ignore=tests/faults)
}

# All tests, by the README's own command, in clean copies; here everything is installed, so nothing may be skipped.
# The window's wait for frames half of their time, so the others run beside them.
step_tests() {
  halves
}

# Both: the window's tests on one processor, the others and then the core's on another.
step_suites() {
  local core
  (
    until [ -e "$work/others.done" ]; do sleep 1; done
    step_core
  ) >"$work/core.log" 2>&1 &
  core=$!
  halves
  wait "$core" || {
    tail -n 60 "$work/core.log"
    fail "The core's tests failed where Qt is not installed."
  }
  tail -n 1 "$work/core.log"
}

halves() {
  local window others failed=
  rm -f "$work/others.done"
  (
    trap 'touch "$work/others.done"' EXIT
    half others --ignore=tests/gui --ignore=tests/accessibility
  ) >"$work/others.log" 2>&1 &
  others=$!
  half window tests/gui tests/accessibility &
  window=$!
  wait "$window" || failed=1
  wait "$others" || failed=1
  tail -n 200 "$work/others.log"
  [ -z "$failed" ] || fail "Tests failed."
  (
    cd "$work/clone-window"
    .venv/bin/coverage combine -q --keep --data-file="$work/coverage" "$work"/coverage.window "$work"/coverage.others
    .venv/bin/coverage report --data-file="$work/coverage"
  )
}

half() {
  local name=$1 command
  shift
  command=$(python3 "$ci/tools.py" command tests "$root/README.md")
  copy_tree "$work/clone-$name"
  echo "$command"
  cd "$work/clone-$name"
  export REVIEWER_NO_SKIP=1 COVERAGE_FILE="$work/coverage.$name"
  export PYTEST_ADDOPTS="--cov --cov-report= --durations=15 --junitxml=$work/tests-$name.xml $*"
  bash -euo pipefail -c "$command"
}

# What is exported, read and checked by programs that are not ours; each of them has to be there.
step_outside() {
  packages "${checkers[@]}"
  if [ ! -x "$work/outside/bin/pytest" ]; then
    python3 -m venv "$work/outside"
    "$work/outside/bin/pip" install -qq -e "$root[test,outside]"
  fi
  (
    cd "$root"
    PATH="$work/outside/bin:$PATH" REVIEWER_OUTSIDE=1 QT_QPA_PLATFORM=offscreen \
      "$work/outside/bin/python" -m pytest -q -p no:cacheprovider tests/outside
  )
}

# The README's other commands, in a clean copy: the window on a virtual screen, and the sheet without one.
step_start() {
  local window sheet
  window=$(python3 "$ci/tools.py" command demo "$root/README.md")
  sheet=$(python3 "$ci/tools.py" command sheet "$root/README.md")
  copy_tree "$work/start"
  mkdir -p "$work/start-home"
  (
    cd "$work/start"
    export REVIEWER_HOME=$work/start-home
    echo "$window"
    REVIEWER_QUIT_AFTER=5 timeout 600 xvfb-run -a -s '-screen 0 1400x900x24' bash -euo pipefail -c "$window"
    echo "$sheet"
    env -u DISPLAY -u WAYLAND_DISPLAY bash -euo pipefail -c "$sheet"
    test -s sheet.html || fail "No sheet was written."
    .venv/bin/reviewer cases
    .venv/bin/reviewer verify
  )
}

# The wheel, installed alone and run from an empty folder.
step_wheel() {
  local seeds
  wheel new
  rm -rf "$work/empty"
  mkdir -p "$work/empty/home"
  python3 "$ci/tools.py" wheel-holds "$work"/dist/reviewer-*.whl
  installed reviewer --version
  seeds=$(installed python -c 'from reviewer import paths; print(paths.seeds())')
  case "$seeds" in "$work"/wheel/*) ;; *) fail "The demo case is not the wheel's: $seeds" ;; esac
  installed reviewer sheet "$seeds/meta-scale" --output sheet.html
  test -s "$work/empty/sheet.html" || fail "No sheet was written."
  installed QT_QPA_PLATFORM=offscreen REVIEWER_QUIT_AFTER=5 timeout 120 reviewer demo
  installed reviewer cases
  installed reviewer verify
}

# Where there is no screen, one sentence and exit code 1; no abort, no traceback.
step_screenless() {
  local command code lines
  wheel
  mkdir -p "$work/empty/home"
  for command in "reviewer" "reviewer demo"; do
    code=0
    # shellcheck disable=SC2086
    installed timeout 60 $command >"$work/out.txt" 2>&1 || code=$?
    cat "$work/out.txt"
    lines=$(wc -l <"$work/out.txt")
    [ "$code" = 1 ] || fail "“$command” without a screen: exit code $code, not 1."
    [ "$lines" = 1 ] || fail "“$command” without a screen: $lines lines, not one sentence."
  done
}
