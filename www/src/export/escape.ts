/**
 * Text made safe to stand in Markdown (CommonMark and GFM): what was printed is what is read.
 *
 * In: one line of text as printed. Out: the same line with every character escaped that Markdown
 * would take for markup at that place; what could steer a terminal or turn the line round (controls,
 * bidirectional formats) as `\u{202e}`, as the command's text has it. Not handled: bare web
 * addresses, which GFM may link.
 */

const ANYWHERE = /[\\`*_[\]<>~|]/g;
const ENTITY = /&(?=#?\w+;)/g;
const STEERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/g;

/** Escapes what is markup anywhere in a line. */
export function escapeInline(line: string): string {
  const shown = line.replace(STEERS, (ch) => `\\u{${ch.charCodeAt(0).toString(16)}}`);
  return shown.replace(ANYWHERE, "\\$&").replace(ENTITY, "\\&");
}

/** Escapes a line that opens a block: also `# `, `1. `, `+ `, `- `, `---`, `===`. */
export function escapeBlock(line: string): string {
  return escapeInline(line.trim())
    .replace(/^(?=#{1,6}(\s|$)|[-+](\s|$)|-+$|=+$)/, "\\")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** Escapes a heading's text: a closing run of `#` would be swallowed. */
export function escapeHeading(line: string): string {
  return escapeInline(line.trim()).replace(/#+$/, (run) => run.replace(/#/g, "\\#"));
}
