import { expect, test } from "vitest";
import { count, languageFor, setLanguage, t } from "../../src/i18n";
import { en, type Key } from "../../src/i18n/en";
import { zh } from "../../src/i18n/zh";
import { ROLES } from "../../src/model/roles";

const blanks = (s: string) => (s.match(/\{\w+\}/g) ?? []).sort();

test("both languages say everything, with the same blanks", () => {
  expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  for (const key of Object.keys(en) as Key[]) {
    expect(blanks(zh[key]), key).toEqual(blanks(en[key]));
    expect(zh[key].trim(), key).not.toBe("");
  }
});

test("every role has a name", () => {
  for (const role of ROLES) expect(en[`role.${role}`]).toBeTruthy();
});

test("the reader's first language that the page speaks is taken", () => {
  expect(languageFor(["zh-CN", "en"])).toBe("zh");
  expect(languageFor(["zh-Hant-TW"])).toBe("zh");
  expect(languageFor(["de-DE", "en-GB"])).toBe("en");
  expect(languageFor(["fr", "zh"])).toBe("zh");
  expect(languageFor([])).toBe("en");
});

test("numbers are grouped and counted as the language does", () => {
  setLanguage("en");
  expect(count("articles", 1)).toBe("1 article");
  expect(count("articles", 2)).toBe("2 articles");
  expect(count("status.characters", 7086)).toBe("7,086 characters");
  setLanguage("zh");
  expect(count("articles", 1)).toBe("1 篇文章");
  setLanguage("en");
});

test("a blank filled with text that looks like a blank stays as it is", () => {
  expect(t("file.loaded", { name: "{name}.txt" })).toBe("{name}.txt loaded.");
});
