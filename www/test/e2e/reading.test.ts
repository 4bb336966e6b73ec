/** Both sides of the page over the hand-made document: what is shown, and what lights what. */

import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "../browser.mjs";
import { fixtureDocument } from "../fixture/document";
import { FIXTURE, paste, settled, stage, type Stage } from "./stage";

const sample = readFileSync(new URL("../../src/sample/page.txt", import.meta.url), "utf8");
const doc = fixtureDocument(sample);

let browser: Browser;
let s: Stage;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  s = await stage(browser, FIXTURE);
  page = s.page;
  await paste(page, sample);
  await settled(page);
});
afterAll(async () => {
  s.calm();
  await s.close();
  await browser.close();
});

/** Centre of the layer's character at `offset`, scrolled into view. */
async function pointOf(offset: number): Promise<{ x: number; y: number }> {
  return page.evaluate((at) => {
    const lines = [...document.querySelectorAll(".layer .line")];
    let start = 0;
    for (const line of lines) {
      const length = line.textContent?.length ?? 0;
      if (at < start + length) {
        line.scrollIntoView({ block: "center" });
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let rest = at - start;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const size = node.textContent?.length ?? 0;
          if (rest < size) {
            const range = document.createRange();
            range.setStart(node, rest);
            range.setEnd(node, rest + 1);
            const box = range.getBoundingClientRect();
            return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
          }
          rest -= size;
        }
      }
      start += length + 1;
    }
    throw new Error(`no character at ${at}`);
  }, offset);
}

const lit = (selector: string): Promise<string[]> => page.locator(`${selector}.lit`).allInnerTexts();

test("every article stands on the right, in order, with its parts as the document has them", async () => {
  expect(await page.locator(".card").count()).toBe(doc.articles.length);
  for (const a of doc.articles) {
    const card = page.locator(`[data-article='${a.id}']`);
    const shown = async (role: string) => card.locator(`[data-role='${role}'] .printed`).allInnerTexts();
    expect(await shown("headline")).toEqual(a.headline.map((t) => t.text));
    expect(await shown("kicker")).toEqual(a.kicker.map((t) => t.text));
    expect(await shown("deck")).toEqual(a.deck.map((t) => t.text));
    expect(await shown("paragraph")).toEqual(a.body.filter((b) => b.kind === "paragraph").map((b) => b.text));
    expect(await shown("crosshead")).toEqual(a.body.filter((b) => b.kind === "crosshead").map((b) => b.text));
    expect(await shown("caption")).toEqual(a.captions.map((c) => c.text));
    expect(await shown("jump")).toEqual(a.jumps.map((j) => j.text));
  }
});

test("what is in no article is listed with its number, and the account adds up", async () => {
  const counted = (name: string) => page.locator(`details.${name} summary .count`).innerText();
  expect(await counted("furniture")).toBe("3");
  expect(await counted("removed")).toBe("4");
  expect(await counted("unassigned")).toBe("0");
  expect(await counted("warnings")).toBe("1");
  expect(await page.locator("details.removed .part").first().innerText()).toContain("Printed twice");
  expect(await page.locator(".coverage").innerText()).toContain(
    "100% of 820 characters accounted for: 771 in articles, 40 furniture, 9 removed, 0 unassigned.",
  );
});

test("the text box lies over its layer to the character", async () => {
  for (const words of ["栖川", "望溪桥今晨", "六分钟。”", "【民声", "候鸟在", "陆一鸣"]) {
    const offset = sample.indexOf(words);
    const { x, y } = await pointOf(offset);
    // Left of the middle of the glyph: the caret goes before it.
    await page.mouse.click(x - 3, y);
    expect(await page.locator("textarea").evaluate((b: HTMLTextAreaElement) => b.selectionStart), words).toBe(offset);
  }
});

test("the layer breaks long and mixed lines where the text box does", async () => {
  const odd = `${"很长的一行，没有换行；mixed with Latin words，".repeat(20)}\n\t2031-05-06   三个空格\n${"a".repeat(300)}\n末`;
  await page.locator("textarea").fill(odd);
  for (const at of [150, 333, odd.indexOf("三个"), odd.length - 1]) {
    const { x, y } = await pointOf(at);
    await page.mouse.click(x - 2, y);
    expect(await page.locator("textarea").evaluate((b: HTMLTextAreaElement) => b.selectionStart)).toBe(at);
  }
  await page.locator("textarea").fill(sample);
  await page.locator(".card").first().waitFor();
});

test("hovering an article's paragraph lights its source, and nothing scrolls", async () => {
  const before = await page.locator(".sheet").evaluate((el) => (el.scrollTop = 0));
  await page.locator("[data-part='a1.body.1'] .printed").hover();
  expect((await lit(".layer .mark")).join("")).toBe((doc.articles[0]?.body[1]?.text ?? "").replace(/\s/g, ""));
  expect(await page.locator(".sheet").evaluate((el) => el.scrollTop)).toBe(before);
});

test("hovering the source lights what it became", async () => {
  const { x, y } = await pointOf(sample.indexOf("青枫里小区一年"));
  await page.mouse.move(x, y);
  await page.locator("[data-part='a2.deck.0'].lit").waitFor();
  expect(await page.locator(".results .lit").count()).toBe(1);
  await page.mouse.move(5, 5);
  await page.waitForFunction(() => !document.querySelector("[data-part='a2.deck.0'].lit"));
});

test("a name inside a paragraph lights the signature and the paragraph", async () => {
  const { x, y } = await pointOf(sample.indexOf("乔") + 0);
  await page.mouse.move(x, y);
  await page.locator("[data-part='a4.byline.0'].lit").waitFor();
  expect(await page.locator("[data-part='a4.body.0'].lit").count()).toBe(1);
});

test("a click brings the other side into view", async () => {
  await page.locator(".scroll").evaluate((el) => (el.scrollTop = 0));
  const { x, y } = await pointOf(sample.indexOf("市图书馆夜间"));
  await page.mouse.click(x, y);
  await page.waitForFunction(() => {
    const el = document.querySelector("[data-part='a5.headline.0']");
    const box = el?.getBoundingClientRect();
    return box && box.top > 0 && box.bottom < innerHeight;
  });
  await page.locator(".sheet").evaluate((el) => (el.scrollTop = 0));
  await page.locator("[data-part='furniture.2'] .printed").click();
  await page.waitForFunction(() => {
    const box = document.querySelector(".layer .lit")?.getBoundingClientRect();
    return box && box.top > 0 && box.bottom < innerHeight;
  });
});

test("the legend hides a role on both sides and brings it back", async () => {
  const body = page.locator(".card .part.paragraph");
  await page.locator(".chip[data-role='paragraph']").click();
  expect(await body.first().isVisible()).toBe(false);
  expect(await page.locator(".chip[data-role='paragraph']").getAttribute("aria-pressed")).toBe("false");
  await page.getByRole("button", { name: "Show all" }).click();
  expect(await body.first().isVisible()).toBe(true);
});

test("editing keeps the colours on their words until the next reading", async () => {
  const box = page.locator("textarea");
  await box.focus();
  await page.keyboard.press("Control+Home");
  const headline = () => page.locator(".layer .mark[data-role='kicker']").first().innerText();
  const before = await headline();
  await page.keyboard.type("\n\n");
  // At once, before any parse could answer.
  expect(await headline()).toBe(before);
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await page.locator(".card").first().waitFor();
});
