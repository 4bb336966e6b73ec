// From callgrind's file of details to shares of stages.
//
// In: the text that callgrind wrote, of a build whose modules stay apart. Out: `[stage, share]`, the
// largest first: a stage is a module of the core that the walk of a page or of a text calls; what the
// walk does itself is `(the walk)`, what a page's walk calls outside the core `(allocation and copies)`.
//
// The format: `fn=(ID) NAME` opens a function, the name only the first time; lines of numbers are its
// own cost; `cfn=` and `calls=` name a call, and the line after them is its cost, all below included.

const TEXT = /^banxin_core::pipeline::parse/;
const PAGE = /^banxin_core::page::parse/;

/** Shares of all that the walk costs. */
export function shares(details) {
  const names = new Map();
  const name = (given) => {
    const [, id, text] = /^\((\d+)\)(?: (.*))?$/.exec(given);
    if (text) names.set(id, text);
    return names.get(id);
  };
  const costs = new Map();
  let caller = "";
  let callee = "";
  let isCall = false;
  for (const line of details.split("\n")) {
    if (line.startsWith("fn=")) caller = name(line.slice(3));
    else if (line.startsWith("cfn=")) callee = name(line.slice(4));
    else if (line.startsWith("calls=")) isCall = true;
    else if (/^[+*\-\d]/.test(line)) {
      const stage = isCall ? called(caller, callee) : TEXT.test(caller) || PAGE.test(caller) ? "(the walk)" : undefined;
      if (stage) costs.set(stage, (costs.get(stage) ?? 0) + Number(line.split(" ").at(-1)));
      isCall = false;
    }
  }
  const sum = [...costs.values()].reduce((a, b) => a + b, 0);
  return [...costs].map(([stage, cost]) => [stage, cost / sum]).sort((a, b) => b[1] - a[1]);
}

/** The stage that a call is of; nothing where it is none, or holds the walk of the pages. */
function called(caller, callee) {
  const stage = /^<?banxin_core::(\w+)/.exec(callee)?.[1];
  if (PAGE.test(caller)) return stage ?? "(allocation and copies)";
  return TEXT.test(caller) && !PAGE.test(callee) ? stage : undefined;
}
