/**
 * The keyboard: moving among articles and their parts, and between the two panes.
 *
 * Letters and arrows work only while the focus is inside the results, so they never get in the way
 * of typing or of a screen reader's own keys. The list of keys is a dialog.
 */

import { say, button, h } from "./dom";
import type { Key } from "../i18n";

export interface KeyEvents {
  toResults(): void;
  toSource(): void;
  reveal(): void;
  copy(card: HTMLElement): void;
}

export function wireKeys(box: HTMLElement, results: HTMLElement, help: HTMLDialogElement, on: KeyEvents): void {
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    on.toResults();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.matches("input, textarea, select");
    if (event.key === "?" && !typing && !help.open) help.showModal();
  });
  results.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    const card = target.closest<HTMLElement>(".card");
    const onButton = target.matches("button, summary");
    const run = ((): (() => void) | undefined => {
      switch (event.key) {
        case "j":
          return () => step(results, ".card", card, 1);
        case "k":
          return () => step(results, ".card", card, -1);
        case "ArrowDown":
          return () => step(results, "[data-part]", target, 1);
        case "ArrowUp":
          return () => step(results, "[data-part]", target, -1);
        case "Escape":
          return on.toSource;
        case "Enter":
          return onButton ? undefined : on.reveal;
        case "c":
          return card ? () => on.copy(card) : undefined;
        default:
          return undefined;
      }
    })();
    if (!run) return;
    event.preventDefault();
    run();
  });
}

/** Moves the focus to the next or previous visible element that matches, seen from `from`. */
function step(root: HTMLElement, selector: string, from: HTMLElement | null, by: 1 | -1): void {
  const all = [...root.querySelectorAll<HTMLElement>(selector)].filter((el) => el.offsetParent !== null);
  const start = from ?? root;
  const after = (el: HTMLElement): boolean =>
    (start.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && el !== start;
  const before = (el: HTMLElement): boolean =>
    (start.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  const next = by === 1 ? all.find(after) : all.findLast((el) => before(el) && !el.contains(start));
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}

const LIST: [keys: string[], meaning: Key][] = [
  [["Ctrl", "Enter"], "keys.toResults"],
  [["J", "/", "K"], "keys.article"],
  [["↓", "/", "↑"], "keys.part"],
  [["Enter"], "keys.reveal"],
  [["C"], "keys.copy"],
  [["Esc"], "keys.back"],
  [["?"], "keys.help"],
];

export function keyDialog(): HTMLDialogElement {
  const list = h("dl", { class: "keys" });
  for (const [keys, meaning] of LIST) {
    const term = h("dt", {}, ...keys.flatMap((k) => [k === "/" ? " / " : h("kbd", {}, k), " "]));
    list.append(h("div", {}, term, say(h("dd", {}), meaning)));
  }
  const close = button("close");
  const dialog = h(
    "dialog",
    { "aria-labelledby": "keys-title" },
    say(h("h2", { id: "keys-title" }), "keys.title"),
    list,
    say(h("p", { class: "dim" }), "keys.where"),
    close,
  );
  close.addEventListener("click", () => dialog.close());
  return dialog;
}
