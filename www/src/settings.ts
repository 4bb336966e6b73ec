/** What the page remembers between visits: language and colours. Never any text. */

import { LANGUAGES, languageFor, type Language } from "./i18n";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export function savedLanguage(): Language {
  const saved = read("banxin.language");
  return LANGUAGES.find((l) => l === saved) ?? languageFor(navigator.languages ?? [navigator.language]);
}

export function saveLanguage(lang: Language): void {
  write("banxin.language", lang);
}

export function savedTheme(): Theme {
  const saved = read("banxin.theme");
  return THEMES.find((theme) => theme === saved) ?? "system";
}

export function saveTheme(theme: Theme): void {
  write("banxin.theme", theme);
}

// Storage may be shut off (private windows, policies): the page works without it.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    /* not remembered */
  }
}
