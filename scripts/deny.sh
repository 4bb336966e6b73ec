#!/usr/bin/env bash
# Asks cargo-deny whether deny.toml is kept, and npm whether what it installed is known to be weak.
#
# Minutes the first time: cargo-deny is built from crates.io into target/tools. What can be held without
# it, tests/packaging/supply.test.js holds in every run of `just test`. Databases of weaknesses that
# cannot be reached are told of, and are no failure; weaknesses are.
set -euo pipefail
cd "$(dirname "$0")/.."

deny=target/tools/bin/cargo-deny
[ -x "$deny" ] || cargo install cargo-deny --version 0.20.2 --locked --quiet --root target/tools
"$deny" --log-level error --locked --all-features check --hide-inclusion-graph licenses bans sources

if timeout 60 "$deny" --log-level error fetch db >/dev/null 2>&1; then
  "$deny" --log-level error --locked --offline --all-features check advisories
else
  echo "deny: the database of advisories cannot be reached, nothing was looked up"
fi

for folder in crates/banxin-wasm/js tests/parity www; do
  answer=$(npm audit --prefix "$folder" --json 2>/dev/null || true)
  if grep -q '"auditReportVersion"' <<<"$answer"; then
    npm audit --prefix "$folder"
  else
    echo "deny: npm's audit cannot be reached, nothing was looked up for $folder"
  fi
done
