/**
 * Words of the page in the reader's language.
 *
 * `t` gives a phrase with its blanks filled, `count` one that goes by number. Elements made with
 * `label` (see `view/dom.ts`) are said anew when the language changes.
 */

import { en, type Key } from "./en";
import { zh } from "./zh";

export type { Key } from "./en";
export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

const WORDS: Record<Language, Record<Key, string>> = { en, zh };
let current: Language = "en";

export type Blanks = Record<string, string | number>;

export function language(): Language {
  return current;
}

export function setLanguage(lang: Language): void {
  current = lang;
}

/** The language of the page for the languages a browser asks for. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = LANGUAGES.find((l) => tag.toLowerCase().split("-")[0] === l);
    if (found) return found;
  }
  return "en";
}

export function t(key: Key, blanks: Blanks = {}): string {
  return WORDS[current][key].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = blanks[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? number(value) : value;
  });
}

/** A phrase whose key comes from outside, or `null` where the dictionary has none such. */
export function known(key: string): string | null {
  return Object.hasOwn(en, key) ? t(key as Key) : null;
}

type Counted = "articles" | "status.characters";

/** A phrase that goes by number: 1 article, 3 articles. */
export function count(key: Counted, n: number): string {
  const form = new Intl.PluralRules(current).select(n) === "one" ? "one" : "other";
  return t(`${key}.${form}`, { n });
}

/** A whole number as the language groups its digits. */
export function number(n: number): string {
  return new Intl.NumberFormat(current).format(n);
}
