#!/usr/bin/env bash
# Installs what the build and the tests need and the machine does not have. Quiet; does nothing the
# second time. Needs: rustup's stable, Node 20 with npm, Python 3, and Debian's apt for the rest.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf 'setup: %s\n' "$*"; }
packages=()

# A toolchain for WebAssembly: rustup's target and the sources of the standard library, or Debian's second
# toolchain where rustup cannot fetch them. Without a network rustup hangs, so it gets a time limit.
target=wasm32-unknown-unknown
debian_toolchain() { [ -x /usr/bin/cargo ] && [ -x /usr/bin/rust-lld ] && [ -d /usr/lib/rustlib/src/rust/library/std ]; }
rustup_toolchain() {
  rustup target list --installed 2>/dev/null | grep -qx "$target" &&
    rustup component list --installed 2>/dev/null | grep -qx rust-src
}
if ! rustup_toolchain && ! debian_toolchain; then
  say "adding the target $target"
  { timeout 20 rustup target add "$target" && timeout 20 rustup component add rust-src; } >/dev/null 2>&1 ||
    packages+=(rustc-web cargo-web rust-web-src rust-web-llvm lld-22)
fi

# A browser for the tests, and a font that has the signs.
[ -x "${CHROMIUM:-/usr/bin/chromium}" ] || packages+=(chromium)
[ -n "$(fc-list :lang=zh family 2>/dev/null)" ] || packages+=(fonts-noto-cjk)

install() {
  say "installing $*"
  local root=() log
  [ "$(id -u)" -eq 0 ] || root=(sudo)
  log=$(mktemp)
  if ! { "${root[@]}" apt-get -qq update &&
    DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get -qq install -y --no-install-recommends "$@"; } >"$log" 2>&1; then
    tail -20 "$log" >&2
    say "apt-get could not install $*" >&2
    return 1
  fi
  rm "$log"
}
[ ${#packages[@]} -eq 0 ] || install "${packages[@]}"

# What counts instructions. Where it cannot be had, the one test that counts says so and is passed over.
command -v valgrind >/dev/null || install valgrind || say "going on without valgrind"

# The npm packages that the lock files name. npm leaves its own note of what it installed.
for folder in crates/banxin-wasm/js tests/parity www; do
  [ -f "$folder/package-lock.json" ] || continue
  [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] && continue
  say "npm ci in $folder"
  npm ci --prefix "$folder" --no-audit --no-fund --silent
done
