/** The tools of the page over the hand-made document: copying, files, keys, language, colours. */

import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { articleMarkdown, documentMarkdown } from "../../src/export/markdown";
import { launch } from "../browser.mjs";
import { fixtureDocument } from "../fixture/document";
import { clipboard, FIXTURE, paste, settled, stage, type Stage } from "./stage";

const sample = readFileSync(new URL("../../src/sample/page.txt", import.meta.url), "utf8");
const doc = fixtureDocument(sample);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function on(run: (s: Stage) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const s = await stage(browser, FIXTURE, options);
  try {
    await run(s);
    s.calm();
  } finally {
    await s.close();
  }
}

const withSample = (run: (s: Stage) => Promise<void>, options: BrowserContextOptions = {}) =>
  on(async (s) => {
    await s.page.locator("button.sample").click();
    await settled(s.page);
    await run(s);
  }, options);

test("the whole page and one article are copied as Markdown, and it is said", () =>
  withSample(async ({ page }) => {
    await page.getByRole("button", { name: "Copy Markdown" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(await clipboard(page)).toBe(documentMarkdown(doc));
    expect(await page.locator("[aria-live='polite']").innerText()).toBe("All articles copied as Markdown.");
    await page.getByRole("button", { name: "Copy article 2 as Markdown" }).click();
    await page.waitForFunction(() => document.querySelector("[aria-live]")?.textContent?.startsWith("Article 2 copied"));
    expect(await clipboard(page)).toBe(articleMarkdown(doc.articles[1]!));
    await page.getByRole("button", { name: "Copy Markdown" }).waitFor({ timeout: 5000 });
  }));

test("the JSON that is saved is the document", () =>
  withSample(async ({ page }) => {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download JSON" }).click();
    const file = await (await waiting).path();
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(JSON.stringify(doc)));
  }));

test("pasted markup stays text on both sides", () =>
  on(async ({ page }) => {
    const hostile = `<img src=x onerror="document.title='owned'">\n<script>document.title='owned'</script>\n甲\u202e乙\u200b丙`;
    await paste(page, hostile);
    await settled(page);
    expect(await page.locator("main img, main script").count()).toBe(0);
    expect(await page.title()).not.toBe("owned");
    const list = page.locator("details.unassigned .printed");
    expect(await list.first().innerText()).toBe(`<img src=x onerror="document.title='owned'">`);
    expect(await list.last().innerText()).toBe("甲U+202E乙U+200B丙");
  }));

test("a hostile page runs nothing, steers nothing and is shown whole", () =>
  on(async ({ page }) => {
    const lines = [
      "河上新桥通车",
      "<script>document.title='owned'</script>",
      "</textarea></bdi><img src=x onerror=\"document.title='owned'\">",
      "<!-- 注释",
      "<iframe srcdoc=\"<script>parent.document.title='owned'</script>\"></iframe>",
      "<a href=\"javascript:document.title='owned'\">按这里</a>",
      "红\u001b[31m字",
      "剪\u001b]52;c;QQ==\u0007贴",
      "窗\u009d0;版\u009c口\u009b2J",
      "倒\u202e过来\u2066隔离",
      "分\u2028隔\u2029符",
    ];
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await paste(page, lines.join("\n"));
    await settled(page);
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    expect(await page.locator("main img, main script, main iframe, main a[href^='javascript']").count()).toBe(0);
    expect(await page.title()).not.toBe("owned");
    expect(dialogs).toEqual([]);
    const shown = (await page.locator(".printed").allInnerTexts()).join("\n");
    for (const line of lines.slice(0, 6)) expect(shown).toContain(line);
    for (const code of ["U+001B", "U+0007", "U+009D", "U+009B", "U+202E", "U+2066", "U+2028"]) expect(shown).toContain(code);
    expect(shown).not.toMatch(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  }));

test("the language is switched, remembered, and set on the page", () =>
  withSample(async ({ page }) => {
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.locator("select.language").selectOption("zh");
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-Hans");
    expect(await page.locator("[data-part='a1.headline.0'] .tag").innerText()).toBe("主题");
    expect(await page.locator(".coverage").innerText()).toContain("820 个字符，100% 有着落");
    await page.reload();
    expect(await page.locator("#results-title").innerText()).toBe("文章");
  }));

test("a browser that asks for Chinese gets Chinese at first", () =>
  on(async ({ page }) => {
    expect(await page.locator("#source-title").innerText()).toBe("版面文字");
  }, { locale: "zh-CN" }));

test("dark and light follow the system until the reader says otherwise", () =>
  on(async ({ page }) => {
    const ground = () => page.evaluate(() => getComputedStyle(document.querySelector(".pane")!).backgroundColor);
    const dark = await ground();
    await page.locator("select.theme").selectOption("light");
    const light = await ground();
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await ground()).toBe(light);
    await page.locator("select.theme").selectOption("system");
    expect(await ground()).toBe(dark);
    await page.emulateMedia({ colorScheme: "light" });
    expect(await ground()).toBe(light);
  }, { colorScheme: "dark" }));

test("a UTF-8 file is opened; another encoding is refused and the text stays", () =>
  on(async ({ page }) => {
    const input = page.locator("input[type='file']");
    await input.setInputFiles({ name: "page.txt", mimeType: "text/plain", buffer: Buffer.from(sample) });
    await settled(page);
    expect(await page.locator(".card").count()).toBe(5);
    await input.setInputFiles({ name: "old.txt", mimeType: "text/plain", buffer: Buffer.from([0xcd, 0xfb, 0xcf, 0xaa]) });
    expect(await page.getByRole("alert").innerText()).toMatch(/old\.txt is not UTF-8/);
    expect(await page.locator("textarea").inputValue()).toBe(sample);
  }));

test("a file is dropped anywhere on the page", () =>
  on(async ({ page }) => {
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "page.txt", { type: "text/plain" }));
      return transfer;
    }, sample);
    await page.dispatchEvent("main", "dragenter", { dataTransfer: data });
    expect(await page.locator(".drop-here").isVisible()).toBe(true);
    await page.dispatchEvent("main", "drop", { dataTransfer: data });
    await settled(page);
    expect(await page.locator(".card").count()).toBe(5);
    expect(await page.locator(".drop-here").isVisible()).toBe(false);
  }));

test("cleared text can be brought back", () =>
  withSample(async ({ page }) => {
    await page.getByRole("button", { name: "Clear" }).click();
    expect(await page.locator("textarea").inputValue()).toBe("");
    expect(await page.locator(".card").count()).toBe(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await settled(page);
    expect(await page.locator("textarea").inputValue()).toBe(sample);
  }));

test("text that the sample or a file replaced can be brought back", () =>
  on(async ({ page }) => {
    await paste(page, "渡口来信\n");
    await settled(page);
    await page.locator("button.sample").click();
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await page.locator("textarea").inputValue()).toBe("渡口来信\n");
  }));

test("what an input method composes is left alone until it is text", () =>
  on(async ({ page }) => {
    const ime = await page.context().newCDPSession(page);
    await page.locator("textarea").focus();
    await ime.send("Input.imeSetComposition", { text: "qi'ao", selectionStart: 5, selectionEnd: 5 });
    await page.waitForTimeout(500);
    expect(await page.locator("textarea").inputValue()).toBe("qi'ao");
    expect(await page.locator(".layer").innerText()).toBe("qi'ao");
    expect(await page.locator(".account").count()).toBe(0);
    await ime.send("Input.insertText", { text: "桥" });
    await settled(page);
    expect(await page.locator("textarea").inputValue()).toBe("桥");
    expect(await page.locator("details.unassigned .printed").allInnerTexts()).toEqual(["桥"]);
  }));

test("the keyboard reaches every article and every part, and lights the source", () =>
  withSample(async ({ page }) => {
    const focused = () =>
      page.evaluate(() => {
        const el = document.activeElement;
        return el?.getAttribute("data-article") ?? el?.getAttribute("data-part") ?? el?.tagName.toLowerCase();
      });
    await page.locator("textarea").focus();
    await page.keyboard.press("Control+Enter");
    expect(await focused()).toBe("a1");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    expect(await focused()).toBe("a2");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("a2.column");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("a2.headline.0");
    expect((await page.locator(".layer .lit").allInnerTexts()).join("")).toBe("老楼装电梯，钱从哪里来");
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe("a2.column");
    await page.keyboard.press("c");
    await page.locator("[data-article='a2'] .copied").waitFor();
    expect(await clipboard(page)).toBe(articleMarkdown(doc.articles[1]!));
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("textarea");
    await page.locator(".keys-button").focus();
    await page.keyboard.press("?");
    expect(await page.getByRole("dialog").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").isVisible()).toBe(false);
  }));

test("letters typed into the text are text, not shortcuts", () =>
  withSample(async ({ page }) => {
    await page.locator("textarea").focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("jk?c");
    expect((await page.locator("textarea").inputValue()).endsWith("jk?c")).toBe(true);
    expect(await page.getByRole("dialog").isVisible()).toBe(false);
  }));

test("the caret stays in view while one types at the end", () =>
  withSample(async ({ page }) => {
    await page.locator("textarea").focus();
    await page.keyboard.press("Control+End");
    for (let i = 0; i < 12; i++) await page.keyboard.press("Enter");
    await page.keyboard.type("完");
    const { top, bottom } = await page.evaluate(() => {
      const lines = document.querySelectorAll(".layer .line");
      const box = lines[lines.length - 1]!.getBoundingClientRect();
      return { top: box.top, bottom: box.bottom };
    });
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThanOrEqual(900);
    expect(await page.locator("textarea").evaluate((b) => b.scrollTop)).toBe(0);
  }));

test("on a phone one pane shows at a time, and what is lit is found on the other", () =>
  withSample(async ({ page }) => {
    expect(await page.locator(".card").first().isVisible()).toBe(true);
    expect(await page.locator("textarea").isVisible()).toBe(false);
    await page.locator("[data-part='a5.headline.0']").click();
    await page.getByRole("tab", { name: "Page text" }).click();
    await page.waitForFunction(() => {
      const box = document.querySelector(".layer .lit")?.getBoundingClientRect();
      return box && box.top > 0 && box.bottom < innerHeight;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }, { viewport: { width: 390, height: 844 } }));

test("on paper there are the articles and nothing of the tool", () =>
  withSample(async ({ page }) => {
    await page.emulateMedia({ media: "print" });
    const seen = (selector: string) => page.locator(selector).first().isVisible();
    expect(await seen("[data-part='a1.body.0'] .printed")).toBe(true);
    for (const tool of ["textarea", ".masthead", ".legend-row", ".account", ".rest", ".tag"]) expect(await seen(tool)).toBe(false);
  }));
