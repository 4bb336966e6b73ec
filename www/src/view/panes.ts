/** The two panes with their tools: the text on the left, the articles on the right. */

import type { Editor } from "../source/editor";
import { button, h, say } from "./dom";
import { field } from "./masthead";
import type { Results } from "./results";

export interface SourcePane {
  el: HTMLElement;
  sample: HTMLButtonElement;
  open: HTMLButtonElement;
  file: HTMLInputElement;
  clear: HTMLButtonElement;
  date: HTMLInputElement;
}

export function sourcePane(editor: Editor): SourcePane {
  const sample = button("source.sample", "sample");
  const open = button("source.open", "open");
  const file = h("input", { type: "file", accept: ".txt,.text,.md,text/plain", hidden: true });
  const clear = button("source.clear", "clear", { disabled: true });
  const date = h("input", { type: "date", min: "1815-01-01", max: "9999-12-31" });
  const dateField = say(field("source.date", date), "source.dateHint", "title");
  const el = h(
    "section",
    { class: "pane source", id: "source", "aria-labelledby": "source-title" },
    h(
      "header",
      { class: "pane-head" },
      h("div", { class: "title" }, say(h("h2", { id: "source-title" }), "source.title")),
      h("div", { class: "tools" }, sample, open, file, clear, dateField),
    ),
    editor.scroller,
    say(h("p", { class: "drop-here", "aria-hidden": "true" }), "source.drop"),
  );
  return { el, sample, open, file, clear, date };
}

export interface ResultsPane {
  el: HTMLElement;
  copy: HTMLButtonElement;
  json: HTMLButtonElement;
  print: HTMLButtonElement;
  /** Where the legend goes. */
  legend: HTMLElement;
  /** Number of articles, time, version. */
  facts: HTMLElement;
}

export function resultsPane(results: Results): ResultsPane {
  const copy = button("results.copyAll", "strong copy-all");
  const json = button("results.json", "json");
  const print = button("results.print", "print");
  const facts = h("span", { class: "facts" });
  const legend = h("div", { class: "legend-row" });
  const el = h(
    "section",
    { class: "pane articles-pane", id: "results", "aria-labelledby": "results-title" },
    h(
      "header",
      { class: "pane-head" },
      h("div", { class: "title" }, say(h("h2", { id: "results-title" }), "results.title"), facts),
      h("div", { class: "tools" }, copy, json, print),
    ),
    h("div", { class: "scroll" }, legend, results.el),
  );
  return { el, copy, json, print, legend, facts };
}
