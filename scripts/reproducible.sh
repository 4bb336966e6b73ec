#!/usr/bin/env bash
# Builds the npm package's module a second time, from a copy of the sources in another folder and into
# another target folder, and compares it and its glue with what `just wasm` made here, byte for byte.
#
# Not handled: another compiler. The module is the compiler's work; its version has to be the same.
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD

copy=$(mktemp -d)/somewhere/else
trap 'rm -rf "${copy%/somewhere/else}"' EXIT
mkdir -p "$copy"
git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$copy"
ln -s "$here/crates/banxin-wasm/js/node_modules" "$copy/crates/banxin-wasm/js/node_modules"
(cd "$copy" && CARGO_TARGET_DIR="$copy/target" cargo run --locked --quiet -p xtask -- wasm)

for file in banxin_wasm_bg.wasm banxin_wasm.js; do
  ours=$(sha256sum <"crates/banxin-wasm/js/pkg/$file") theirs=$(sha256sum <"$copy/crates/banxin-wasm/js/pkg/$file")
  [ "$ours" = "$theirs" ] || { echo "reproducible: $file differs: $ours and $theirs" >&2; exit 1; }
  echo "$file: the same twice, sha256 ${ours%% *}"
done
