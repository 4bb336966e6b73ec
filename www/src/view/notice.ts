/**
 * What the page says to the reader: a line at the bottom, and a quiet region for screen readers.
 *
 * `say` announces only; `show` is also seen; `warn` interrupts. One notice at a time.
 */

import { button, h } from "./dom";
import type { Key } from "../i18n";

export interface Action {
  key: Key;
  run: () => void;
}

export class Notices {
  readonly el: HTMLElement;
  private readonly polite = h("p", { class: "offscreen", role: "status", "aria-live": "polite" });
  private readonly seen = h("div", { class: "notice", hidden: true });
  private readonly text = h("p", {});
  private readonly action = h("span", {});
  private timer = 0;

  constructor() {
    const close = button("close", "quiet");
    close.addEventListener("click", () => this.hide());
    this.seen.append(this.text, this.action, close);
    this.el = h("div", {}, this.polite, this.seen);
  }

  say(text: string): void {
    // The same words twice are announced twice only if the region changes.
    this.polite.textContent = this.polite.textContent === text ? `${text}\u00a0` : text;
  }

  show(text: string, action: Action): void {
    this.open(text, "status", action);
    this.timer = window.setTimeout(() => this.hide(), 12_000);
  }

  /** Stays until it is closed or something else is said. */
  warn(text: string): void {
    this.open(text, "alert");
  }

  hide(): void {
    clearTimeout(this.timer);
    this.seen.hidden = true;
  }

  private open(text: string, role: "status" | "alert", action?: Action): void {
    clearTimeout(this.timer);
    this.seen.hidden = false;
    this.seen.className = `notice ${role}`;
    this.text.setAttribute("role", role);
    this.text.textContent = text;
    this.action.replaceChildren();
    if (!action) return;
    const undo = button(action.key, "quiet");
    undo.addEventListener("click", () => {
      this.hide();
      action.run();
    });
    this.action.append(undo);
  }
}
