//! Puts the functions of the module in the order that gzip likes.
//!
//! The last step but the scales. In: a module. Out: the same functions in another order. gzip finds again what stands at
//! most 32 kB before, so a function is followed by the one of which most stands in the last functions already; the first
//! is the longest. What a function is made of are its runs of some bytes, of which those in few functions count more. How
//! long a run is, what is near and how much short functions count are tried out, and how many of those called from most
//! places stand before all others, since a low number takes a byte less: the smallest module is taken, and moves are tried in it (`moves`). Nothing else changes
//! but the numbers by which functions are called.
//!
//! Not handled: names of functions (the module has none by then).

use std::collections::{HashMap, VecDeque};

use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Operator, Parser, Payload, TypeRef};

use crate::Result;
use crate::moves;
use crate::weigh::gzip;

/// Bytes of a run.
const RUNS: [usize; 2] = [5, 6];
/// Bytes of functions that count as near: somewhat less than gzip looks back.
const NEAR: [usize; 3] = [26_000, 28_000, 30_000];
/// What is added to the length of a function: of short ones a small part in common says little.
const SHORT: [u64; 2] = [0, 16];
/// Functions called from most places that stand before all others.
const OFTEN: [usize; 3] = [12, 18, 30];
/// Functions with a lower number are called with a byte less.
const SHORT_NUMBERS: u32 = 128;
/// What a run counts that stands in one function alone.
const RARE: u64 = 1 << 16;

/// The module with its functions in order.
pub(crate) fn order(module: &[u8]) -> Result<Vec<u8>> {
    let mut best: Option<(usize, Vec<u8>)> = None;
    for (often, run) in OFTEN.into_iter().flat_map(|often| RUNS.map(|run| (often, run))) {
        for (near, short) in NEAR.into_iter().flat_map(|near| SHORT.map(|short| (near, short))) {
            let ordered = ordered(module, often, run, near, short)?;
            let size = gzip(&ordered)?;
            if best.as_ref().is_none_or(|b| size < b.0) {
                best = Some((size, ordered));
            }
        }
    }
    let Some((size, best)) = best else { return Ok(module.to_vec()) };
    let (imported, bodies) = functions(&best)?;
    let order = moves::moved(&bodies, OFTEN[OFTEN.len() - 1])?;
    let moved = written(&best, imported, order)?;
    Ok(if gzip(&moved)? < size { moved } else { best })
}

fn ordered(module: &[u8], often: usize, run: usize, near: usize, short: u64) -> Result<Vec<u8>> {
    let (imported, bodies) = functions(module)?;
    let order = by_likeness(&bodies, &called(module, imported, bodies.len(), often)?, run, near, short);
    written(module, imported, order)
}

/// A module with its functions in another order.
fn written(module: &[u8], imported: u32, order: Vec<usize>) -> Result<Vec<u8>> {
    let mut new = vec![0; order.len()];
    for (at, &f) in order.iter().enumerate() {
        new[f] = imported + u32::try_from(at)?;
    }
    let mut out = Module::new();
    Ordered { imported, order, new }
        .parse_core_module(&mut out, Parser::new(0), module)
        .map_err(|e| format!("the order of functions: {e}"))?;
    Ok(out.finish())
}

/// How many functions are imported, and the bodies of the others.
pub(crate) fn functions(module: &[u8]) -> Result<(u32, Vec<&[u8]>)> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(&module[body.range()]),
            _ => {}
        }
    }
    Ok((imported, bodies))
}

/// The `often` functions that are called from most places, or as many as have a number of one byte.
fn called(module: &[u8], imported: u32, defined: usize, often: usize) -> Result<Vec<bool>> {
    let mut calls = vec![0u32; defined];
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::CodeSectionEntry(body) = payload? {
            for operator in body.get_operators_reader()? {
                if let Operator::Call { function_index } = operator?
                    && let Some(own) = function_index.checked_sub(imported)
                {
                    calls[own as usize] += 1;
                }
            }
        }
    }
    let mut most: Vec<usize> = (0..defined).collect();
    most.sort_by_key(|&f| std::cmp::Reverse(calls[f]));
    let mut out = vec![false; defined];
    most.iter().take((SHORT_NUMBERS.saturating_sub(imported) as usize).min(often)).for_each(|&f| out[f] = true);
    Ok(out)
}

/// Each text behind those most of it stands in; those of `first` before all others.
fn by_likeness(bodies: &[&[u8]], first: &[bool], run: usize, reach: usize, short: u64) -> Vec<usize> {
    let (runs, holders) = runs(bodies, run);
    let weight = |run: usize| RARE / (holders[run].len() as u64).isqrt();
    // How often each run stands near, and what the runs of each text that do count.
    let mut near = vec![0u32; holders.len()];
    let mut known = vec![0u64; bodies.len()];
    let (mut window, mut bytes) = (VecDeque::new(), 0);
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    let mut out = Vec::with_capacity(bodies.len());
    while !left.is_empty() {
        let share = |f: usize| (known[f] << 8) / (bodies[f].len() as u64 + short);
        let best = (0..left.len())
            .max_by_key(|&i| (first[left[i]], share(left[i]), bodies[left[i]].len(), usize::MAX - left[i]));
        let f = left.remove(best.unwrap_or(0));
        out.push(f);
        window.push_back(f);
        bytes += bodies[f].len();
        for &run in &runs[f] {
            near[run] += 1;
            if near[run] == 1 {
                holders[run].iter().for_each(|&holder| known[holder] += weight(run));
            }
        }
        while bytes > reach && window.len() > 1 {
            let Some(gone) = window.pop_front() else { break };
            bytes -= bodies[gone].len();
            for &run in &runs[gone] {
                near[run] -= 1;
                if near[run] == 0 {
                    holders[run].iter().for_each(|&holder| known[holder] -= weight(run));
                }
            }
        }
    }
    out
}

/// The runs of each text by number, and the texts that have each.
pub(crate) fn runs(bodies: &[&[u8]], length: usize) -> (Vec<Vec<usize>>, Vec<Vec<usize>>) {
    let mut numbers: HashMap<&[u8], usize> = HashMap::new();
    let mut holders: Vec<Vec<usize>> = Vec::new();
    let mut runs = Vec::with_capacity(bodies.len());
    for (f, body) in bodies.iter().enumerate() {
        let mut own = Vec::new();
        for run in body.windows(length) {
            let next = holders.len();
            let number = *numbers.entry(run).or_insert(next);
            if number == next {
                holders.push(Vec::new());
            }
            if holders[number].last() != Some(&f) {
                holders[number].push(f);
                own.push(number);
            }
        }
        runs.push(own);
    }
    (runs, holders)
}

/// Writes a module anew with its functions in another order.
struct Ordered {
    imported: u32,
    /// Functions as they stand from now on, by their old place.
    order: Vec<usize>,
    /// The new number of each.
    new: Vec<u32>,
}

impl Reencode for Ordered {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, f: u32) -> std::result::Result<u32, reencode::Error<Self::Error>> {
        let own = f.checked_sub(self.imported).and_then(|own| self.new.get(own as usize));
        Ok(own.copied().unwrap_or(f))
    }

    fn parse_function_section(
        &mut self,
        out: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> std::result::Result<(), reencode::Error<Self::Error>> {
        let types = section.into_iter().collect::<std::result::Result<Vec<_>, _>>()?;
        for &f in &self.order.clone() {
            out.function(self.type_index(types[f])?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        out: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> std::result::Result<(), reencode::Error<Self::Error>> {
        let bodies = section.into_iter().collect::<std::result::Result<Vec<_>, _>>()?;
        for &f in &self.order.clone() {
            self.parse_function_body(out, bodies[f].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_alike_stands_together_and_the_longest_first() {
        let texts: [&[u8]; 4] = [b"abcdefgh", b"0123456789abcdef", b"abcdefgz", b"0123456789zz"];
        assert_eq!(by_likeness(&texts, &[false; 4], 6, 100, 8), [1, 3, 0, 2]);
    }

    #[test]
    fn calls_follow_their_functions() {
        use wasm_encoder::{Function, TypeSection};
        // Function 1 is longer and calls function 0.
        let (mut types, mut functions, mut code) = (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        types.ty().function([], []);
        functions.function(0).function(0);
        let mut short = Function::new([]);
        short.instructions().end();
        let mut long = Function::new([]);
        long.instructions().call(0).call(0).call(0).end();
        code.function(&short).function(&long);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&code);
        let out = order(&module.finish()).expect("a module");
        let (_, bodies) = super::functions(&out).expect("its functions");
        // No locals, three calls of function 1, end.
        assert_eq!(bodies, [&[0, 0x10, 1, 0x10, 1, 0x10, 1, 0x0B][..], &[0, 0x0B][..]]);
    }
}
