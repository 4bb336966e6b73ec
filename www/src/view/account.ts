/** The account of the page: a bar and a sentence that say where every character went. */

import { t } from "../i18n";
import { percentCovered, type Coverage } from "../model/coverage";
import { h } from "./dom";

const SHARES = ["articles", "furniture", "removed", "unassigned", "lost"] as const;

export function account(c: Coverage): HTMLElement {
  const bar = h("div", { class: "bar", "aria-hidden": "true" });
  for (const share of SHARES) {
    if (c[share] === 0) continue;
    const piece = h("span", { class: `share ${share}` });
    // Through the object model: a style attribute would be refused by the page's own policy.
    piece.style.flexGrow = String(c[share]);
    bar.append(piece);
  }
  const line = h(
    "p",
    { class: "coverage" },
    t("coverage.line", {
      percent: percentCovered(c),
      total: c.total,
      articles: c.articles,
      furniture: c.furniture,
      removed: c.removed,
      unassigned: c.unassigned,
    }),
    " ",
    c.lost > 0 ? h("strong", {}, t("coverage.lost", { lost: c.lost })) : null,
    " ",
    h("span", { class: "dim" }, t("coverage.blank")),
  );
  return h("div", { class: "account" }, bar, line);
}
