/**
 * Articles as Markdown, for a wiki, an editing system or a repository.
 *
 * In: an article or a document. Out: blocks with a blank line between them and one line feed at
 * the end: column, kicker and deck emphasised, `#` headline, signature line, paragraphs, `##`
 * crossheads, captions as quotations with their credits, jumps in italics. Text stands as printed,
 * escaped. Furniture, left-over and removed text are not part of it.
 */

import type { Article, BodyItem, Document, Text } from "../model/document";
import { creditText, signature } from "../model/parts";
import { escapeBlock, escapeHeading, escapeInline } from "./escape";

export function articleMarkdown(a: Article): string {
  const blocks = [
    a.column ? `**【${escapeInline(a.column.text.trim())}】**` : "",
    emphasised(a.kicker),
    a.headline.length > 0 ? `# ${a.headline.map((t) => escapeHeading(t.text)).join(" ")}` : "",
    emphasised(a.deck),
    signatureLine(a),
    ...a.body.map(bodyBlock),
    ...a.captions.map((c) => {
      const credits = c.credits.map((b) => `— ${escapeInline(creditText(b))}`);
      return quoted([...linesOf(c.text).map(escapeBlock), ...credits]);
    }),
    ...a.jumps.map((j) => `*${escapeInline(j.text.trim())}*`),
  ];
  return `${blocks.filter((b) => b !== "").join("\n\n")}\n`;
}

/** All articles in reading order, a rule between them. */
export function documentMarkdown(d: Document): string {
  return d.articles.map(articleMarkdown).join("\n---\n\n");
}

function bodyBlock(item: BodyItem): string {
  const lines = linesOf(item.text);
  switch (item.kind) {
    case "crosshead":
      return `## ${lines.map(escapeHeading).join(" ")}`;
    case "note":
      return lines.map((l) => `*${escapeInline(l)}*`).join(HARD_BREAK);
    case "list":
      return lines.map((l) => `- ${escapeBlock(l)}`).join("\n");
    case "verse":
    case "paragraph":
      return lines.map(escapeBlock).join(HARD_BREAK);
  }
}

const HARD_BREAK = "  \n";

function emphasised(lines: readonly Text[]): string {
  return lines.map((t) => `*${escapeInline(t.text.trim())}*`).join(HARD_BREAK);
}

function signatureLine(a: Article): string {
  const parts = a.bylines.map(signature);
  if (a.dateline) parts.push(a.dateline.text);
  return escapeBlock(parts.join(" · "));
}

function quoted(lines: readonly string[]): string {
  return lines.map((l) => `> ${l}`).join(`${HARD_BREAK}`);
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((l) => l.trim())
    .filter((l) => l !== "");
}
