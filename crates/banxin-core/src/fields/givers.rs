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
    "资料图片 资料图 资料照片 新华社发 本报资料图片 网络图片 图片来自网络 图源网络 新华社资料图片 图为资料图片 \
    翻摄画面 本报摄 本刊摄 记者摄 作者提供 作者供图 路透 路透社 档案图片 联合报系资料照 影像中国 人民视觉 \
    视觉中国 新华社图片 网上图片 网路图片 网络照片 视频截图 影片截图 网络图 互联网图片 AI生成 AI制图 AI绘图 \
    AI生成图 AI生成图片 AI图片 效果图 示意图 ICphoto 美联社 法新社 欧新社 彭博社 韩联社 档案照片 档案照 资料照 \
    互联网照片 本报资料照片",
);

/// Whether a piece says that there is a picture, or where it was taken from, and nothing of who made it.
pub(super) fn names_nobody(tight: &str) -> bool {
    const FROM: Words = Words("翻摄自 取自 擷取自 截自 截图自");
    let taken = FROM.front(tight).is_some_and(|n| at_most(&tight[n..], 12) && !tight.contains(one_of("，。")));
    let of_wire = Words("新华社/ 新华/").front(tight).is_some_and(|n| at_most(&tight[n..], 3));
    // `路透社发`, `美联社照片`
    let sent = Words("发 照片 图片").backs(tight, &mut |n| sources::known(&tight[..tight.len() - n]));
    NOBODY.has(tight) || taken || of_wire || sent
}

/// Where the archive begins in `环通社资料照片`: a house gave the picture out of its archive.
pub(super) fn archive(tight: &str) -> Option<usize> {
    const ARCHIVES: Words = Words("资料照片 资料图片 资料图 资料照 资料库 档案照片 档案图片");
    const PRESS: Words = Words("社 报 报系 网 台");
    let house = &tight[..tight.len() - ARCHIVES.back(tight)?];
    ((2..=8).contains(&house.chars().count()) && !names::prose(house) && PRESS.end(house)).then_some(house.len())
}

/// Somebody without a name who gives pictures.
pub(super) fn without_a_name(who: &str) -> bool {
    const WHO: Words = Words("受访者 读者 网友 网民 民众 家属 主办方 本人 通讯员 校方 警方 店家 业者 资料");
    WHO.has(who)
}

/// Whether a house sends pictures out: `寰宇图片社`.
pub(super) fn agency(house: &str) -> bool {
    const AGENCIES: Words = Words("图片社 通讯社 新闻社");
    (4..=10).contains(&house.chars().count()) && AGENCIES.end(house) && house.chars().all(super::text::han)
}

/// A house, or somebody without a name, that can give a picture.
pub(super) fn house(name: &str) -> bool {
    const ENDS: Words = Words(
        "视觉 中国 社 报 网 台 局 委 所 部 办 处 处室 室 署 馆 院 校 大学 公司 集团 中心 协会 商会 政府 单位 医院 \
        学校 街道 社区 村 镇 乡 站 团 队 会 者 本人 家属 村民 市民 读者 民众 网友 网民 企业 主办方 方 图片 供图 \
        国小 国中 高中 组委会 官网 截图 素材 市府 县府 民警 法院 公安 消防 交警 警方 剧照 家人",
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
