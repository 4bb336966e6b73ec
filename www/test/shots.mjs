/** Pictures of the page over the hand-made document: `npm run shots -- OUTDIR`. For looking at. */

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "./browser.mjs";
import { serve } from "./serve.mjs";

const out = process.argv[2];
if (!out) throw new Error("usage: npm run shots -- OUTDIR");
await mkdir(out, { recursive: true });
const server = await serve(fileURLToPath(new URL("../.fixture", import.meta.url)));
const browser = await launch();

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };
for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  for (const [name, viewport] of Object.entries(SIZES)) {
    for (const locale of name === "wide" ? ["zh-CN", "en-GB"] : ["zh-CN"]) {
      const page = await browser.newPage({ viewport, colorScheme, locale, hasTouch: name === "narrow" });
      await page.goto(server.url);
      /** @param {string} what */
      const shot = (what) => page.screenshot({ path: join(out, `${colorScheme}-${name}-${locale.slice(0, 2)}-${what}.png`) });
      await shot("empty");
      await page.locator("button.sample").click();
      await page.locator(".card").first().waitFor();
      if (name === "wide") await page.locator("[data-part='a1.body.0'] .printed").hover();
      await page.waitForTimeout(400);
      await shot("sample");
      const scroll = page.locator(".scroll");
      await scroll.evaluate((el) => (el.scrollTop = 900));
      await shot("middle");
      await scroll.evaluate((el) => (el.scrollTop = el.scrollHeight));
      await shot("end");
      if (name === "narrow") {
        await page.locator(".tabs button").first().click();
        await shot("source");
      } else {
        await page.locator(".keys-button").click();
        await shot("keys");
        await page.keyboard.press("Escape");
        await page.emulateMedia({ media: "print" });
        await shot("print");
      }
      await page.close();
    }
  }
}
await browser.close();
await server.stop();
