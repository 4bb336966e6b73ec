//! Who wrote a text, on a line that says it only by where it stands: `◆ 周山`, `周山 清河县议员`, `周山（清河县）`,
//! `〔法〕让·杜邦`, `本报联合采访组`.
//!
//! In: a line. Out: who signed, without a role. Names alone are read by [`super::bare`], posts and places to work before a
//! name by [`super::professions`]; what is read here adds an ornament, a home, a country or a group to a name. Whether the
//! line stands where authors stand (below a head, above its text, or below it) is for those who ask: posts and names fill
//! lists and captions too.
//! Not handled: homes behind a blank (`周山 清河县`).

use super::bare::{WORDS, lone_names};
use super::name_runs::words;
use super::professions::{DEEDS, is_post, with_key, with_post};
use super::text::{at_most, blank, bracket, close_up, dot, han, opens, past, past_ornaments, sentence, slash, trimmed};
use super::words::Words;
use super::{Range, Signed, names, places, sources};
use crate::glyphs::{by, holds, one_of};
use crate::pairs::is_word;

/// Characters of such a line at most.
pub(crate) const AUTHOR_LONGEST: u32 = 40;
/// Characters of a line of names alone at most.
const NAMES_LONGEST: usize = 14;

/// Characters of a pen name at most.
const PEN_NAME: usize = 8;

/// Groups that sign as one.
const GROUPS: Words = Words("采访组 报道组 调研组 课题组 编辑部 评论部 专题组 编写组 文章组");
/// What stands behind a name and a slash.
const KINDS: Words = Words("报导 报道 外电 讯 特稿 特译 专稿");

/// Reads a line that may name the author of the text below it.
pub(crate) fn author_line(line: &str) -> Option<Vec<Signed>> {
    let t = trimmed(line);
    let s = &line[t.clone()];
    if !at_most(s, AUTHOR_LONGEST as usize) || sentence(s) {
        return None;
    }
    let s = without_address(s);
    let inner = past(past_ornaments(s), "●*＊—");
    let end = t.start + s.len();
    let at = end - inner.len()..end;
    // A long line with a dot inside is the name of a series.
    if at_most(inner, NAMES_LONGEST)
        && let Some(found) = lone_names(inner)
    {
        return Some(moved(found, at.start));
    }
    // `作者：小鹿`: what is told so is a name, whatever it looks like.
    if let Some(key) = Words("作者： 本文作者：").front(inner)
        && at_most(&inner[key..], PEN_NAME)
        && inner[key..].chars().all(is_word)
    {
        let role = "作者".to_owned();
        return Some(vec![Signed { role, ..one(line, at.start + key..at.end) }]);
    }
    let words = words(line, at.clone());
    let text = |i: usize| words.get(i).map_or("", |(r, _)| &line[r.clone()]);
    if inner.starts_with(by(opens)) {
        return of_country(line, at.start);
    }
    // `周山 清河县议员`, `周山 译`, `周山 供稿`
    if words.len() == 2 && names::sure(text(0)) {
        let deed = DEEDS.has(text(1));
        if deed || is_post(text(1), false) {
            let role = if deed { text(1).to_owned() } else { String::new() };
            return Some(vec![Signed { role, ..one(line, words[0].0.clone()) }]);
        }
    }
    // `河北清河 周山`, `河北 李　河`: what letters are signed with.
    let apart = words.len() == 3 && at_most(text(1), 1) && at_most(text(2), 1);
    if (words.len() == 2 || apart) && lives(text(0)) {
        let name = words[1].0.start..at.end;
        let tight = close_up(&line[name.clone()]);
        let long = apart || text(0).chars().nth(3).is_some();
        if names::likely(&tight) && (long || names::sure(&tight) && !WORDS.has(&tight)) {
            return Some(vec![one(line, name)]);
        }
    }
    at_home(line, at.clone())
        .or_else(|| with_key(line, at.clone()))
        .or_else(|| with_post(line, &words, false))
        .or_else(|| group(line, at))
}

/// A line without the address behind the name: `周山 zhoushan@example.com`.
pub(super) fn without_address(s: &str) -> &str {
    // Nearly all lines end with a Han character or a mark.
    if !s.as_bytes().last().is_some_and(u8::is_ascii) {
        return s;
    }
    match s.rsplit_once(by(blank)) {
        Some((rest, word)) if word.is_ascii() && word.contains(one_of("@")) => rest.trim_end_matches(by(blank)),
        _ => s,
    }
}

/// The people of a text that begins `by` bytes further on.
pub(super) fn shifted(mut found: Vec<Signed>, by: usize) -> Vec<Signed> {
    for s in &mut found {
        s.at = s.at.start + by..s.at.end + by;
    }
    found
}

fn moved(found: Vec<Signed>, by: usize) -> Vec<Signed> {
    let mut found = shifted(found, by);
    // `吉隆坡 周山`: where he wrote it.
    if found.len() > 1 && places::known(&found[0].name) {
        found.remove(0);
    }
    found
}

/// Somebody without a role.
pub(super) fn one(line: &str, at: Range) -> Signed {
    Signed { role: String::new(), name: close_up(&line[at.clone()]), outlet: None, at }
}

/// Nothing but Han characters, quotation marks and the comma of lists.
pub(super) fn all_han(word: &str) -> bool {
    word.chars().all(|c| han(c) || matches!(c, '“' | '”' | '、'))
}

/// `〔法〕让·杜邦`, `[英]约翰·史密斯 著 周山 译`, `[英]约翰·史密斯著 周山译`.
fn of_country(line: &str, start: usize) -> Option<Vec<Signed>> {
    let (inner, end) = bracket(line, start, 6)?;
    let country = &line[inner];
    let mut words: Vec<Range> = Vec::new();
    for (r, _) in super::name_runs::words(line, end..line.trim_end().len()) {
        // What he did may be set solid with his name.
        let name = line[r.clone()].trim_end_matches(one_of("著译譯")).len();
        let cut = if name > 0 { r.start + name } else { r.end };
        words.push(r.start..cut);
        if cut < r.end {
            words.push(cut..r.end);
        }
    }
    let text = |i: usize| words.get(i).map_or("", |r| &line[r.clone()]);
    let dotted = text(0).contains(by(dot));
    // `〔短评〕修路`: a label is longer than the short name of a country.
    let fits = at_most(country, if dotted { 4 } else { 1 })
        && country.chars().all(han)
        && text(0).chars().all(|c| han(c) || dot(c))
        && (dotted || names::possible(text(0)));
    let mut out = vec![one(line, words.first()?.clone())];
    let mut n = words.len();
    if n > 2 && matches!(text(n - 1), "译" | "譯") && names::likely(text(n - 2)) {
        out.push(Signed { role: text(n - 1).to_owned(), ..one(line, words[n - 2].clone()) });
        n -= 2;
    }
    let wrote = n == 1 || n == 2 && matches!(text(1), "著" | "文" | "作");
    (fits && wrote).then_some(out)
}

/// `周山（清河县）`, `周山／清河市（教師）`: letters and verse tell where the author lives; `周山／專題報導` what it is.
fn at_home(line: &str, at: Range) -> Option<Vec<Signed>> {
    let s = &line[at.clone()];
    let end = s.find(by(|c| slash(c) || opens(c)))?;
    let slashed = s[end..].starts_with(by(slash));
    let printed = s[..end].trim_end_matches(by(blank));
    let behind = past(&s[printed.len()..], "/／╱∕\\＼");
    let kind = slashed && at_most(behind, 8) && KINDS.end(behind) && all_han(behind);
    let home = behind.ends_with(one_of("）)]］〕"))
        && at_most(behind, 18)
        && behind.chars().all(|c| han(c) || slash(c) || holds("（）()［］[]〔〕，、", c))
        && !behind.trim_end_matches(one_of("）)]］〕")).ends_with(one_of("摄图绘版岁攝圖左右中前后"));
    // `江士傑（高雄市）`, `江士傑／高雄市・餐飲業`: where somebody lives tells that it is a name.
    let behind = behind.split(by(dot)).next().unwrap_or(behind);
    let in_town = behind.trim_end_matches(one_of("）)]］〕")).ends_with(one_of("市县縣镇鎮乡鄉"));
    let home = home || slashed && in_town && at_most(behind, 6);
    // `符以恆、鄔靜宜／磐石報導`
    let told = home && in_town;
    let is_name =
        |part: &str| if told || part.contains(by(blank)) { names::likely(&close_up(part)) } else { names::sure(part) };
    let place = |part: &str| at.start + (part.as_ptr() as usize - s.as_ptr() as usize);
    let people = || printed.split(one_of("、"));
    // `周山／國中教師`
    let post = || slashed && is_post(behind, false);
    ((kind || home || post()) && people().all(is_name))
        .then(|| people().map(|part| one(line, place(part)..place(part) + part.len())).collect())
}

/// Whether a word names a province or a place in one: `河北清河`.
fn lives(word: &str) -> bool {
    /// Characters of a province and a place in it.
    const LENGTH: std::ops::RangeInclusive<usize> = 4..=6;
    let province = word.get(..6).is_some_and(places::known);
    province && (word.len() == 6 || LENGTH.contains(&word.chars().count())) && all_han(word) && !names::speaks(word)
}

/// `本报联合采访组`: a group of the house.
fn group(line: &str, at: Range) -> Option<Vec<Signed>> {
    let s = &line[at.clone()];
    // `清河市水利局课题组` is of its own house.
    let own = Words("课题组 调研组 编写组").end(s) && s.chars().nth(6).is_some();
    let house = own || s.contains(one_of("报報")) || s.starts_with("联合") || sources::begins(s);
    (house && GROUPS.end(s) && all_han(s) && !names::speaks(s)).then(|| vec![one(line, at)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<String> {
        let found = author_line(line)?;
        found.iter().for_each(|s| assert_eq!(close_up(&line[s.at.clone()]), s.name, "{line}"));
        Some(found.iter().map(|s| format!("{}{}", s.role, s.name)).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn a_line_that_names_the_author_of_the_text_below_it() {
        for (line, want) in [
            ("◆ 周山河", "周山河"),
            ("◇周山河", "周山河"),
            ("周　山", "周山"),
            ("周山河（清河县）", "周山河"),
            ("周山河／清河市（教師）", "周山河"),
            ("周山河 （清河市／教師）", "周山河"),
            ("周山河／清河市", "周山河"),
            ("◎周山河／清河市・餐飲業", "周山河"),
            ("江士傑／工程師（清河市）", "江士傑"),
            ("周山河／專題報導", "周山河"),
            ("[俄]普希金", "普希金"),
            ("［英］约翰·史密斯著 周山河译", "约翰·史密斯 译周山河"),
            ("[俄]普希金 周山河译", "普希金 译周山河"),
            ("周山河／綜合外電", "周山河"),
            ("周山河 立法會議員", "周山河"),
            ("立法會議員 周山河", "周山河"),
            ("周山河 译", "译周山河"),
            ("吉隆坡 周山河", "周山河"),
            ("〔法〕让·杜邦", "让·杜邦"),
            ("河北清河 周山河", "周山河"),
            ("河北清河　周　山", "周山"),
            ("河北 周山河", "周山河"),
            ("北京　周山", "周山"),
            ("[英]约翰·史密斯 著 周山 译", "约翰·史密斯 译周山"),
            ("本报联合报道组", "本报联合报道组"),
            ("清河日报调研组", "清河日报调研组"),
            ("作者：小鹿", "作者小鹿"),
            ("本文作者：Tommy周", "作者Tommy周"),
        ] {
            assert_eq!(read(line).as_deref(), Some(want), "{line}");
        }
    }

    #[test]
    fn avoids_heads_decks_and_captions() {
        for line in [
            "周山河（左）和他的同事",
            "清河新桥（图）",
            "〔短评〕修路",
            "采访组来到清河",
            "清河新桥通车",
            "◆ 修好一条路",
            "河北清河 新桥通车",
            "北京 楼市",
            "河北 高考",
            "（清河县）",
            "高考了（清河县）",
            "新桥／清河市",
            "清河三十年·走好振兴路新图景·",
            "作者：他在渡口写了三十年的日记",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
