/** On a narrow screen one pane at a time: two tabs. On a wide one the style sheet shows both. */

import { say, h } from "./dom";

export type Pane = "source" | "results";

export class Tabs {
  readonly el = say(h("div", { class: "tabs", role: "tablist" }), "results.tabs", "aria-label");
  private readonly tabs: Record<Pane, HTMLButtonElement>;
  private readonly count = h("span", { class: "count" });

  constructor(
    private readonly panes: Record<Pane, HTMLElement>,
    private readonly opened: (pane: Pane) => void,
  ) {
    this.tabs = { source: this.tab("source"), results: this.tab("results") };
    this.tabs.results.append(" ", this.count);
    this.el.append(this.tabs.source, this.tabs.results);
    this.el.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      this.open(document.activeElement === this.tabs.source ? "results" : "source");
      this.tabs[this.current].focus();
    });
    this.mark("source");
  }

  current: Pane = "source";

  /** Are the panes stacked, one seen at a time? */
  get narrow(): boolean {
    return this.el.offsetParent !== null;
  }

  open(pane: Pane): void {
    this.mark(pane);
    this.opened(pane);
  }

  private mark(pane: Pane): void {
    this.current = pane;
    for (const name of ["source", "results"] as const) {
      const on = name === pane;
      this.tabs[name].setAttribute("aria-selected", String(on));
      this.tabs[name].tabIndex = on ? 0 : -1;
      this.panes[name].classList.toggle("behind", !on);
    }
  }

  setCount(text: string): void {
    this.count.textContent = text;
  }

  private tab(pane: Pane): HTMLButtonElement {
    const el = h("button", { type: "button", role: "tab", "aria-controls": this.panes[pane].id });
    el.append(say(h("span", {}), pane === "source" ? "source.title" : "results.title"));
    el.addEventListener("click", () => this.open(pane));
    return el;
  }
}
