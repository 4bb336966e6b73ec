# Everything that is built, tested and measured here. `just` alone lists the recipes.
# A machine without just: npx --yes rust-just@1.57.0 RECIPE

set shell := ["bash", "-euo", "pipefail", "-c"]

js := "crates/banxin-wasm/js"

[private]
default:
    @{{ just_executable() }} --list --unsorted

# Install what the build and the tests need and is not there yet
setup:
    @scripts/setup.sh

# Build the command, the npm package and the web page
build: command wasm page

# Build the command: target/release/banxin
command:
    cargo build --release --locked --quiet -p banxin-cli

# Build the npm package's module: crates/banxin-wasm/js/pkg
wasm: setup
    cargo run --locked --quiet -p xtask -- wasm

# Build the web page: www/dist
page: wasm
    npm run --silent --prefix www build

# Serve the web page and follow changes
dev: wasm
    npm run --prefix www dev

# Everything that has to hold: formatting, lints and all tests. The last line is the sum.
test: setup
    @node scripts/test.mjs "{{ just_executable() }}" fmt-check lint test-rust test-npm parity test-page test-docs test-speed

# Lint all Rust code; a warning is an error
lint:
    cargo clippy --workspace --all-targets --locked --quiet -- -D warnings

# Format all Rust code
fmt:
    cargo fmt --all

# Say where Rust code is not formatted
fmt-check:
    cargo fmt --all --check

# Test the crates and what spans them
test-rust:
    cargo test --workspace --locked --quiet

# Test the npm package: its functions, its types, what is in the archive
test-npm: wasm
    npm test --silent --prefix {{ js }}
    node --test --test-reporter=spec tests/packaging/*.test.js

# Compare the command with the module in Node and in Chromium, byte for byte
parity: command wasm
    npm test --silent --prefix tests/parity

# Build and test the web page
test-page: page
    npm run --silent --prefix www typecheck
    npm run --silent --prefix www test
    npm run --silent --prefix www e2e

# Run every example of the READMEs
test-docs: command wasm
    node --test --test-reporter=spec tests/readme/*.test.js

# Hold the parser to its number of instructions a byte
test-speed:
    node --test --test-reporter=spec benches/*.test.mjs

# Measure speed and print its tables; `full` goes up to 100 MB. Minutes: it builds what it compares with
bench *args: wasm
    node benches/tables.mjs {{ args }}

# The half of the measures that needs no browser and no other tools
bench-quick:
    node benches/tables.mjs quick

# Print the tables of trust and of speed; `--write` measures and writes the documents' speed tables anew
tables *args: wasm
    @[ ! -f docs/trust.md ] || grep '^|' docs/trust.md
    @node benches/tables.mjs {{ args }}

# Count instructions a byte against the pinned figure: `--pin` pins it anew, `--stages` tells the stages' shares
callgrind *args:
    @node benches/callgrind.mjs {{ args }}

# Draw where the time goes: target/flame.svg (needs perf; fetches inferno)
flame passes="20":
    @scripts/flame.sh {{ passes }}

# Ask cargo-deny about licences, sources, build scripts and known weaknesses; npm about the last
deny:
    @scripts/deny.sh

# Build the module a second time, in another folder, and compare the bytes
reproducible: wasm
    @scripts/reproducible.sh

# Write the outputs of the READMEs' examples and their picture anew
docs-outputs: command wasm
    node tests/readme/update.js
    node scripts/picture.mjs > docs/before-after.svg

# Score the release build on the annotated pages beside the project: `just eval dev -- --by-style`
eval *args: command
    @if [ -x ../shared/eval/run ]; then ../shared/eval/run {{ args }}; else echo "eval: no ../shared/eval here"; fi

# Pin the floors of sets whose texts or gold are others to what is measured; read the difference of tests/*.toml
pin:
    BANXIN_PIN=1 cargo test -q -p banxin-tests --test gate --test metamorphic

# Fuzz each target for so many seconds and print what was reached: `just fuzz 600 page`
fuzz seconds="60" *targets:
    @scripts/fuzz.sh {{ seconds }} {{ targets }}
