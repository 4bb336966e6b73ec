// The READMEs' table: ratios within one run, which a faster or slower machine leaves as they are.
//
// In: what `measure` found, a language. Out: a Markdown table; rows whose part was not measured are
// left out.

const WORDS = {
  en: {
    head: ["on the project's own pages", "banxin"],
    jieba: "time to parse ÷ time to cut the same text into words (jieba-rs)",
    autocorrect: "… ÷ time to put its blanks and marks right (autocorrect)",
    utf8: "… ÷ time to check that it is UTF-8",
    json: "time to write JSON ÷ time to parse",
    node: "time in Node ÷ natively",
    chromium: "time in Chromium ÷ natively",
    growth: (range) => `growth of time with length, ${range} (1 is in proportion)`,
    hostile: "slowest text made to be slow ÷ ordinary text",
    memory: (size) => `most memory ÷ text, ${size}`,
    instructions: (compiler) => `instructions a byte (${compiler})`,
  },
  zh: {
    head: ["项目自带版面", "banxin"],
    jieba: "解析用时 ÷ 同一文本分词（jieba-rs）用时",
    autocorrect: "…… ÷ 调整空格标点（autocorrect）用时",
    utf8: "…… ÷ 校验 UTF-8 用时",
    json: "写 JSON 用时 ÷ 解析用时",
    node: "Node 中用时 ÷ 原生用时",
    chromium: "Chromium 中用时 ÷ 原生用时",
    growth: (range) => `用时随长度的增长，${range}（1 为成正比）`,
    hostile: "最慢的刁难文本 ÷ 普通文本",
    memory: (size) => `内存峰值 ÷ 文本，${size}`,
    instructions: (compiler) => `每字节指令数（${compiler}）`,
  },
};

/** The table in a language, `en` or `zh`. */
export function short(found, language) {
  const words = WORDS[language];
  const own = found.ratios.find(({ set }) => set === "own").subjects;
  const of = (name) => own.find((subject) => subject.name === name)?.parse_takes_times;
  const wasm = found.wasm?.find(({ set }) => set === "own");
  const issue = found.growth.find(({ text }) => text === "issue");
  const worst = Math.max(...found.hostile.texts.map(({ times_ordinary: times }) => times));
  const heaviest = found.command.memory.at(-1);
  const rows = [
    [words.jieba, of("jieba")],
    [words.autocorrect, of("autocorrect")],
    [words.utf8, of("utf-8")],
    [words.json, 1 / of("json")],
    [words.node, wasm?.node.times_native],
    [words.chromium, wasm?.chromium.times_native],
    [words.growth(`10 kB – ${size(issue.points.at(-1).bytes)}`), issue.exponent],
    [words.hostile, worst],
    [words.memory(size(heaviest.bytes)), heaviest.times_text],
    [words.instructions(found.compiler), found.instructions_a_byte],
  ].filter(([, value]) => value !== undefined);
  return table(words.head, rows.map(([name, value]) => [name, figure(value)]));
}

/** A Markdown table whose columns but the first are numbers. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), `|---|${"---:|".repeat(head.length - 1)}`, ...rows.map(line)].join("\n");
}

/** Two or three figures: `0.0045`, `1.03`, `38`, `8900`. */
export function figure(value) {
  if (value >= 100) return String(Number(value.toPrecision(2)));
  return value >= 10 ? value.toFixed(0) : String(Number(value.toPrecision(value >= 1 ? 3 : 2)));
}

/** `20 kB`, `1 MB`. */
export const size = (bytes) => (bytes >= 1e6 ? `${bytes / 1e6} MB` : `${bytes / 1e3} kB`);
