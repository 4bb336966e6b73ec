/** Accessibility, as far as a machine can tell: axe over every state, theme, width and language. */

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "../browser.mjs";
import { FIXTURE, settled, stage } from "./stage";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const WIDTHS = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };

for (const colorScheme of ["light", "dark"] as const) {
  for (const [name, viewport] of Object.entries(WIDTHS)) {
    const locale = colorScheme === "light" ? "zh-CN" : "en-GB";
    test(`avoids what shuts readers out: ${colorScheme}, ${name}, ${locale}`, async () => {
      const s = await stage(browser, FIXTURE, { viewport, colorScheme, locale, reducedMotion: "reduce" });
      const check = async (state: string) => {
        await s.page.evaluate(axe);
        const results = await s.page.evaluate<AxeResults>("axe.run()");
        const found = results.violations.flatMap((v) => v.nodes.map((n) => `${state}: ${v.id}: ${n.target.join(" ")}`));
        expect(found).toEqual([]);
      };
      await check("empty");
      await s.page.locator("button.sample").click();
      await settled(s.page);
      await check("sample");
      await s.page.locator("[data-part='a1.body.0']").focus();
      await check("lit");
      if (name === "narrow") await s.page.locator("[role='tab']").first().click();
      else await s.page.locator(".keys-button").click();
      await check(name === "narrow" ? "source" : "keys");
      s.calm();
      await s.close();
    });
  }
}
