// Texts that no newspaper ever printed, the same in every run.
//
// In: a seed. Out: strings without halves of surrogate pairs (no file can hold one).

const PIECES = [
  // what the parser looks for, at wrong places
  "本报讯（记者王伟）", "新华社北京12月29日电", "（下转第八版）", "（上接第一版）", "责任编辑：", "国内统一刊号CN 00-0000",
  "【", "】", "·", "●", "“", "”", "（", "）", "《", "……", "——", "。", "！", "，", "一、", "王伟 李明 摄", "图为",
  // what breaks lines, pages and counting
  "\n", "\n\n", "\r\n", "\r", "\f", "\t", "\v", "\u0085", "\u2028", "\u2029", " ", "  ", "\u3000", "\u00a0", "\u200b", "\u00ad",
  // what breaks encoders and terminals
  "\ufeff", "\u0000", "\u0007", "\u001b[31m", "\u007f", "\u202e", "\u2066", "\ufffd", "\ufffe", "\uffff", "\ue000",
  "\u001b]52;c;QQ==\u0007", "\u001b]8;;http://a.example\u001b\\", "\u009b31m", "\u009d0;版\u009c", "\u202d", "\u2069", "\u200f", "\u061c",
  // more than one unit a character, more than one character a sign
  "𠮷", "𪚥", "👨\u200d👩\u200d👧", "e\u0301", "か\u3099", "葛\u{e0100}", "⽂", "︽", "\u{10ffff}",
  // what JSON escapes
  '"', "\\", "/", "\b", "\u001f",
  // what ends a script, opens a comment, runs
  "<script>alert(1)</script>", "</script>", "<!--", "-->", "]]>", "<img src=x onerror=alert(1)>", "&lt;", "${1}", "`",
];

/** Fixed corner cases and `count` mixtures, as `[name, text]`. */
export function hostile(count, seed = 20_201_230) {
  const random = mulberry32(seed);
  const below = (n) => Math.floor(random() * n);
  const one = () => {
    if (random() < 0.5) return PIECES[below(PIECES.length)];
    if (random() < 0.8) return String.fromCodePoint(0x4e00 + below(0x51a5));
    const point = below(0x110000);
    return point >= 0xd800 && point < 0xe000 ? "版" : String.fromCodePoint(point);
  };
  const corners = {
    empty: "",
    break: "\n",
    bom: "\ufeff",
    "bom-line": "\ufeff河上新桥通车\r\n本报讯（记者王伟）新桥昨日通车。\r\n",
    "form-feeds": "\f\f版\f",
    nul: "\u0000",
    "one-line": "版".repeat(50_000),
    "many-lines": "新桥\n".repeat(5_000),
    "open-quotes": "“「（《".repeat(2_000),
    doubled: "天天向上天天向上".repeat(300),
    blanks: " \u3000".repeat(5_000),
    separators: "一\u2028二\u2029三\u0085四\v五",
    escapes: "\"\\/\b\f\n\r\t\u0001\u001f\u007f\u2028</script>",
    digits: "0123456789 ".repeat(500),
    markup: "河上新桥通车\n<script>document.title='owned'</script>\n<!-- 注释\n<script>\n</script><img src=x onerror=alert(1)>\n",
    sequences: "红\u001b[31m字\n剪\u001b]52;c;QQ==\u0007贴\n链\u001b]8;;http://a.example\u001b\\接\n窗\u009d0;版\u009c口\u009b2J\n",
    directions: "倒\u202e过来\u202c\n隔\u2066离\u2069\n号\u200e\u200f\u061c\n",
  };
  const mixtures = Array.from({ length: count }, (_, i) => [
    `mixture-${i}`,
    Array.from({ length: 1 + below(400) }, one).join(""),
  ]);
  return [...Object.entries(corners), ...mixtures];
}

/** A small generator of numbers in [0, 1): enough to mix, and the same everywhere. */
function mulberry32(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
