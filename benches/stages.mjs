// From callgrind's file of details to shares of stages.
//
// In: the text that callgrind wrote, of a build whose modules stay apart. Out: `[stage, share]`, the
// largest first: a stage is a module of the core that the walk of a page or of a text calls; what the
// walk does itself is `(the walk)`, what it calls outside the core `(allocation and copies)`.
//
// The format: `fn=(ID) NAME` opens a function, the name only the first time; lines of numbers are its
// own cost; `cfn=` and `calls=` name a call, and the line after them is its cost, all below included.

const WALK = /^banxin_core::(?:page|pipeline)::parse(?:::\{\{closure\}\})?(?:'\d+)?$/;

/** Shares of all that the walk costs. */
export function shares(details) {
  const names = new Map();
  const name = (given) => {
    const [, id, text] = /^\((\d+)\)(?: (.*))?$/.exec(given);
    if (text) names.set(id, text.replace(/<[^<>]*>$/, ""));
    return names.get(id);
  };
  const costs = new Map();
  let inside = false; // a function of the walk
  let callee;
  let isCall = false;
  for (const line of details.split("\n")) {
    if (line.startsWith("fn=")) inside = WALK.test(name(line.slice(3)));
    else if (line.startsWith("cfn=")) callee = name(line.slice(4));
    else if (line.startsWith("calls=")) isCall = true;
    else if (/^[+*\-\d]/.test(line)) {
      const to = isCall ? stageOf(callee) : "(the walk)";
      if (inside && to) costs.set(to, (costs.get(to) ?? 0) + Number(line.split(" ").at(-1)));
      isCall = false;
    }
  }
  const sum = [...costs.values()].reduce((a, b) => a + b, 0);
  return [...costs].map(([stage, cost]) => [stage, cost / sum]).sort((a, b) => b[1] - a[1]);
}

/** The stage of a function; nothing for the walk itself, whose parts are counted one by one. */
function stageOf(callee) {
  if (WALK.test(callee)) return undefined;
  return /banxin_core::(\w+)/.exec(callee)?.[1] ?? "(allocation and copies)";
}
