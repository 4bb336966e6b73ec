import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { escapeBlock, escapeHeading, escapeInline } from "../../src/export/escape";
import { articleMarkdown, documentMarkdown } from "../../src/export/markdown";
import type { Article } from "../../src/model/document";
import { fixtureDocument } from "../fixture/document";

const sample = readFileSync(new URL("../../src/sample/page.txt", import.meta.url), "utf8");
const doc = fixtureDocument(sample);
const bare: Article = {
  id: "a1", kind: "story", pages: [0], column: null, kicker: [], headline: [], deck: [], bylines: [],
  dateline: null, body: [], captions: [], jumps: [], confidence: null, why: [],
};
const text = (t: string) => ({ text: t, spans: [] });

test("a story opens with its kicker, headline, deck and signatures, and closes with its jump", () => {
  const lines = articleMarkdown(doc.articles[0] ?? bare).split("\n\n");
  expect(lines.slice(0, 4)).toEqual([
    "*工期七个月 提前二十天完工*",
    "# 望溪桥今晨通车",
    "*——南北两岸步行只要六分钟*",
    "记者 林知远 · 通讯员 何以宁 · 本报讯",
  ]);
  expect(lines[4]).toMatch(/^本报讯（记者 林知远 通讯员 何以宁）昨日清晨六时/);
  expect(lines.at(-1)).toBe("*（下转第三版）*\n");
});

test("columns, crossheads, captions and credits have a form of their own", () => {
  const all = documentMarkdown(doc);
  expect(all).toContain("**【民声直通】**\n\n# 老楼装电梯，钱从哪里来\n");
  expect(all).toContain("\n\n## 一户一策算清账\n\n");
  expect(all).toContain("只候鸟在这里重返自然。  \n> — 苏晚晴 摄\n");
});

test("articles are set apart by rules and none is missing", () => {
  const all = documentMarkdown(doc);
  expect(all.split("\n---\n\n")).toHaveLength(doc.articles.length);
  expect(all.endsWith("\n")).toBe(true);
  for (const a of doc.articles) for (const b of a.body) expect(all).toContain(b.text);
});

test("a headline of two lines is one heading; a story without one has none", () => {
  expect(articleMarkdown({ ...bare, headline: [text("上句"), text("下句")] })).toBe("# 上句 下句\n");
  const without = articleMarkdown({ ...bare, body: [{ kind: "paragraph", ...text("正文。"), sentences: [] }] });
  expect(without).toBe("正文。\n");
});

test("markup in the text stays text", () => {
  expect(escapeInline("*a* _b_ `c` [d](e) <img onerror=x> ~~f~~ g|h \\ &lt; A&B")).toBe(
    "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<img onerror=x\\> \\~\\~f\\~\\~ g\\|h \\\\ \\&lt; A&B",
  );
});

test("what could steer a terminal or turn a line round is shown by its code", () => {
  expect(escapeInline("红\u001b[31m\u009b倒\u202e\u2066\u0000\u2028")).toBe(
    "红\\\\u{1b}\\[31m\\\\u{9b}倒\\\\u{202e}\\\\u{2066}\\\\u{0}\\\\u{2028}",
  );
  expect(escapeInline("\u3000甲\t乙\u200b")).toBe("\u3000甲\t乙\u200b");
});

test("a line that would open a heading, a list or a rule does not", () => {
  expect(["# 一", "- 二", "+ 三", "1. 四", "12) 五", "===", "---", "> 六"].map(escapeBlock)).toEqual([
    "\\# 一", "\\- 二", "\\+ 三", "1\\. 四", "12\\) 五", "\\===", "\\---", "\\> 六",
  ]);
});

test("avoids escaping what is plain: dashes inside, decimals, full-width signs", () => {
  for (const line of ["——侧记", "2031-05-06", "第3.5版", "＃号", "A-B", "1.5万", "-5℃", "+86", "#话题"]) {
    expect(escapeBlock(line)).toBe(line);
  }
});

test("a heading keeps the number signs at its end", () => {
  expect(escapeHeading("语言 C#")).toBe("语言 C\\#");
});

test("verse keeps its lines, lists their points, notes are emphasised", () => {
  const body = (kind: "verse" | "list" | "note", t: string) => ({ kind, ...text(t), sentences: [] });
  const a = { ...bare, body: [body("verse", "一行\n二行"), body("list", "一项"), body("note", "（完）")] };
  expect(articleMarkdown(a)).toBe("一行  \n二行\n\n- 一项\n\n*（完）*\n");
});
