//! Overprint: a head drawn twice for its shadow, as extractors give it.
//!
//! In: a line. Out: its runs doubled, in place on the line or over lines. Runs break where the
//! font changes (Han, ASCII, quotation marks) and sometimes inside, so `有了“绿管家”` comes out as
//! `有了有了““绿管家绿管家””` or line by line as `有了` / `有了“` / `“绿管家` / …

use super::Chance;

/// Runs of one font; long ones may be cut once more.
fn runs(text: &str, chance: &mut Chance) -> Vec<String> {
    let class = |c: char| match c {
        '“' | '”' | '‘' | '’' => 2,
        c if c.is_ascii() && c != ' ' => 1,
        _ => 0,
    };
    let mut out: Vec<String> = Vec::new();
    let mut before = None;
    for c in text.chars() {
        match out.last_mut() {
            Some(run) if before == Some(class(c)) => run.push(c),
            _ => out.push(c.to_string()),
        }
        before = Some(class(c));
    }
    let long = out.iter().position(|r| r.chars().count() > 7);
    if let Some(i) = long.filter(|_| chance.yes(35)) {
        let chars: Vec<char> = out[i].chars().collect();
        let cut = chance.between(3, chars.len() - 3);
        out[i] = chars[..cut].iter().collect();
        out.insert(i + 1, chars[cut..].iter().collect());
    }
    out
}

/// Each run twice, on the same line.
pub(super) fn in_place(text: &str, chance: &mut Chance) -> String {
    runs(text, chance).iter().map(|r| format!("{r}{r}")).collect()
}

/// Each run's second drawing goes back to its start, and so opens a line: A / AB / BC / C.
pub(super) fn over_lines(text: &str, chance: &mut Chance) -> Vec<String> {
    let runs = runs(text, chance);
    let mut out = vec![runs[0].clone()];
    for pair in runs.windows(2) {
        out.push(format!("{}{}", pair[0], pair[1]));
    }
    out.extend(runs.last().cloned());
    out.into_iter().map(|l| l.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_double_in_place_and_over_lines() {
        let mut chance = Chance::new(1);
        assert_eq!(in_place("有了“绿管家”", &mut chance), "有了有了““绿管家绿管家””");
        assert_eq!(over_lines("前9月", &mut chance), ["前", "前9", "9月", "月"]);
        assert_eq!(over_lines("新桥", &mut chance), ["新桥", "新桥"]);
    }
}
