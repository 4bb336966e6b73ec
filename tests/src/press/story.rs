//! The copy: invented stories in a simple structured source.
//!
//! In: `tests/stories/*.md`. Out: stories in the order of their file names.
//!
//! A file is a head of `key: value` lines between two `---` lines, then the body: a paragraph a
//! line; `## ` opens a crosshead, `> ` a closing note, `| ` a line of verse. Keys, each any number
//! of times unless marked: `script` (once: hans or hant), `form` (once: report, agency, signed or
//! plain), `series`, `column`, `place`, `kicker`, `headline`, `deck`, `by: ROLE NAME`,
//! `caption: TEXT | CREDIT | NAME、NAME`, `jumps` (once: yes where the story may go on elsewhere).
//!
//! Invariant: an unknown key, a missing body or a file that does not read stops the test run.

use std::path::PathBuf;
use std::sync::OnceLock;

use crate::gold::GoldCaption;

/// How a story opens.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Form {
    /// With the paper's own message head.
    Report,
    /// With an agency's message head.
    Agency,
    /// With a signature on a line of its own.
    Signed,
    /// With its first sentence.
    #[default]
    Plain,
}

/// What a body line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Running prose.
    Paragraph,
    /// A head inside the body.
    Crosshead,
    /// A line of verse, or a closing note: never filled up, no message head before it.
    Line,
}

/// One story of the copy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Story {
    /// Its file's name without `.md`.
    pub id: String,
    /// Set in traditional script.
    pub traditional: bool,
    /// How it opens.
    pub form: Form,
    /// Series it shares with others; its label is printed once.
    pub series: Option<String>,
    /// Its own column label.
    pub column: Option<String>,
    /// Place for the message head.
    pub place: Option<String>,
    /// Lines above the headline.
    pub kicker: Vec<String>,
    /// Lines of the headline.
    pub headline: Vec<String>,
    /// Lines below it.
    pub deck: Vec<String>,
    /// Roles and names.
    pub by: Vec<(String, String)>,
    /// Body lines.
    pub body: Vec<(Kind, String)>,
    /// Captions.
    pub captions: Vec<GoldCaption>,
    /// May go on elsewhere.
    pub jumps: bool,
}

/// All stories of `tests/stories`, read once.
pub fn stories() -> &'static [Story] {
    static ALL: OnceLock<Vec<Story>> = OnceLock::new();
    ALL.get_or_init(|| {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("stories");
        let entries = std::fs::read_dir(&folder).expect("tests/stories is there");
        let paths = entries.map(|e| e.expect("tests/stories reads").path());
        let mut paths: Vec<PathBuf> = paths.filter(|p| p.extension().is_some_and(|e| e == "md")).collect();
        paths.sort();
        let read = |p: &PathBuf| {
            let name = p.file_stem().map(|s| s.to_string_lossy().into_owned());
            let name = name.unwrap_or_default();
            let text = std::fs::read_to_string(p).expect("a story reads");
            read(&name, &text).unwrap_or_else(|e| panic!("{}: {e}", p.display()))
        };
        paths.iter().map(read).collect()
    })
}

/// Reads one file.
fn read(id: &str, text: &str) -> Result<Story, String> {
    let rest = text.strip_prefix("---\n").ok_or("does not open with ---")?;
    let (head, body) = rest.split_once("\n---\n").ok_or("its head has no end")?;
    let mut story = Story { id: id.to_owned(), ..Story::default() };
    for line in head.lines() {
        let (key, value) = line.split_once(':').ok_or_else(|| format!("no key in {line:?}"))?;
        set(&mut story, key.trim(), value.trim())?;
    }
    for line in body.lines().map(str::trim).filter(|l| !l.is_empty()) {
        let (kind, text) = match line.split_once(' ') {
            Some(("##", text)) => (Kind::Crosshead, text),
            Some((">" | "|", text)) => (Kind::Line, text),
            _ => (Kind::Paragraph, line),
        };
        story.body.push((kind, text.to_owned()));
    }
    if story.body.is_empty() && story.captions.is_empty() {
        return Err("has neither body nor caption".to_owned());
    }
    Ok(story)
}

fn set(story: &mut Story, key: &str, value: &str) -> Result<(), String> {
    let text = value.to_owned();
    match key {
        "script" => story.traditional = value == "hant",
        "form" => {
            story.form = match value {
                "report" => Form::Report,
                "agency" => Form::Agency,
                "signed" => Form::Signed,
                "plain" => Form::Plain,
                _ => return Err(format!("no form {value:?}")),
            }
        }
        "series" => story.series = Some(text),
        "column" => story.column = Some(text),
        "place" => story.place = Some(text),
        "kicker" => story.kicker.push(text),
        "headline" => story.headline.push(text),
        "deck" => story.deck.push(text),
        "jumps" => story.jumps = value == "yes",
        "by" => {
            let (role, name) = value.split_once(' ').ok_or("a byline is ROLE NAME")?;
            story.by.push((role.to_owned(), name.to_owned()));
        }
        "caption" => {
            let parts: Vec<&str> = value.split('|').map(str::trim).collect();
            let [words, credit, names] = parts[..] else {
                return Err("a caption is TEXT | CREDIT | NAMES".to_owned());
            };
            let names = names.split('、').filter(|n| !n.is_empty());
            story.captions.push(GoldCaption {
                text: words.to_owned(),
                credit: (!credit.is_empty()).then(|| credit.to_owned()),
                names: names.map(str::to_owned).collect(),
            });
        }
        _ => return Err(format!("no key {key:?}")),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_reads_with_its_parts() {
        let text = "---\nform: report\nheadline: 桥通了\nby: 记者 周岚\n\
             caption: 图为新桥。 | 周 岚摄 | 周岚\n---\n\n昨天，桥通了。\n\n## 两岸\n| 水长流\n";
        let story = read("bridge", text).expect("reads");
        assert_eq!(story.form, Form::Report);
        assert_eq!(story.by, [("记者".to_owned(), "周岚".to_owned())]);
        let kinds: Vec<Kind> = story.body.iter().map(|b| b.0).collect();
        assert_eq!(kinds, [Kind::Paragraph, Kind::Crosshead, Kind::Line]);
        assert_eq!(story.captions[0].names, ["周岚"]);
    }

    #[test]
    fn avoids_reading_a_misspelt_key_in_silence() {
        assert!(read("x", "---\nheadlin: 桥\n---\n字\n").is_err());
        assert!(read("x", "---\nheadline: 桥\n---\n").is_err());
    }
}
