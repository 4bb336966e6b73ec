//! The weights of all decisions, beside their meaning.
//!
//! Set by hand from how newspapers are made, then adjusted on measured pages until no single
//! change helped; see `docs/experiments.md` for the figures. Costs are in hundredths of the price of
//! an unlikely event; widths in quarter em.
//!
//! A room a question: [`zones`], [`cuts`], [`head_lines`]; columns and fragments have their own beside
//! them.

mod cuts;
mod head_lines;
mod zones;

pub(crate) use cuts::{boundary, confidence, plan, sides, stitch};
pub(crate) use head_lines::{broken, heads, photos, roles, roundup, series};
pub(crate) use zones::{captions, path, plain, told, wide};
