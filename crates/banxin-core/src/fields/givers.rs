//! Houses that give pictures, and credits that name nobody.
//!
//! Part of [`super::credit`]. In: a piece of a credit without blanks. Out: whether it is one of these. Decides nothing
//! about the line it stands in.

use super::text::at_most;
use super::words::Words;
use super::{names, sources};
use crate::glyphs::one_of;

/// Credits that name nobody.
const NOBODY: Words = Words(
    "资料图片 資料圖片 资料图 資料圖 资料照片 資料照片 新华社发 新華社發 本报资料图片 本報資料圖片 网络图片 網絡圖片 图片来自网络 图源网络 新华社资料图片 \
    图为资料图片 翻攝畫面 本报摄 本報攝 本刊攝 记者摄 記者攝 作者提供 作者供图 作者供圖 路透 路透社 資料照 档案图片 檔案圖片 聯合報系資料照 影像中国 人民视觉 视觉中国 影像中國 人民視覺 新华社图片 \
    網上圖片 网上图片 網路圖片 網絡照片 网络照片 視頻截圖 视频截图 影片截圖 网络图 網絡圖 互联网图片 互聯網圖片 AI生成 AI制图 \
    AI绘图 AI生成图 AI生成图片 AI图片 效果图 示意图 示意圖 ICphoto 美联社 美聯社 法新社 歐新社 欧新社 彭博社 韩联社 韓聯社 檔案照片 档案照片 档案照 檔案照 资料照 互联网照片 互聯網照片 本報資料照片 本报资料照片",
);

/// Whether a piece says that there is a picture, or where it was taken from, and nothing of who made it.
pub(super) fn names_nobody(tight: &str) -> bool {
    const FROM: Words = Words("翻攝自 翻摄自 取自 擷取自 截自 截圖自 截图自");
    let taken = FROM.front(tight).is_some_and(|n| at_most(&tight[n..], 12) && !tight.contains(one_of("，。")));
    let of_wire = Words("新华社/ 新華社/ 新华/ 新華/").front(tight).is_some_and(|n| at_most(&tight[n..], 3));
    // `路透社发`, `美联社照片`
    let sent = Words("发 發 照片 图片 圖片").iter().any(|w| tight.strip_suffix(w).is_some_and(sources::known));
    NOBODY.has(tight) || taken || of_wire || sent
}

/// Where the archive begins in `环通社资料照片`: a house gave the picture out of its archive.
pub(super) fn archive(tight: &str) -> Option<usize> {
    const ARCHIVES: Words = Words(
        "资料照片 資料照片 资料图片 資料圖片 资料图 資料圖 資料照 资料库 資料庫 档案照片 檔案照片 档案图片 檔案圖片",
    );
    const PRESS: Words = Words("社 报 報 报系 報系 网 網 台 臺");
    let archive = ARCHIVES.iter().find(|a| tight.ends_with(a))?;
    let house = &tight[..tight.len() - archive.len()];
    ((2..=8).contains(&house.chars().count()) && !names::prose(house) && PRESS.end(house)).then_some(house.len())
}

/// Somebody without a name who gives pictures.
pub(super) fn without_a_name(who: &str) -> bool {
    const WHO: Words = Words(
        "受访者 受訪者 读者 讀者 网友 網友 网民 網民 民众 民眾 家属 家屬 主办方 主辦方 本人 通讯员 通訊員 校方 \
    警方 店家 业者 業者 资料",
    );
    WHO.has(who)
}

/// Whether a house sends pictures out: `寰宇图片社`.
pub(super) fn agency(house: &str) -> bool {
    const AGENCIES: Words = Words("图片社 圖片社 通讯社 通訊社 新闻社 新聞社");
    (4..=10).contains(&house.chars().count()) && AGENCIES.end(house) && house.chars().all(super::text::han)
}

/// A house, or somebody without a name, that can give a picture.
pub(super) fn house(name: &str) -> bool {
    const ENDS: Words = Words(
        "视觉 視覺 中国 中國 社 报 報 网 網 台 局 委 所 部 办 辦 处 處 处室 室 署 馆 館 院 校 大学 公司 集团 集團 中心 \
        协会 協會 商会 商會 政府 单位 單位 医院 学校 街道 社区 村 镇 乡 站 团 队 隊 会 會 者 本人 家属 家屬 村民 市民 读者 讀者 民众 民眾 \
        网友 網友 网民 網民 企业 主办方 主辦方 方 图片 供图 国小 國小 國中 高中 大學 學校 醫院 组委会 官网 截图 素材 市府 縣府 县府 民警 法院 公安 消防 交警 \
        警方 剧照 家人",
    );
    if without_a_name(name) {
        return true;
    }
    let prose = names::prose(name.strip_suffix("受访者").unwrap_or(name));
    (2..=16).contains(&name.chars().count()) && !prose && ENDS.end(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn houses_and_people_without_a_name_give_pictures() {
        for name in ["视觉中国", "市公安局", "軌道建設辦公室", "讀者", "受访者", "主办方"] {
            assert!(house(name), "{name}");
        }
        for name in ["周山河", "为市民出行", "图"] {
            assert!(!house(name), "{name}");
        }
    }

    #[test]
    fn an_archive_has_a_house_before_it() {
        assert_eq!(archive("环通社资料照片"), Some(9));
        assert_eq!(archive("商報系資料庫"), Some(9));
        for text in ["资料照片", "他看着资料照片", "市里的资料库"] {
            assert_eq!(archive(text), None, "{text}");
        }
    }
}
