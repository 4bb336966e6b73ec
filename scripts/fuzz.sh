#!/usr/bin/env bash
# Runs each fuzz target for some seconds: fuzz.sh SECONDS [TARGET...]. A line a target says how many
# texts were run, how many a second, and how many edges (cov) and features (ft) of the code they reached.
# What breaks a rule is left in fuzz/artifacts. Needs a C++ compiler for libFuzzer.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-60}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(parse page segment render)
[ "$(command -v cargo-fuzz)" ] || cargo install cargo-fuzz --locked --quiet

cargo run --quiet --locked -p banxin-tests --example seeds -- fuzz/seeds

# libFuzzer's hooks are flags of the stable compiler; without a sanitizer nothing else is asked for.
# The variable lets cargo-fuzz ask all the same.
export RUSTC_BOOTSTRAP=1
host=$(rustc -vV | sed -n 's/^host: //p')
built=${CARGO_TARGET_DIR:-$PWD/target}/fuzz
mkdir -p fuzz/artifacts
(cd fuzz && cargo fuzz build --sanitizer none --target-dir "$built") >fuzz/artifacts/build.log 2>&1 ||
  { cat fuzz/artifacts/build.log; exit 1; }

status=0
for target in "${targets[@]}"; do
  mkdir -p "fuzz/corpus/$target" "fuzz/artifacts/$target"
  log=fuzz/artifacts/$target.log
  # A page is made from choices, and few of them.
  seeds=fuzz/seeds/texts most=8192
  [ "$target" != page ] || { seeds=fuzz/seeds/choices most=96; }
  "$built/$host/release/$target" -max_total_time="$seconds" -max_len="$most" -timeout=20 -rss_limit_mb=2048 \
    -dict=fuzz/seeds/words -len_control=0 -print_final_stats=1 -artifact_prefix="fuzz/artifacts/$target/" "fuzz/corpus/$target" \
    "$seeds" >"$log" 2>&1 || status=1
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  reached=$(grep -oE 'cov: [0-9]+ ft: [0-9]+' "$log" | tail -1)
  found=$(find "fuzz/artifacts/$target" -type f | wc -l)
  printf '%-8s %9s texts, %6s a second, %s, %s found\n' "$target" "${runs:-?}" \
    "$(sed -n 's/^stat::average_exec_per_sec: *//p' "$log")" "$reached" "$found"
done
exit $status
