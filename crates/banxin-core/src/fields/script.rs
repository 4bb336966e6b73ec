//! Traditional characters and the simplified ones that lists are written in.
//!
//! Asked by [`super::words`]: a list has each word once, in simplified script, and a text in traditional script is read as
//! the same words. Of the characters of lists only; nothing of it is ever printed. Both are of three bytes each, so
//! places in a text stay.
//! Not handled: a word that is another one in the other script (`報導`, `網路`); lists have it too, in simplified characters.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::chars::Chars;

/// In order of their numbers.
const TRADITIONAL: &str = "亞佈來係們倫側傳價優內兩別則劃動務匯區協參員問啟單嗎嘆嚴國圍園圖團執堅報壇娛孫學宮實寧審寫將專尋對導屬島師幣庫廈廠廣廳張\
    強後徵愛態慶憶應戰戶掃採擊據攝數斷於時晉曉書會東條業構樂樓標機橫檔檢檳欄權歐歡歷氣決減測溫漢濟濱瀋灣災為烏無熱爾獎獨環產\
    畫當發盃監眾碼磯禮竅筆節範簡簽籌約納紐紙級紹組結絡統經綜維網緊線編縣縱總績繞繪續羅義習聞聯聲職聽腦臺與舉舊莊華萬蓮薈薦薩\
    藥蘇蘭處號術製見規視親覺覽觀訂訃計訊記訪設訴診註評詞詢詩話詳誌認語說課調談請論諮諸諺講證譯議讀讓貝財貫責貴貼資賓賣賽贏趕\
    車軼載輯轉辦辭農連週進遊過達遞遲選遺邊郵鄉鄭醫釋銀銷錄錦錫鍾鎮鏡鐘長門閉開間閣閱關陽隊際隨雙雜離雲電韓頁須預頒頓領頭頻題\
    類顯館馬驗體魯點齊齡";
/// At the same places.
const SIMPLE: &str = "亚布来系们伦侧传价优内两别则划动务汇区协参员问启单吗叹严国围园图团执坚报坛娱孙学宫实宁审写将专寻对导属岛师币库厦厂广厅张\
    强后征爱态庆忆应战户扫采击据摄数断于时晋晓书会东条业构乐楼标机横档检槟栏权欧欢历气决减测温汉济滨沈湾灾为乌无热尔奖独环产\
    画当发杯监众码矶礼窍笔节范简签筹约纳纽纸级绍组结络统经综维网紧线编县纵总绩绕绘续罗义习闻联声职听脑台与举旧庄华万莲荟荐萨\
    药苏兰处号术制见规视亲觉览观订讣计讯记访设诉诊注评词询诗话详志认语说课调谈请论咨诸谚讲证译议读让贝财贯责贵贴资宾卖赛赢赶\
    车轶载辑转办辞农连周进游过达递迟选遗边邮乡郑医释银销录锦锡钟镇镜钟长门闭开间阁阅关阳队际随双杂离云电韩页须预颁顿领头频题\
    类显馆马验体鲁点齐龄";

/// Each character in traditional and in simplified script, in order.
static BOTH: LazyLock<Vec<(char, char)>> = LazyLock::new(|| TRADITIONAL.chars().zip(SIMPLE.chars()).collect());
static ALL: LazyLock<Chars> = LazyLock::new(|| Chars::just(TRADITIONAL));

/// Each character in traditional and in simplified script.
pub(super) fn both() -> impl Iterator<Item = (char, char)> {
    BOTH.iter().copied()
}

/// A character in simplified script, as lists have it.
pub(super) fn simple(c: char) -> char {
    if !ALL.has(c) {
        return c;
    }
    let at = BOTH.partition_point(|two| two.0 < c);
    BOTH.get(at).map_or(c, |two| two.1)
}

/// Whether a text is a word of a list.
pub(super) fn alike(text: &str, word: &str) -> bool {
    text == word || text.chars().map(simple).eq(word.chars())
}

/// A text in simplified script.
pub(super) fn simplified(text: &str) -> Cow<'_, str> {
    if ALL.in_any(text) { Cow::Owned(text.chars().map(simple).collect()) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_in_traditional_script_is_a_word_of_the_list() {
        assert!(alike("報社記者", "报社记者"));
        assert_eq!(simplified("讀者來信"), "读者来信");
    }

    #[test]
    fn every_character_of_the_table_has_its_own() {
        assert_eq!(TRADITIONAL.chars().count(), SIMPLE.chars().count());
        assert!(TRADITIONAL.chars().is_sorted());
        assert!(TRADITIONAL.chars().zip(SIMPLE.chars()).all(|(t, s)| simple(t) == s && t != s));
        assert!(TRADITIONAL.chars().chain(SIMPLE.chars()).all(|c| c.len_utf8() == 3));
    }

    #[test]
    fn avoids_other_characters() {
        assert_eq!(simplified("清河新橋 A1"), "清河新橋 A1");
        assert_eq!(simplified("路口的老人说"), "路口的老人说");
        assert!(!alike("报社", "報社"));
    }
}
