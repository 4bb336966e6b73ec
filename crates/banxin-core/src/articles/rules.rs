//! The rules that speak for or against a decision, by name and in words.
//!
//! Part of the articles stage. What [`super::boundary`] and [`super::plan`] add up, said so that a
//! reader understands it, in English and Chinese. Read only where an explanation is asked for.

/// A rule about a seam, a head, a picture or a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rule {
    /// Paragraphs that follow each other are of one story.
    Base,
    /// A message head opens the paragraph.
    Message,
    /// What stands before the message is its lead.
    Lead,
    /// A fact box opens the story.
    FactBox,
    /// Behind the fact box of a story its first crosshead stands.
    Facts,
    /// It stands in a box of figures, or right behind one.
    InBox,
    /// The text before goes on elsewhere.
    JumpTo,
    /// The text comes from elsewhere.
    JumpFrom,
    /// A signature stands between.
    Signature,
    /// The paragraph before is not finished.
    Unfinished,
    /// The paragraph goes on from somewhere.
    Resumed,
    /// It begins with a day or a recent time.
    Time,
    Salutes,
    /// Below heads, it says who asks the paper.
    Asks,
    /// Somebody speaks in its first words.
    Says,
    /// Its first word links to what stands before.
    Links,
    /// A note in brackets stands before.
    Note,
    /// The text before ends with who wrote it, in brackets.
    Signed,
    /// The paragraph is such a note.
    BeforeNote,
    /// The measure changes.
    Measure,
    /// A blank line stands between.
    Gap,
    /// It stands in as the first line of a frame does.
    Frame,
    /// Verse begins or ends here, or goes on.
    Verse,
    /// Head lines stand between.
    Heads,
    /// It begins a short item below the label of a column of briefs.
    Brief,
    /// The text on both sides speaks of the same, or does not.
    Topic,
    /// A head shares its words with the body.
    Words,
    /// No head was found.
    Headless,
    /// The page begins.
    PageBegins,
    /// Dressed as labels are, or not.
    LabelDress,
    /// A label that many papers have.
    LabelKnown,
    /// A label before it says what it is.
    Told,
    /// It has marks of a running title.
    LabelMarks,
    /// How long it is.
    Length,
    /// How seldom that is printed.
    Seldom,
    /// A dash before or behind it.
    Dash,
    /// Words hand over to what stands below.
    HandsOver,
    /// It says who was there.
    Attends,
    /// It explains or counts.
    Explains,
    /// Its length is that of the line above, or is not.
    Alike,
    /// Wider or narrower than its neighbour.
    Width,
    /// A place, an office, a short name.
    Name,
    /// It says what is to be done.
    Imperative,
    /// It announces a paper or says who issued it.
    Announces,
    /// A question, somebody's words, two short halves.
    Rhetorical,
    /// The headline says what happened.
    Happens,
    /// A credit line ends it.
    Credit,
    /// A head of its own stands over it.
    OwnHead,
    /// It is printed in the story.
    Inside,
    /// The line that names it.
    Named,
}

impl Rule {
    /// Its name, as in `why`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Base => "one-story",
            Self::Message => "message-head",
            Self::Lead => "lead",
            Self::FactBox => "fact-box",
            Self::Facts => "behind-fact-box",
            Self::InBox => "in-box",
            Self::JumpTo => "jump-to",
            Self::JumpFrom => "jump-from",
            Self::Signature => "signature",
            Self::Unfinished => "unfinished",
            Self::Resumed => "resumed",
            Self::Time => "time",
            Self::Salutes => "salutes",
            Self::Asks => "asks",
            Self::Says => "says",
            Self::Links => "links",
            Self::Note => "note",
            Self::Signed => "signed",
            Self::BeforeNote => "before-note",
            Self::Measure => "measure",
            Self::Gap => "gap",
            Self::Frame => "frame",
            Self::Verse => "verse",
            Self::Heads => "heads",
            Self::Brief => "brief",
            Self::Topic => "topic",
            Self::Words => "words",
            Self::Headless => "no-head",
            Self::PageBegins => "page-begins",
            Self::LabelDress => "label-dress",
            Self::LabelKnown => "label-known",
            Self::Told => "told",
            Self::LabelMarks => "label-marks",
            Self::Length => "length",
            Self::Seldom => "seldom",
            Self::Dash => "dash",
            Self::HandsOver => "hands-over",
            Self::Attends => "attends",
            Self::Explains => "explains",
            Self::Alike => "alike",
            Self::Width => "width",
            Self::Name => "name",
            Self::Imperative => "imperative",
            Self::Announces => "announces",
            Self::Rhetorical => "rhetorical",
            Self::Happens => "happens",
            Self::Credit => "credit",
            Self::OwnHead => "own-head",
            Self::Inside => "printed-inside",
            Self::Named => "named",
        }
    }

    /// What it saw, in English and Chinese.
    pub fn words(self) -> &'static str {
        match self {
            Self::Base => "paragraphs that follow each other are of one story / 相邻段落同属一稿",
            Self::Message => "a message head opens it / 以电头开篇",
            Self::Lead => "what stands before the message head or signature is the lead / 电头、署名之前是导语",
            Self::FactBox => "a fact box opens it / 以提要开篇",
            Self::Facts => "the first head behind a fact box is a crosshead / 提要之后首个标题多为小标题",
            Self::InBox => "it stands in or behind a box of figures / 在数字提要框内或其后",
            Self::JumpTo => "the text before goes on on another page / 前文下转他版",
            Self::JumpFrom => "it comes from another page / 上接他版",
            Self::Signature => "a signature stands between / 中间有署名",
            Self::Unfinished => "the paragraph before is not finished / 前段未完",
            Self::Resumed => "it goes on in the middle of a sentence / 从句中接续",
            Self::Asks => "it says who asks the paper / 写明来信提问者",
            Self::Salutes => "it addresses somebody / 以称呼开头",
            Self::Time => "it begins with a day or a recent time / 以日期或近时开头",
            Self::Says => "somebody speaks in its first words / 开头即为引述",
            Self::Links => "its first word links to what stands before / 以承接词开头",
            Self::Note => "a note in brackets ends the text before / 前文以括注收尾",
            Self::Signed => "the text before ends with its author / 前文末尾署名",
            Self::BeforeNote => "it is a note in brackets / 本段是括注",
            Self::Measure => "the width of the column changes / 栏宽改变",
            Self::Gap => "a blank line stands between / 中间有空行",
            Self::Frame => "the first line of a frame / 文框首行",
            Self::Verse => "verse begins, ends or goes on / 诗行起止或接续",
            Self::Heads => "head lines stand between / 中间有标题行",
            Self::Brief => "a short item below a label of briefs / 简讯栏目下的短消息",
            Self::Topic => "what both sides speak of / 前后文所谈是否相同",
            Self::Words => "the head shares its words with the body / 标题与正文共用词语",
            Self::Headless => "no head was found for it / 未找到标题",
            Self::PageBegins => "the page begins here / 版面由此开始",
            Self::LabelDress => "brackets, dots or a count dress it as a label / 有栏目名的括号、圆点或序号",
            Self::Told => "its label says so / 标签写明",
            Self::LabelKnown => "many papers have this label / 常见的栏目名",
            Self::LabelMarks => "it has marks that labels do not have / 有栏目名少用的标点",
            Self::Length => "how long it is / 行的长短",
            Self::Seldom => "such a line is not printed often / 此种行不常见",
            Self::Dash => "a dash stands before or behind it / 前或后有破折号",
            Self::HandsOver => "its words hand over / 以“强调”等词引出下文",
            Self::Attends => "it says who was there / 交代出席者",
            Self::Explains => "it explains, or gives the figure / 作说明或给出数字",
            Self::Alike => "as long as the line above, or not / 与上一行是否等长",
            Self::Width => "how wide it is beside its neighbour / 与相邻行的宽窄之比",
            Self::Name => "a place, an office or a short name / 地名、单位或短名",
            Self::Imperative => "the headline says what is to be done / 主题说要做什么",
            Self::Announces => "it announces what was issued / 预告发布之文",
            Self::Rhetorical => "a question, a quotation or two halves / 设问、引语或对句",
            Self::Happens => "the headline says what happened / 主题说发生了什么",
            Self::Credit => "a credit ends it / 以署名摄影收尾",
            Self::OwnHead => "a head of its own stands over it / 自有标题",
            Self::Inside => "it is printed in or behind this story / 排在本稿之中或之后",
            Self::Named => "its first line says what it is / 首行表明其类",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_said_in_two_languages() {
        for rule in [
            Rule::Base,
            Rule::Message,
            Rule::Topic,
            Rule::Words,
            Rule::HandsOver,
            Rule::Alike,
            Rule::Credit,
            Rule::Named,
        ] {
            let (english, chinese) = rule.words().split_once(" / ").unwrap_or_default();
            assert!(english.is_ascii() && !english.is_empty(), "{rule:?}");
            assert!(chinese.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{rule:?}");
            assert!(rule.name().bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{rule:?}");
        }
    }
}
