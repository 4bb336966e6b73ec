/** The built page over the real engine, as a journalist meets it. */

import type { Browser } from "playwright-core";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch } from "../browser.mjs";
import { DIST, paste, settled, stage, type Stage } from "./stage";
import { POLICY } from "../../build/policy";

const SAMPLE = readFileSync(new URL("../../src/sample/page.txt", import.meta.url), "utf8");

/** An easy page: one column, heads before bodies, nothing doubled. */
const PAGE = `栖川晚报
2031年5月6日 星期二 第2版 要闻

河湾新码头开航

本报讯（记者 林知远）昨日上午，
河湾新码头正式开航，首班渡船载着
六十名乘客驶向对岸。码头设有候船
室和自行车停放处，每二十分钟一班。

青枫里小学办起气象站

本报讯（记者 叶知秋）本周一，青
枫里小学的气象站启用，十二名学生
轮流值日，每天三次记录气温、风向
和雨量，数据贴在校门口的公告栏里。

责任编辑：顾南舟 版式：方可
`;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function on(prefix: string, run: (s: Stage) => Promise<void>): Promise<void> {
  const s = await stage(browser, DIST, {}, prefix);
  try {
    await run(s);
    s.calm();
  } finally {
    await s.close();
  }
}

describe.each(["/", "/tools/banxin/"])("served under %s", (prefix) => {
  test("a pasted page is read, and every character is accounted for", () =>
    on(prefix, async ({ page }) => {
      await paste(page, PAGE);
      await settled(page);
      const printed = [...PAGE].filter((ch) => !/\s/.test(ch)).length;
      expect(await page.locator(".coverage").innerText()).toContain(`100% of ${printed} characters accounted for`);
      // The whole text is on the right-hand side, whatever the engine made of it.
      const right = (await page.locator(".results").innerText()).replace(/\s/g, "");
      for (const words of ["河湾新码头开航", "每二十分钟一班。", "责任编辑：顾南舟"]) expect(right).toContain(words);
    }));

  test("the sample page comes out as its stories, whole and under their own headlines", () =>
    on(prefix, async ({ page }) => {
      await paste(page, SAMPLE);
      await settled(page);
      expect(await page.locator(".coverage").innerText()).toMatch(/^100% of 820 characters/);
      const texts = (selector: string) => page.locator(`.card ${selector} .printed`).allInnerTexts();
      expect(await texts("h3.headline")).toEqual([
        "望溪桥今晨通车",
        "老楼装电梯，钱从哪里来",
        "雁洲茶市开秤",
        "市图书馆夜间开放到十点",
      ]);
      const bridge = page.locator(".card", { hasText: "望溪桥今晨通车" });
      expect(await bridge.locator(".part.paragraph .printed").first().innerText()).toBe(
        "本报讯（记者 林知远 通讯员 何以宁）昨日清晨六时，随着最后一道护栏拆除，横跨望溪的新桥正式通车。桥长三百二十米，双向四车道，两侧各设三米宽的步行道和自行车道。",
      );
      expect(await bridge.locator("[data-role='byline'] .printed").allInnerTexts()).toEqual(["记者 林知远", "通讯员 何以宁"]);
      expect(await texts("[data-role='crosshead']")).toEqual(["一户一策算清账", "管好还要用好"]);
      expect(await texts("[data-role='jump']")).toEqual(["（下转第三版）"]);
      expect(await texts("[data-role='credit']")).toEqual(["苏晚晴 摄"]);
      // Why it came out so, folded away, in the reader's words.
      const why = bridge.locator("details.reasons");
      expect(await why.locator("li").first().isVisible()).toBe(false);
      await why.locator("summary").click();
      expect(await why.locator("li").allInnerTexts()).toContain("the page begins here");
      // The hand on the one side, the light on the other, over what the engine itself found.
      await bridge.locator("h3.headline .printed").hover();
      const under = (await page.locator(".layer .lit:not([data-role='removed'])").allInnerTexts()).join("");
      expect(under).toBe("望溪桥今晨通车");
    }));
});

test("a hostile page is read like any other: all accounted for, nothing runs", () =>
  on("/", async ({ page }) => {
    const hostile = "<script>document.title='owned'</script>\n<img src=x onerror=\"document.title='owned'\">\n红\u001b[31m字\u202e倒\u009b2J\n<!--\n";
    await paste(page, `${PAGE}\n${hostile}`);
    await settled(page);
    expect(await page.locator(".coverage").innerText()).toContain("100% of");
    expect(await page.title()).not.toBe("owned");
    expect(await page.locator("main img, main script").count()).toBe(0);
    const right = await page.locator(".results").innerText();
    expect(right).not.toMatch(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect((await page.locator(".printed").allTextContents()).join("")).toContain("document.title='owned'");
  }));

test("the page carries its policy, and the policy forbids everything but its own files", () =>
  on("/", async ({ page, complaints }) => {
    const content = await page.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
    for (const [directive, sources] of Object.entries(POLICY)) expect(content).toContain(`${directive} ${sources}`);
    expect(POLICY["default-src"]).toBe("'none'");
    // It is the first thing in the head, so it governs all that follows.
    expect(await page.evaluate(() => document.head.firstElementChild?.getAttribute("http-equiv"))).toBe(
      "Content-Security-Policy",
    );
    const refused = await page.evaluate(() => fetch("http://127.0.0.2:9/").then(() => false, () => true));
    expect(refused).toBe(true);
    // The refusal is a complaint on the console: the only kind this test wants.
    expect(complaints.length).toBeGreaterThan(0);
    for (const c of complaints.splice(0)) expect(c).toContain("Content Security Policy");
  }));

test("where the engine cannot be loaded, the page says so and the next try may work", async () => {
  const s = await stage(browser, DIST);
  await s.page.context().route("**/*.wasm", (route) => route.abort());
  await s.page.reload();
  await paste(s.page, PAGE);
  await s.page.getByRole("alert").waitFor();
  expect(await s.page.getByRole("alert").innerText()).toMatch(/^The text could not be read: ./);
  expect(await s.page.locator("textarea").inputValue()).toBe(PAGE);
  await s.page.context().unroute("**/*.wasm");
  await s.page.keyboard.type("再");
  await settled(s.page);
  await s.close();
});

test("avoids naming anything by an absolute path", () => {
  const shell = readFileSync(`${DIST}/index.html`, "utf8");
  const paths = [...shell.matchAll(/(?:src|href)="([^"]*)"/g)].map((m) => m[1]);
  expect(paths.length).toBeGreaterThan(2);
  for (const path of paths) expect(path).toMatch(/^\.\//);
});

test("once loaded, the page works without a network", () =>
  on("/", async ({ page }) => {
    await page.locator("button.sample").click();
    await settled(page);
    await page.context().setOffline(true);
    await paste(page, "渡口来信\n");
    await page.waitForFunction(() => document.querySelector(".results")?.textContent?.includes("渡口来信"));
  }));

test("typing on a page of 200 kB never waits for the engine", () =>
  on("/", async ({ page }) => {
    const big = PAGE.repeat(Math.ceil(200_000 / Buffer.byteLength(PAGE)));
    await paste(page, big);
    await settled(page);
    await page.evaluate(() => {
      const box = document.querySelector("textarea");
      const worst = { input: 0 };
      Object.assign(window, { worst });
      let pressed = 0;
      box?.addEventListener("beforeinput", () => (pressed = performance.now()), true);
      box?.addEventListener("input", () => (worst.input = Math.max(worst.input, performance.now() - pressed)));
    });
    await page.locator("textarea.box").focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("河湾新码头", { delay: 30 });
    const worst = await page.evaluate(() => (window as unknown as { worst: { input: number } }).worst.input);
    console.log(`slowest key on ${big.length} characters: ${worst.toFixed(0)} ms`);
    expect(worst).toBeLessThan(250);
    await settled(page);
    expect(await page.locator(".coverage").innerText()).toMatch(/^100% of/);
  }));
