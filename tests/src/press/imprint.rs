//! What the page itself prints: furniture, notices, names of papers and sections.
//!
//! In: chance, page number, day. Out: lines, each a piece of furniture of the gold.
//! All names and numbers are invented.

use super::Chance;
use super::day::Day;

const PAPERS: [&str; 6] = ["临渡日报", "青禾晚报", "望岫时报", "澄湾商报", "榆川日报", "石浦晨报"];
const SECTIONS: [&str; 8] = ["要闻", "综合", "民生", "经济", "文化", "体育", "时事", "副刊"];
const SECTIONS_T: [&str; 5] = ["要聞", "綜合", "民生", "文化", "體育"];
const EDITORS: [&str; 10] = ["顾小楼", "沈一禾", "戴川", "骆明远", "苗青", "倪可", "邵望舒", "应听雨", "纪帆", "庄晓"];
const EDITORS_T: [&str; 5] = ["顧小樓", "戴川", "駱明遠", "倪可", "莊曉"];
const WEEKDAYS: [&str; 7] = ["日", "一", "二", "三", "四", "五", "六"];

/// Name of the paper for a page.
pub(super) fn paper(chance: &mut Chance) -> &'static str {
    chance.pick::<&str>(&PAPERS)
}

/// Furniture of a page; the first page has the masthead's numbers too.
pub(super) fn furniture(number: u32, day: Day, paper: &str, traditional: bool, chance: &mut Chance) -> Vec<String> {
    let section = if traditional { *chance.pick(&SECTIONS_T) } else { *chance.pick(&SECTIONS) };
    let mut out = vec![match chance.below(3) {
        0 => format!("{number:02} {section}"),
        _ => format!("第{number}版 {section}"),
    }];
    let Day { year, month, day: d } = day;
    let week = WEEKDAYS[day.weekday()];
    out.push(format!("{year}年{month}月{d}日 星期{week}"));
    if !traditional && (number == 1 || chance.yes(20)) {
        out.push(paper.to_owned());
    }
    let editors: &[&str] = if traditional { &EDITORS_T } else { &EDITORS };
    let mut names = vec![*chance.pick(editors)];
    if chance.yes(50) {
        names.push(*chance.pick(editors));
        names.dedup();
    }
    let role = match (traditional, chance.below(3)) {
        (true, 0) => "責編 ",
        (true, _) => "編輯：",
        (false, 0) => "本版责编：",
        (false, 1) => "责编 ",
        (false, _) => "责任编辑：",
    };
    out.push(format!("{role}{}", names.join(" ")));
    if chance.yes(50) {
        let role = if traditional { "美編：" } else { "版式：" };
        out.push(format!("{role}{}", chance.pick(editors)));
    }
    let (line, serial) =
        if traditional { ("新聞熱線", "國內統一刊號") } else { ("新闻热线", "国内统一刊号") };
    out.push(format!("{line}：0{}-{}", chance.between(900, 999), chance.between(2_000_000, 8_999_999)));
    if number == 1 {
        out.push(format!("{serial}：CN{}-{:04}", chance.between(90, 99), chance.between(1, 300)));
        out.push("今日八版".to_owned());
        out.push(format!("第{}期", chance.between(3000, 29_999)));
    }
    out
}

/// A block of notices or numbers that is no story, or none.
pub(super) fn notice(traditional: bool, chance: &mut Chance) -> Vec<String> {
    if traditional || chance.yes(75) {
        return Vec::new();
    }
    let n = chance.between(100, 900);
    let lines: Vec<String> = match chance.below(4) {
        0 => vec![
            "遗失声明".to_owned(),
            format!("▲柳桥镇百味小吃店遗失营业执照副本，注册号9900{n}17，声明作废。"),
            format!("▲韩小江遗失船员服务簿，编号LD{n}08，声明作废。"),
        ],
        1 => vec![
            "注销公告".to_owned(),
            format!("临渡南坡果蔬专业合作社（注册号99{n}XX）拟注销，请债权人45日内申报债权。"),
        ],
        2 => vec![
            "今日天气".to_owned(),
            format!("临渡 多云 {}～{}℃ 东北风3级", n % 9, 10 + n % 9),
            format!("望岫 小雨 {}～{}℃ 北风2级", n % 7, 9 + n % 8),
        ],
        _ => vec!["开奖公告".to_owned(), format!("同乐排三第24{n}期 中奖号码：{} {} {}", n % 10, n % 7, n % 3)],
    };
    lines
}
