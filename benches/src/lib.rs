//! How fast banxin is, told so that the telling does not depend on the machine.
//!
//! - [`pages`] has the texts: the project's own invented pages, and those beside the project.
//! - [`subjects`] has what is timed: the parser, its outputs, and other tools on the same bytes.
//! - [`ratios`] times them in turn in one process and gives their ratios.
//! - [`growth`] follows the time from a thousand bytes to a hundred million.
//! - [`hostile`] times texts that no newspaper printed against ordinary text.
//! - [`command`] times and weighs the built command as a process.
//!
//! The program `speed` runs these and prints JSON; `walk` parses the own pages and does nothing else,
//! for tools that count instructions or draw flames. No test is timed: what is guarded is the number
//! of instructions for each byte (`callgrind.mjs`).

pub mod clock;
pub mod command;
pub mod growth;
pub mod hostile;
pub mod pages;
pub mod ratios;
pub mod subjects;
#[cfg(feature = "yardsticks")]
mod yardsticks;
