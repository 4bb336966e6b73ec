/**
 * Characters that steer instead of showing, made visible.
 *
 * In: any text. Out: runs of plain text and single hidden characters by their code. A page that
 * carries bidirectional overrides, escapes or invisible characters must not be able to reorder or
 * hide what the reader sees; tabs and line feeds stay plain.
 */

export type Run = { text: string } | { code: string };

const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

export function runsOf(text: string): Run[] {
  if (!HIDDEN.test(text)) return text ? [{ text }] : [];
  const out: Run[] = [];
  let plain = "";
  for (const ch of text) {
    if (!HIDDEN.test(ch)) {
      plain += ch;
      continue;
    }
    if (plain) out.push({ text: plain });
    plain = "";
    out.push({ code: codeOf(ch) });
  }
  if (plain) out.push({ text: plain });
  return out;
}

/** `U+202E`. */
export function codeOf(ch: string): string {
  return `U+${(ch.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
