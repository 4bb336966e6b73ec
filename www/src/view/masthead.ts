/** The head of the page: name, the promise of privacy, language, colours, keys. */

import { LANGUAGES, type Key, type Language } from "../i18n";
import { THEMES, type Theme } from "../settings";
import { button, h, say } from "./dom";

export interface MastheadEvents {
  language(lang: Language): void;
  theme(theme: Theme): void;
  help(): void;
}

const NATIVE: Record<Language, string> = { en: "English", zh: "中文" };

export function masthead(lang: Language, theme: Theme, on: MastheadEvents): HTMLElement {
  const keys = button("keys.button", "quiet keys-button", { "aria-haspopup": "dialog" });
  keys.addEventListener("click", () => on.help());

  const languages = h("select", { class: "language" });
  for (const l of LANGUAGES) {
    languages.append(h("option", { value: l, lang: l, selected: l === lang }, NATIVE[l]));
  }
  languages.addEventListener("change", () => on.language(languages.value as Language));

  const themes = h("select", { class: "theme" });
  for (const name of THEMES) {
    themes.append(say(h("option", { value: name, selected: name === theme }), `theme.${name}`));
  }
  themes.addEventListener("change", () => on.theme(themes.value as Theme));

  return h(
    "header",
    { class: "masthead" },
    h(
      "div",
      { class: "brand" },
      h("h1", {}, h("span", { lang: "zh", class: "seal" }, "版心"), h("span", { class: "latin", lang: "en" }, "banxin")),
      say(h("p", { class: "tagline" }), "app.tagline"),
    ),
    say(h("p", { class: "private" }), "app.private"),
    h("div", { class: "settings" }, field("language.label", languages), field("theme.label", themes), keys),
  );
}

export function field(key: Key, input: HTMLElement): HTMLElement {
  return h("label", { class: "field" }, say(h("span", {}), key), input);
}
