/**
 * What is lit: the ids of the parts that the pointer or the focus is on, on either side.
 *
 * The pointer wins while it rests on something; else what has the focus stays lit. Both sides listen
 * and light their own elements; neither scrolls because of it.
 */

export type Ids = readonly string[];
type Listener = (ids: Ids) => void;

export class Link {
  private hovered: Ids = [];
  private focused: Ids = [];
  private shown: Ids = [];
  private readonly listeners: Listener[] = [];

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  hover(ids: Ids): void {
    this.hovered = ids;
    this.show();
  }

  focus(ids: Ids): void {
    this.focused = ids;
    this.show();
  }

  get lit(): Ids {
    return this.shown;
  }

  private show(): void {
    const next = this.hovered.length > 0 ? this.hovered : this.focused;
    if (next.length === this.shown.length && next.every((id, i) => id === this.shown[i])) return;
    this.shown = next;
    for (const listener of this.listeners) listener(next);
  }
}

/** Lights the elements below `root` whose `attribute` names one of `ids`, and puts out all others. */
export function lightBelow(root: ParentNode, attribute: string, ids: Ids): void {
  for (const el of root.querySelectorAll(".lit")) el.classList.remove("lit");
  for (const id of ids) {
    for (const el of root.querySelectorAll(`[${attribute}~="${CSS.escape(id)}"]`)) el.classList.add("lit");
  }
}
