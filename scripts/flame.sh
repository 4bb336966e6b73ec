#!/usr/bin/env bash
# Draws where the parser's time goes: target/flame.svg.
#
# In: how many passes over the own pages. perf looks on, inferno draws. The build keeps modules apart
# (profile `stages`), so that stages show under their names; it is a little slower than the real one.
# Needs perf (Debian: linux-perf). inferno is fetched from crates.io into target/tools, once.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}

command -v perf >/dev/null || { echo "flame: no perf here; on Debian: apt-get install linux-perf" >&2; exit 1; }
[ -x target/tools/bin/inferno-flamegraph ] || cargo install inferno --version 0.12.8 --locked --quiet --root target/tools
cargo build --locked --quiet -p banxin-benches --bin walk --profile stages
perf record --quiet --freq 499 --call-graph dwarf,16384 --output target/perf.data "$target/stages/walk" parse "$1"
perf script --no-inline --input target/perf.data 2>/dev/null | target/tools/bin/inferno-collapse-perf --quiet |
  target/tools/bin/inferno-flamegraph --title "banxin, $1 passes over its own pages" >target/flame.svg
echo "target/flame.svg"
