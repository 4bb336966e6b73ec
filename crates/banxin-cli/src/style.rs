//! Colour by role, where colour is wanted.

use std::io;

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use banxin_core::Document;
use banxin_core::render::{self, Role};

use crate::args::Color;

/// Whether text on standard output is coloured.
///
/// `auto` asks the environment: NO_COLOR forbids, CLICOLOR_FORCE demands, CLICOLOR=0 forbids, else
/// a terminal that is not TERM=dumb is coloured.
pub fn wanted_on_stdout(color: Color) -> bool {
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => AutoStream::choice(&io::stdout()) != ColorChoice::Never,
    }
}

/// The articles as text for eyes.
pub fn text(document: &Document, coloured: bool) -> String {
    if !coloured {
        return render::plain(document);
    }
    render::styled(document, |role, line| {
        let style = of(role);
        if line.is_empty() { String::new() } else { format!("{style}{line}{style:#}") }
    })
}

fn of(role: Role) -> Style {
    let colour = |c: AnsiColor| c.on_default();
    match role {
        Role::Column => colour(AnsiColor::Magenta),
        Role::Kicker | Role::Deck => colour(AnsiColor::Cyan),
        Role::Headline => Style::new().bold(),
        Role::Byline | Role::Credit => colour(AnsiColor::Green),
        Role::Paragraph => Style::new(),
        Role::Crosshead => colour(AnsiColor::Yellow).bold(),
        Role::Note => Style::new().italic(),
        Role::Caption => colour(AnsiColor::Blue),
        Role::Jump => colour(AnsiColor::Yellow),
        Role::Unassigned | Role::Warning => colour(AnsiColor::Red),
        Role::Furniture | Role::Frame => Style::new().dimmed(),
    }
}
