/**
 * Elements without markup strings: text goes in as text, whatever it holds.
 *
 * `h` makes an element; `say` gives it words from the dictionary and remembers the key, so that
 * `translate` can say them anew; `printed` shows text from the page with hidden characters visible.
 */

import { t, type Key } from "../i18n";
import { runsOf } from "../model/visible";

export type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | number | boolean | null | undefined>;

export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const el = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    el.setAttribute(key, value === true ? "" : String(value));
  }
  for (const child of children) if (child) el.append(child);
  return el;
}

const PLACES = ["text", "aria-label", "title", "placeholder"] as const;
type Place = (typeof PLACES)[number];

/** Gives `el` the phrase `key`, as its text or as one of its attributes. */
export function say<E extends HTMLElement>(el: E, key: Key, place: Place = "text"): E {
  el.setAttribute(`data-say-${place}`, key);
  put(el, key, place);
  return el;
}

/** Says every remembered phrase below `root` in the present language. */
export function translate(root: ParentNode): void {
  for (const place of PLACES) {
    for (const el of root.querySelectorAll<HTMLElement>(`[data-say-${place}]`)) {
      put(el, el.getAttribute(`data-say-${place}`) as Key, place);
    }
  }
}

function put(el: HTMLElement, key: Key, place: Place): void {
  if (place === "text") el.textContent = t(key);
  else el.setAttribute(place, t(key));
}

export function button(key: Key, className = "", attributes: Attributes = {}): HTMLButtonElement {
  return say(h("button", { type: "button", class: className, ...attributes }), key);
}

/** Text of the page, isolated in its direction, hidden characters shown by their code. */
export function printed(text: string, lang = "zh"): HTMLElement {
  const el = h("bdi", { lang, class: "printed" });
  for (const run of runsOf(text)) {
    el.append("text" in run ? run.text : h("span", { class: "hidden-char" }, run.code));
  }
  return el;
}
