// Draws docs/before-after.svg: the example page as it was pasted, and the articles read out of it.
//
// In: examples/page.txt and the built npm package. Out: the picture on standard output. Nothing in
// it is drawn by hand: colours follow the spans, so the picture shows what the parser does now.
// Not handled: other pages than about that long; long lines are cut off with `…`.

import { readFileSync } from "node:fs";

import init, { parse } from "../crates/banxin-wasm/js/index.js";

const COLOURS = ["#0b62c4", "#1a7f37", "#b35900", "#7a3fc0", "#b02a7c", "#00707a"];
const GREY = "#7d858e";
const RED = "#cf222e";
const SIZE = 11.5;
const STEP = 17.5;
const COLUMN = 304; // width of one column of pasted lines
const RIGHT = { x: 668, width: 508 };

await init();
const text = readFileSync(new URL("../examples/page.txt", import.meta.url), "utf8");
const page = parse(text);

/** How each UTF-16 unit of the source is drawn. */
const looks = Array.from({ length: text.length }, () => ({ fill: "#24292f" }));
const paint = (spans, look) => spans.forEach(([start, end]) => looks.fill(look, start, end));
page.furniture.forEach(({ spans }) => paint(spans, { fill: GREY }));
page.articles.forEach((article, i) => {
  const fill = COLOURS[i % COLOURS.length];
  const { column, kicker, headline, deck, bylines, body, captions, jumps } = article;
  for (const { spans, credits = [] } of [...bylines, ...body, ...captions, ...jumps]) {
    [spans, ...credits.map((credit) => credit.spans)].forEach((part) => paint(part, { fill }));
  }
  for (const { spans } of [column, ...kicker, ...headline, ...deck].filter(Boolean)) paint(spans, { fill, bold: true });
});
page.removed.forEach(({ span, reason }) => paint([span], reason === "shadow" ? { fill: RED, struck: true } : { fill: GREY }));

const out = [];
const pasted = drawPasted(72);
const read = drawArticles(72);
const height = Math.max(pasted, read) + 8;
console.log(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 ${height}" font-family="'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif" font-size="${SIZE}">
<rect x="1" y="1" width="1198" height="${height - 2}" rx="10" fill="#fff" stroke="#d0d7de"/>
<path d="M644 24V${height - 24}" stroke="#d0d7de"/>
${label(24, "原文", "as pasted")}
${label(RIGHT.x, "稿件", "as articles")}
${out.join("\n")}
</svg>`);

function label(x, chinese, english) {
  return `<text x="${x}" y="40" font-size="16" font-weight="700" fill="#24292f">${chinese} <tspan font-size="12" font-weight="400" fill="${GREY}">${english}</tspan></text>`;
}

/** The source, line by line in two columns; gives the lower edge. */
function drawPasted(top) {
  const lines = text.trimEnd().split("\n");
  const half = Math.ceil(lines.length / 2);
  let at = 0;
  lines.forEach((line, i) => {
    const [x, y] = [24 + Math.floor(i / half) * COLUMN, top + (i % half) * STEP];
    const runs = [];
    for (let k = 0; k < line.length; k += 1) {
      if (runs.at(-1)?.look === looks[at + k]) runs.at(-1).text += line[k];
      else runs.push({ look: looks[at + k], text: line[k] });
    }
    if (line) out.push(`<text x="${x}" y="${y}" xml:space="preserve">${runs.map(span).join("")}</text>`);
    at += line.length + 1;
  });
  return top + half * STEP;
}

function span({ look: { fill, bold, struck }, text: run }) {
  const weight = bold ? ' font-weight="700"' : "";
  const line = struck ? ' text-decoration="line-through"' : "";
  return `<tspan fill="${fill}"${weight}${line}>${escape(run)}</tspan>`;
}

/** The articles one under the other; gives the lower edge. */
function drawArticles(top) {
  let y = top;
  const line = (string, { size = SIZE, fill = "#24292f", bold = false, indent = 0 } = {}) => {
    if (!string) return;
    const room = Math.floor((RIGHT.width - indent - 14) / size);
    out.push(`<text x="${RIGHT.x + 14 + indent}" y="${y}" font-size="${size}" fill="${fill}"${bold ? ' font-weight="700"' : ""}>${escape(cut(string, room))}</text>`);
    y += STEP + Math.max(0, size - SIZE);
  };
  page.articles.forEach((article, i) => {
    const fill = COLOURS[i % COLOURS.length];
    const from = y - SIZE;
    const texts = (list) => list.map((part) => part.text);
    line(article.column && `【${article.column.text}】`, { fill, bold: true });
    texts(article.kicker).forEach((kicker) => line(kicker, { fill }));
    y += article.headline.length > 0 ? 4 : 0;
    texts(article.headline).forEach((headline) => line(headline, { fill, bold: true, size: 17 }));
    texts(article.deck).forEach((deck) => line(`—— ${deck.replace(/^—+/, "")}`, { fill }));
    line(article.bylines.map(({ role, name }) => `${role} ${name}`).join("　"), { fill: GREY });
    for (const { kind, text: body } of article.body) {
      if (kind === "crosshead") line(body, { bold: true, indent: 2 * SIZE });
      else line(body, { indent: 2 * SIZE });
    }
    for (const { text: caption, credits } of article.captions) {
      line(`▣ ${caption}`, { fill: GREY });
      line(credits.map(({ role, name }) => `${name} ${role}`).join("　"), { fill: GREY, indent: 2 * SIZE });
    }
    texts(article.jumps).forEach((jump) => line(jump, { fill: GREY }));
    out.push(`<path d="M${RIGHT.x + 2} ${from}V${y - STEP + 4}" stroke="${fill}" stroke-width="3"/>`);
    y += 12;
  });
  line(page.furniture.map((piece) => piece.text).join("　"), { fill: GREY });
  return y;
}

/** The first `room` ems of a string. */
function cut(string, room) {
  let width = 0;
  for (let i = 0; i < string.length; i += 1) {
    width += string[i] < "\u0100" ? 0.55 : 1;
    if (width > room) return `${string.slice(0, i - 1)}…`;
  }
  return string;
}

function escape(string) {
  return string.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
