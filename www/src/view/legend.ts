/** The colour legend: each role with its number of parts; a click hides or shows the role everywhere. */

import { number } from "../i18n";
import { ROLES, type Role } from "../model/roles";
import type { Part } from "../model/parts";
import { button, h, say } from "./dom";

export class Legend {
  readonly el: HTMLElement;
  private readonly counts = new Map<Role, HTMLElement>();
  private readonly chips = new Map<Role, HTMLButtonElement>();
  private readonly hidden = new Set<Role>();
  private readonly all: HTMLButtonElement;

  /** `root` gets a class `hide-ROLE` for each hidden role; the style sheet does the rest. */
  constructor(private readonly root: HTMLElement) {
    this.el = say(h("div", { class: "legend", role: "group" }), "legend.title", "aria-label");
    for (const role of ROLES) {
      const count = h("span", { class: "count" });
      const name = say(h("span", {}), `role.${role}`);
      const chip = h(
        "button",
        { type: "button", class: "chip", "data-role": role, "aria-pressed": "true" },
        h("span", { class: "swatch", "aria-hidden": "true" }),
        name,
        count,
      );
      chip.addEventListener("click", () => this.toggle(role));
      this.counts.set(role, count);
      this.chips.set(role, chip);
      this.el.append(chip);
    }
    this.all = button("legend.all", "quiet");
    this.all.addEventListener("click", () => [...this.hidden].forEach((role) => this.toggle(role)));
    this.all.hidden = true;
    this.el.append(this.all);
  }

  show(parts: readonly Part[]): void {
    const sums = new Map<Role, number>();
    for (const p of parts) sums.set(p.role, (sums.get(p.role) ?? 0) + 1);
    for (const role of ROLES) {
      const n = sums.get(role) ?? 0;
      const count = this.counts.get(role);
      if (count) count.textContent = number(n);
      this.chips.get(role)?.classList.toggle("none", n === 0);
    }
  }

  private toggle(role: Role): void {
    const hide = !this.hidden.has(role);
    if (hide) this.hidden.add(role);
    else this.hidden.delete(role);
    this.chips.get(role)?.setAttribute("aria-pressed", String(!hide));
    this.root.classList.toggle(`hide-${role}`, hide);
    this.all.hidden = this.hidden.size === 0;
  }
}
