//! Temporary stand-in.
#![allow(dead_code, unused_variables)]
use crate::document::{Direction, FurnitureKind, Publication};
use crate::options::Date;
pub(crate) type Range = std::ops::Range<usize>;
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Signed { pub role: String, pub name: String, pub outlet: Option<String>, pub at: Range }
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Head { pub at: Range, pub text: Range, pub source: Option<String>, pub place: Option<String>, pub date: Option<String>, pub signed: Vec<Signed> }
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Jump { pub at: Range, pub direction: Direction, pub page: Option<u32>, pub label: Range, pub whole: bool }
pub(crate) struct Folio { pub number: Option<u32>, pub section: Option<Range>, pub date: Option<Date> }
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum NonStory { Notice, Weather, Lottery, Table, Contents, Advertisement }
pub(crate) fn message_head(text: &str) -> Option<Head> { None }
pub(crate) fn closing_head(text: &str) -> Option<Head> { None }
pub(crate) fn signature(line: &str) -> Option<Vec<Signed>> { None }
pub(crate) fn credit(line: &str) -> Option<Vec<Signed>> { None }
pub(crate) fn trailing_credit(text: &str) -> Option<(usize, Vec<Signed>)> { None }
pub(crate) fn jump_at_end(text: &str) -> Option<Jump> { None }
pub(crate) fn jump_at_start(text: &str) -> Option<Jump> { None }
pub(crate) fn folio(line: &str) -> Option<Folio> { None }
pub(crate) fn furniture(line: &str) -> Option<FurnitureKind> { None }
pub(crate) fn masthead(line: &str, into: &mut Publication) {}
pub(crate) fn non_story_head(line: &str) -> Option<NonStory> { None }
pub(crate) fn non_story_line(line: &str) -> Option<NonStory> { None }
pub(crate) fn column_label(line: &str) -> Option<Range> { None }
pub(crate) fn bracketed_column(headline: &str) -> Option<(usize, Range)> { None }
pub(crate) fn known_column(line: &str) -> bool { false }
pub(crate) fn iso(date: &str, issue: Option<Date>) -> Option<Date> { None }
