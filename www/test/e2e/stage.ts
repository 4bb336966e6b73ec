/**
 * A browser page over a served folder, watched: every request, console error and failure is kept.
 *
 * `calm` is the check every test ends with: nothing left the origin, nothing complained.
 */

import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { serve } from "../serve.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const DIST = `${root}dist`;
export const FIXTURE = `${root}.fixture`;

export interface Stage {
  page: Page;
  url: string;
  requests: string[];
  complaints: string[];
  calm(): void;
  close(): Promise<void>;
}

export async function stage(
  browser: Browser,
  folder: string,
  options: BrowserContextOptions = {},
  prefix = "/",
): Promise<Stage> {
  const server = await serve(folder, prefix);
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on("request", (r) => requests.push(r.url()));
  context.on("requestfailed", (r) => complaints.push(`failed: ${r.url()}`));
  context.on("response", (r) => r.status() >= 400 && complaints.push(`${r.status()}: ${r.url()}`));
  page.on("console", (m) => ["error", "warning"].includes(m.type()) && complaints.push(m.text()));
  page.on("pageerror", (e) => complaints.push(e.message));
  await page.goto(server.url);
  return {
    page,
    url: server.url,
    requests,
    complaints,
    calm: () => {
      const elsewhere = requests.filter((u) => !u.startsWith(server.url) && !u.startsWith(`blob:${server.origin}`));
      expect(elsewhere).toEqual([]);
      expect(complaints).toEqual([]);
    },
    close: async () => {
      await context.close();
      await server.stop();
    },
  };
}

/** Pastes as a reader does: clipboard, then the key. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((t) => navigator.clipboard.writeText(t), text);
  await page.locator("textarea.box").focus();
  await page.keyboard.press("Control+V");
}

export function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The results are those of the present text. */
export async function settled(page: Page): Promise<void> {
  await page.locator(".account .coverage").waitFor();
  await page.waitForFunction(() => !document.querySelector("[aria-busy]"));
}
