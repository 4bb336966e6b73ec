/** The colours as the style sheets give them, measured against WCAG 2.2 AA in both themes. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ROLES } from "../../src/model/roles";

const css = ["tokens", "roles"]
  .map((name) => readFileSync(new URL(`../../src/styles/${name}.css`, import.meta.url), "utf8"))
  .join("\n");

type Rgb = [number, number, number];
const THEMES = ["light", "dark"] as const;

function colour(name: string, theme: (typeof THEMES)[number]): Rgb {
  const found = new RegExp(`--${name}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`).exec(css);
  const hex = found?.[theme === "light" ? 1 : 2];
  if (!hex) throw new Error(`no colour --${name}`);
  return [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16)) as Rgb;
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((c) => {
    const s = c / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const mix = (a: Rgb, b: Rgb, share: number): Rgb => a.map((c, i) => c * share + (b[i] ?? 0) * (1 - share)) as Rgb;

test("the measure itself is right: black on white is 21, equal colours are 1", () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
  expect(contrast([9, 9, 9], [9, 9, 9])).toBe(1);
});

for (const theme of THEMES) {
  const c = (name: string): Rgb => colour(name, theme);

  test(`text is legible on every ground, ${theme}`, () => {
    for (const [ink, ground] of [
      ["ink", "paper"], ["ink", "desk"], ["ink", "alert"], ["dim", "paper"], ["dim", "desk"],
      ["accent", "paper"], ["on-accent", "accent"], ["accent", "alert"],
    ] as const) {
      expect(contrast(c(ink), c(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test(`each role's name and text are legible, at rest and lit, ${theme}`, () => {
    for (const role of ROLES) {
      const ink = c(`${role}-ink`);
      const wash = c(`${role}-wash`);
      expect(contrast(ink, c("paper")), `${role} on paper`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink, wash), `${role} on its wash`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(c("ink"), wash), `text on ${role}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(c("ink"), mix(ink, c("paper"), 0.22)), `text on lit ${role} in the source`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink, mix(ink, c("paper"), 0.16)), `${role} on its lit ground`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test(`edges of controls and the focus ring are seen, ${theme}`, () => {
    for (const name of ["edge", "focus"]) {
      for (const ground of ["paper", "desk"]) expect(contrast(c(name), c(ground)), name).toBeGreaterThanOrEqual(3);
    }
  });
}
