//! The small fields of newspaper text: message heads, signatures, credits, jumps, folios, furniture.
//!
//! Stage: called by columns, fragments, zones and articles; text in, views out. Pure functions of one string: a line, or
//! a paragraph, or a line joined with those that follow. Nothing here knows the page.
//!
//! Invariants: every range counts bytes of the string handed in and lies on character boundaries;
//! a recogniser that is not sure says `None`. Each one opens with a test of a character or two that
//! turns ordinary prose away before anything costly runs. Both scripts, half and full width and
//! stray blanks are read everywhere; names and places come out without blanks inside.
//!
//! Not handled: names without a role (`（王伟）`), which are read over but never given out.

mod author;
mod bare;
mod chars;
mod closing;
mod closing_source;
mod column;
mod credit;
mod credit_people;
mod dated;
mod dates;
mod editors;
mod folio;
mod folio_parts;
mod full_day;
mod furniture;
mod gate;
mod givers;
mod groups;
mod head;
mod head_note;
mod head_people;
mod headline;
mod houses;
mod inner;
mod item;
mod jump;
mod jump_parts;
mod keyed;
mod labels;
mod led;
mod masthead;
mod may_sign;
mod name_runs;
mod named_pieces;
mod names;
mod nonstory;
mod nonstory_line;
mod outlets;
mod page_mark;
mod page_ref;
mod pattern;
mod people;
mod pieces;
mod placed;
mod places;
mod plain_rows;
mod posted;
mod professions;
mod pupils;
mod remark;
mod reprints;
mod rows;
mod run_on;
mod salutation;
mod script;
mod set;
mod shown;
mod signature;
mod sources;
mod text;
mod tight;
mod titles;
mod tokens;
mod trailing;
mod voices;
mod words;

#[cfg(test)]
mod any_text;
#[cfg(test)]
mod forms;
#[cfg(test)]
mod gold;

#[allow(unused_imports)]
pub(crate) use self::{
    author::{AUTHOR_LONGEST, author_line},
    bare::{any_name, bare_name, lone_names, pen_name},
    closing::closing_head,
    column::{bracketed_column, bullet, bulleted, column_label, without_ornament},
    credit::credit,
    dates::iso,
    folio::{Folio, folio, may_be_folio},
    folio_parts::{folio_part, is_calendar, is_paper, is_section},
    furniture::{furniture, source_of_figures},
    head::{Head, message_head},
    head_note::head_note,
    item::{Item, item},
    jump::{Jump, is_in_jump, jump_at_end, jump_at_start},
    labels::{briefs_label, known_column, names_a_series, whole_label},
    led::is_led,
    masthead::masthead,
    names::likely as likely_name,
    nonstory::{NonStory, non_story_head},
    nonstory_line::non_story_line,
    page_mark::page_mark,
    page_ref::{PageRef, page_ref},
    pieces::is_day,
    placed::placed_author,
    places::begins as begins_with_place,
    remark::is_remark,
    run_on::run_on,
    salutation::{LONGEST as SALUTATION_LONGEST, may_salute, salutation, to_the_editors},
    shown::{is_shown, numbers_a_picture},
    signature::signature,
    sources::{begins as begins_with_source, known as is_known_source},
    text::{arrow, at_most, before_caption, behind_last, is_wide, ornament as marks_an_item, sentence},
    trailing::{may_be_keyed, trailing_credit},
    voices::{attributes, office},
    words::Words,
};

/// A half-open range of bytes of the string a recogniser was given.
pub(crate) type Range = std::ops::Range<usize>;

/// A signature: one person with one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Signed {
    /// Role as printed, without the outlet: `记者`, `见习记者`, `通讯员`, `摄`.
    pub role: String,
    /// Name without blanks: `何川` for `何 川`. A house signature (`本报评论员`) is its own name.
    pub name: String,
    /// What stands before the role or in brackets behind a credit: `本报`, `驻京`, `影像中国`.
    pub outlet: Option<String>,
    /// The name as printed.
    pub at: Range,
}
