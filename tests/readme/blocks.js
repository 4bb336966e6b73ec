// The fenced blocks of a Markdown file.
//
// In: Markdown. Out: `{ lang, code, line, output }` in order; `output` is the `text` or `json` block
// that follows with nothing but blank lines between, `{ lang, code, start, end }`, its place being
// the lines inside its fences.
// Not handled: indented code, fences of more than three marks, fences in quotations.

/** All blocks that do something, each with the output that is promised for it. */
export function blocksOf(markdown) {
  const lines = markdown.split("\n");
  const blocks = [];
  let open;
  let blank = false; // since the last block: nothing but blank lines
  lines.forEach((line, at) => {
    if (!line.startsWith("```")) {
      if (!open && line.trim()) blank = false;
      return;
    }
    if (!open) {
      open = { lang: line.slice(3).trim(), line: at + 1 };
      return;
    }
    const block = { ...open, code: `${lines.slice(open.line, at).join("\n")}\n`, start: open.line, end: at };
    const before = blocks.at(-1);
    if (["text", "json"].includes(block.lang) && before && blank && !before.output) before.output = block;
    else blocks.push(block);
    open = undefined;
    blank = true;
  });
  return blocks;
}
