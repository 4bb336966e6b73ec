//! Colour by role, where colour is wanted.

use std::env;
use std::io::{self, IsTerminal};

use anstyle::{AnsiColor, Style};
use banxin_core::Document;
use banxin_core::render::{self, Role};

use crate::args::Color;

/// Whether text on standard output is coloured.
///
/// `auto` asks the environment, the first that speaks decides: NO_COLOR forbids, CLICOLOR_FORCE
/// demands (0 does not), CLICOLOR=0 forbids, else a terminal that is not TERM=dumb is coloured.
pub fn wanted_on_stdout(color: Color) -> bool {
    let wanted = match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto if anstyle_query::no_color() => false,
        Color::Auto if anstyle_query::clicolor_force() && env::var_os("CLICOLOR_FORCE").is_some_and(|v| v != "0") => {
            true
        }
        Color::Auto => {
            io::stdout().is_terminal()
                && anstyle_query::clicolor() != Some(false)
                && anstyle_query::term_supports_color()
        }
    };
    if wanted {
        // An old Windows console has to be asked; elsewhere this does nothing.
        let _ = anstyle_query::windows::enable_ansi_colors();
    }
    wanted
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
