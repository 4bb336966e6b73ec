//! Characters that Unicode keeps for other standards' sake, and the plain ones they stand for.
//!
//! In: a character. Out: the one character that Unicode's compatibility mapping gives, where it
//! gives one, and for radicals the ideograph that is one with it. A row of each block in the order of its code points; `〓`, the printer's sign for a
//! missing sort, stands where there is none.
//! Only the blocks that printed pages bring: all of Unicode's tables are a sixth of the WebAssembly.
//! Not handled: mappings to several characters (`㎡`, `①` with a circle kept as they are); ideographs of Japanese and
//! North Korean standards (U+FA30) and the supplement from U+2F800 on, which no paper's fonts use.

/// First code point of a row and the row.
const ROWS: [(u32, &str); 5] =
    [(0x2E80, RADICALS), (0xF900, IDEOGRAPHS), (0xFE10, VERTICAL), (0xFE30, BRACKETS), (0xFE59, SMALL)];

/// The plain character that stands behind a compatibility form.
pub(crate) fn plain_form(c: char) -> Option<char> {
    let code = c as u32;
    match code {
        // Full-width digits and letters stand in the order of ASCII.
        0xFF10..=0xFF19 | 0xFF21..=0xFF3A | 0xFF41..=0xFF5A => char::from_u32(code - 0xFEE0),
        _ => {
            let (first, row) = ROWS.iter().rev().find(|(first, _)| *first <= code)?;
            row.chars().nth((code - first) as usize).filter(|&plain| plain != '〓')
        }
    }
}

/// U+2E80–U+2FD5: radicals set as characters. Those of the supplement (`⻓`, `⻅`), which fonts give for the characters
/// themselves, have no compatibility mapping: theirs is Unicode's `Equivalent_Unified_Ideograph` (UAX #44), in the basic plane.
const RADICALS: &str = "\
    〓厂乛乚乙亻冂〓刀刂卜㔾小小兀尣尢〓巳幺彑彐忄心扌攵〓旡日月歺母民氵氺灬爫爫丬牛犭王〓目示礻〓糹\
    纟罓罒㓁冗〓羊〓〓耂肀聿肉〓艹艹艹虎衤覀西见角〓讠贝〓车辶辶辶邑钅長镸长门〓阝雨青韦页风飞食〓飠\
    饣〓马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟〓〓〓〓〓〓〓〓〓〓〓〓一丨丶丿乙亅二亠人儿入八冂冖冫几\
    凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手\
    支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石\
    示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛\
    辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠\
    鼻齊齒龍龜龠";

/// U+FE10–U+FE19: marks of vertical setting.
const VERTICAL: &str = "\
    ,、。:;!?〖〗〓";

/// U+FE30–U+FE4F: brackets and lines of vertical setting.
const BRACKETS: &str = "\
    〓—–__(){}〔〕【】《》〈〉「」『』〓〓[]〓〓〓〓___";

/// U+FE59–U+FE5E: small brackets.
const SMALL: &str = "(){}〔〕";

/// U+F900–U+FA2D: ideographs of older standards.
const IDEOGRAPHS: &str = "\
    豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓\
    爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北\
    磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊\
    練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉\
    杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒\
    狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀〓〓塚〓晴〓〓凞猪益礼神祥福靖精羽〓蘒〓諸〓〓逸都〓〓〓飯飼\
    館鶴";

#[cfg(test)]
mod tests {
    use unicode_normalization::char::decompose_compatible;

    use super::plain_form;

    #[test]
    fn the_rows_are_unicodes_own_mappings() {
        let blocks = [0x2E80..=0x2FDF, 0xF900..=0xFA2D, 0xFE10..=0xFE19, 0xFE30..=0xFE4F, 0xFF10..=0xFF19];
        for c in blocks.into_iter().flatten().filter_map(char::from_u32) {
            let mut all = Vec::new();
            decompose_compatible(c, |d| all.push(d));
            let one = (all.len() == 1 && all[0] != c).then(|| all[0]);
            // The supplement of radicals has other characters, which the compatibility mapping leaves alone.
            if one.is_some() || c >= '\u{2F00}' {
                assert_eq!(plain_form(c), one, "U+{:04X}", c as u32);
            }
        }
    }

    #[test]
    fn radicals_of_the_supplement_are_the_characters_they_look_like() {
        for (radical, plain) in "⻓⻅⻔⻚⻛⻢⻩⻰⺠⻘⻄".chars().zip("长见门页风马黄龙民青西".chars())
        {
            assert_eq!(plain_form(radical), Some(plain));
        }
        assert_eq!(plain_form('\u{2E80}'), None);
    }

    #[test]
    fn avoids_mapping_what_is_plain() {
        assert!("一文a1，。“”—…·①㎡\u{3000}\u{10FFFF}".chars().all(|c| plain_form(c).is_none()));
    }
}
