/**
 * The page put together: text box, engine, results, and what ties them.
 *
 * In: where to build it, and an engine. One walk: the text changes → the newest text is parsed →
 * the same document colours the source and fills the results.
 */

import { Latest } from "./engine/latest";
import type { Engine, Parsed } from "./engine/engine";
import { articleMarkdown, documentMarkdown } from "./export/markdown";
import { copyText, saveFile } from "./export/save";
import { count, number, setLanguage, t, type Language } from "./i18n";
import { partsOf } from "./model/parts";
import { segmentsOf } from "./model/segments";
import samplePage from "./sample/page.txt?raw";
import { saveLanguage, saveTheme, savedLanguage, savedTheme, type Theme } from "./settings";
import { Editor } from "./source/editor";
import { openFiles } from "./source/open";
import { h, translate } from "./view/dom";
import { keyDialog, wireKeys } from "./view/keys";
import { Legend } from "./view/legend";
import { Link } from "./view/link";
import { masthead } from "./view/masthead";
import { Notices } from "./view/notice";
import { resultsPane, sourcePane } from "./view/panes";
import { Results } from "./view/results";
import { Tabs } from "./view/tabs";

interface Job {
  text: string;
  date: string;
}

export function startApp(root: HTMLElement, engine: Engine): void {
  setLanguage(savedLanguage());
  let parsed: Parsed | null = null;
  let announced = "";

  const link = new Link();
  const notices = new Notices();
  const help = keyDialog();
  const editor = new Editor({ changed: (_, whole) => ask(whole), chosen: () => onWide(() => results.revealLit()) }, link);
  const results = new Results(link, {
    chosen: () => onWide(() => editor.revealLit()),
    quoted: ([start, end]) => {
      tabs.open("source");
      editor.select(start, end);
    },
    copy: (id, button) => void copyArticle(id, button),
    sample: () => load(samplePage, t("sample.loaded")),
  });
  const source = sourcePane(editor);
  const pane = resultsPane(results);
  const legend = new Legend(root);
  pane.legend.append(legend.el);
  const tabs = new Tabs({ source: source.el, results: pane.el }, (which) => {
    // What was lit on the one side is what one looks for on the other.
    if (!tabs?.narrow) return;
    if (which === "source") editor.revealLit();
    else results.revealLit();
  });
  const onWide = (run: () => void): void => void (tabs.narrow || run());

  const latest = new Latest<Job, Parsed>(({ text, date }) => engine.parse(text, date ? { date, explain: true } : { explain: true }), show, fail);

  function ask(now: boolean): void {
    const text = editor.value;
    source.clear.disabled = text === "";
    if (text.trim() === "") {
      latest.drop();
      parsed = null;
      draw();
      return;
    }
    pane.el.setAttribute("aria-busy", "true");
    if (!parsed) pane.facts.textContent = t("status.working");
    latest.ask({ text, date: source.date.value }, now);
  }

  function show(result: Parsed, job: Job): void {
    // The text may have been composed further without a new job.
    if (job.text !== editor.value) return;
    parsed = result;
    draw();
  }

  function fail(error: unknown): void {
    // Better nothing on the right than the articles of another text.
    parsed = null;
    draw();
    notices.warn(t("status.failed", { reason: error instanceof Error ? error.message : String(error) }));
  }

  function draw(keep = true): void {
    pane.el.removeAttribute("aria-busy");
    for (const b of [pane.copy, pane.json, pane.print]) b.disabled = parsed === null;
    pane.legend.hidden = parsed === null;
    if (!parsed) {
      editor.setSegments([]);
      results.showNothing();
      pane.facts.textContent = "";
      tabs.setCount("");
      return;
    }
    const { document: doc, ms, version } = parsed;
    const parts = partsOf(doc);
    editor.setSegments(segmentsOf(parts, editor.value.length));
    legend.show(parts);
    const coverage = results.show(doc, editor.value, keep);
    const articles = count("articles", doc.articles.length);
    const time = t("status.time", { ms: ms < 10 ? ms.toFixed(1) : number(Math.round(ms)) });
    pane.facts.textContent = [articles, time, t("status.engine", { version })].join(" · ");
    tabs.setCount(number(doc.articles.length));
    const left = count("status.characters", coverage.unassigned + coverage.lost);
    announce(t("results.announce", { articles, left }));
  }

  function announce(words: string): void {
    // Not at every pause in typing: only when there is something new to say.
    if (words !== announced) notices.say(words);
    announced = words;
  }

  /** Another text in place of the present one, which can be brought back. */
  function load(text: string, words: string): void {
    const before = editor.value;
    editor.setText(text);
    if (text !== "" && tabs.narrow) tabs.open("results");
    notices.hide();
    if (before.trim() === "") notices.say(words);
    else notices.show(words, { key: "undo", run: () => editor.setText(before) });
  }

  function copyAll(): void {
    if (parsed) void copied(pane.copy, documentMarkdown(parsed.document), t("copied.page"));
  }

  async function copyArticle(id: string, button: HTMLElement): Promise<void> {
    const index = parsed?.document.articles.findIndex((a) => a.id === id) ?? -1;
    const article = parsed?.document.articles[index];
    if (article) await copied(button, articleMarkdown(article), t("copied.article", { n: index + 1 }));
  }

  async function copied(button: HTMLElement, text: string, words: string): Promise<void> {
    if (!(await copyText(text))) {
      notices.warn(t("copied.failed"));
      return;
    }
    notices.say(words);
    button.classList.add("copied");
    button.textContent = t("copied.short");
    setTimeout(() => {
      button.classList.remove("copied");
      translate(button.parentElement ?? button);
    }, 2_000);
  }

  source.sample.addEventListener("click", () => load(samplePage, t("sample.loaded")));
  source.clear.addEventListener("click", () => {
    load("", t("cleared"));
    editor.box.focus();
  });
  source.date.addEventListener("change", () => ask(true));
  openFiles(source.open, source.file, root, {
    text: (text, name) => load(text, t("file.loaded", { name })),
    problem: (message) => notices.warn(message),
  });
  pane.copy.addEventListener("click", copyAll);
  pane.json.addEventListener("click", () => {
    if (!parsed) return;
    saveFile("page.banxin.json", "application/json", JSON.stringify(parsed.document));
    notices.say(t("saved.json"));
  });
  pane.print.addEventListener("click", () => window.print());
  wireKeys(editor.box, results.el, help, {
    toResults: () => {
      tabs.open("results");
      results.focusArticle();
    },
    toSource: () => {
      tabs.open("source");
      editor.box.focus();
    },
    reveal: () => (tabs.narrow ? tabs.open("source") : editor.revealLit()),
    copy: (card) => void copyArticle(card.dataset["article"] ?? "", card.querySelector<HTMLElement>(".copy") ?? card),
  });

  const setTheme = (theme: Theme): void => {
    document.documentElement.dataset["theme"] = theme;
  };
  const useLanguage = (lang: Language): void => {
    setLanguage(lang);
    document.documentElement.lang = lang === "zh" ? "zh-Hans" : lang;
    document.title = `${t("app.title")} · ${t("app.tagline")}`;
    translate(root);
  };
  const head = masthead(savedLanguage(), savedTheme(), {
    language: (lang) => {
      saveLanguage(lang);
      useLanguage(lang);
      if (parsed) draw(false);
    },
    theme: (theme) => {
      saveTheme(theme);
      setTheme(theme);
    },
    help: () => help.showModal(),
  });
  root.append(head, h("main", {}, tabs.el, h("div", { class: "panes" }, source.el, pane.el)), notices.el, help);
  setTheme(savedTheme());
  useLanguage(savedLanguage());
  draw();
}
