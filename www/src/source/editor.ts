/**
 * The box one pastes into, with the roles of its text drawn behind it.
 *
 * A plain textarea (so that input methods, undo, spell checkers and screen readers work as ever)
 * lies over a layer with the same text in the same type, unseen but for the washes behind it. The
 * layer gives the height and the pane scrolls both, so the two cannot drift apart. Only lines that
 * changed are redrawn. Between an edit and the next parse the washes move along with the text.
 */

import { editBetween, segmentAt, shiftSegments, type Segment } from "../model/segments";
import { h, say } from "../view/dom";
import { lightBelow, type Ids, type Link } from "../view/link";
import { changeBetween, linesOf, type Line } from "./lines";

export interface EditorEvents {
  /** The text changed; `whole` where it was replaced or pasted rather than typed. */
  changed(text: string, whole: boolean): void;
  /** The reader clicked on a place that belongs to parts. */
  chosen(ids: Ids): void;
}

export class Editor {
  readonly box: HTMLTextAreaElement;
  readonly scroller: HTMLElement;
  private readonly layer: HTMLElement;
  private segments: readonly Segment[] = [];
  private lines: Line[] = [];
  private text = "";
  /** The text last told; while an input method composes, the text runs ahead of it. */
  private told = "";

  constructor(
    private readonly events: EditorEvents,
    private readonly link: Link,
  ) {
    this.layer = h("div", { class: "layer", "aria-hidden": "true", lang: "zh" });
    this.box = h("textarea", {
      class: "box",
      lang: "zh",
      spellcheck: "false",
      autocomplete: "off",
      autocapitalize: "off",
      wrap: "soft",
    });
    say(say(this.box, "source.label", "aria-label"), "source.placeholder", "placeholder");
    this.scroller = h("div", { class: "sheet" }, h("div", { class: "paper" }, this.layer, this.box));
    this.draw();
    this.listen();
    link.listen(() => this.light());
  }

  get value(): string {
    return this.text;
  }

  /** Replaces the whole text and shows its beginning. */
  setText(text: string): void {
    this.box.value = text;
    this.take(true);
    this.box.setSelectionRange(0, 0);
    this.scroller.scrollTop = 0;
  }

  /** Draws the roles of the present text. */
  setSegments(segments: readonly Segment[]): void {
    this.segments = segments;
    this.draw();
  }

  /** Scrolls the first lit place into view. */
  revealLit(): void {
    const lit = this.layer.querySelector(".lit");
    if (lit) this.bring(lit);
  }

  /** Selects a stretch of the text and scrolls it into view. */
  select(start: number, end: number): void {
    this.box.focus({ preventScroll: true });
    this.box.setSelectionRange(start, end);
    const index = this.lines.findLastIndex((l) => l.at <= start);
    const line = this.layer.children[index];
    if (line) this.bring(line);
  }

  private bring(el: Element): void {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    el.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  }

  private listen(): void {
    const { box } = this;
    box.addEventListener("input", (event) => {
      const kind = event instanceof InputEvent ? event.inputType : "";
      // While an input method composes, the letters are not yet text: draw, but do not parse.
      if (event instanceof InputEvent && event.isComposing) this.follow();
      else this.take(kind === "insertFromPaste" || kind === "insertFromDrop");
    });
    box.addEventListener("compositionend", () => this.take(false));
    // The pane scrolls, never the box itself; a browser that brings the caret into view may try.
    box.addEventListener("scroll", () => {
      box.scrollTop = 0;
      box.scrollLeft = 0;
    });

    let frame = 0;
    box.addEventListener("pointermove", (event) => {
      if (event.pointerType === "touch") return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => this.link.hover(this.idsAtPoint(event.clientX, event.clientY)));
    });
    box.addEventListener("pointerleave", () => {
      cancelAnimationFrame(frame);
      this.link.hover([]);
    });
    box.addEventListener("click", () => {
      // The end of a selection by pointer is a click too, and no wish to go anywhere.
      if (box.selectionStart === box.selectionEnd) this.events.chosen(this.idsAtCaret());
    });
    document.addEventListener("selectionchange", () => {
      if (document.activeElement === box) this.link.focus(this.idsAtCaret());
    });
  }

  private idsAtPoint(x: number, y: number): Ids {
    const found = document.elementsFromPoint(x, y).find((el) => el.classList.contains("mark"));
    return found?.getAttribute("data-parts")?.split(" ") ?? [];
  }

  private idsAtCaret(): Ids {
    return segmentAt(this.segments, this.box.selectionStart)?.ids ?? [];
  }

  /** The text as it stands is the text: redraw and tell. */
  private take(whole: boolean): void {
    this.follow();
    if (this.text === this.told && !whole) return;
    this.told = this.text;
    this.events.changed(this.text, whole);
  }

  private follow(): void {
    const next = this.box.value;
    this.segments = shiftSegments(this.segments, editBetween(this.text, next));
    this.text = next;
    this.draw();
  }

  private draw(): void {
    const next = linesOf(this.text, this.segments);
    const { from, removed, inserted } = changeBetween(this.lines, next);
    const old = [...this.layer.children].slice(from, from + removed);
    const fresh = next.slice(from, from + inserted);
    if (removed === inserted) {
      fresh.forEach((line, i) => {
        if (this.lines[from + i]?.key !== line.key) old[i]?.replaceWith(drawLine(line));
      });
    } else {
      const before = this.layer.children[from + removed] ?? null;
      for (const el of old) el.remove();
      const all = document.createDocumentFragment();
      for (const line of fresh) all.append(drawLine(line));
      this.layer.insertBefore(all, before);
    }
    this.lines = next;
    this.light();
  }

  private light(): void {
    lightBelow(this.layer, "data-parts", this.link.lit);
  }
}

function drawLine(line: Line): HTMLElement {
  const el = h("div", { class: line.text.includes("\f") ? "line page-end" : "line" });
  let at = 0;
  for (const mark of line.marks) {
    if (mark.start > at) el.append(line.text.slice(at, mark.start));
    const text = line.text.slice(mark.start, mark.end);
    el.append(h("span", { class: "mark", "data-role": mark.role, "data-parts": mark.ids }, text));
    at = mark.end;
  }
  if (at < line.text.length) el.append(line.text.slice(at));
  return el;
}
