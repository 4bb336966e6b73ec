/**
 * The results: publication line, account, articles, and what is in none of them.
 *
 * In: a parsed text. Out: the pane's contents; cards whose article did not change are kept as they
 * are, so that typing on a long page redraws only what it touched. Hover and focus on a part go to
 * the link; this pane lights what the link says.
 */

import { number, t } from "../i18n";
import { coverageOf, type Coverage } from "../model/coverage";
import type { Document, Span } from "../model/document";
import { account } from "./account";
import { articleCard } from "./article";
import { button, h, say } from "./dom";
import { leftovers } from "./leftovers";
import { lightBelow, type Ids, type Link } from "./link";

export interface ResultsEvents {
  /** A click on a part: show it in the source. */
  chosen(): void;
  /** The reader would like to see the sample page. */
  sample(): void;
  /** A click on a quotation of the source. */
  quoted(span: Span): void;
  /** The copy button of an article. */
  copy(id: string, button: HTMLElement): void;
}

export class Results {
  readonly el = h("div", { class: "results" });
  private readonly top = h("div", {});
  private readonly articles = h("div", { class: "articles" });
  private readonly rest = h("div", { class: "rest" });
  private cards = new Map<string, HTMLElement>();

  constructor(
    private readonly link: Link,
    private readonly events: ResultsEvents,
  ) {
    this.el.append(this.top, this.articles, this.rest);
    this.showNothing();
    this.listen();
    link.listen((ids) => lightBelow(this.el, "data-part", ids));
  }

  showNothing(): void {
    this.cards.clear();
    this.top.replaceChildren();
    const sample = button("results.try", "", { "data-sample": true });
    this.articles.replaceChildren(say(h("p", { class: "empty" }), "results.empty"), h("p", { class: "try" }, sample));
    this.rest.replaceChildren();
  }

  show(doc: Document, text: string, keep = true): Coverage {
    const coverage = coverageOf(text, doc);
    this.top.replaceChildren(publication(doc), account(coverage));
    const old = keep ? this.cards : new Map<string, HTMLElement>();
    this.cards = new Map();
    const list = doc.articles.map((a, i) => {
      const key = JSON.stringify([i, a, a.pages.map((p) => doc.pages[p]?.number)], withoutPlaces);
      const card = old.get(key) ?? articleCard(a, i + 1, doc);
      this.cards.set(key, card);
      return card;
    });
    if (list.length === 0) this.articles.replaceChildren(h("p", { class: "empty" }, t("results.none")));
    else if (!sameNodes(this.articles, list)) this.articles.replaceChildren(...list);
    this.rest.replaceChildren(...leftovers(doc, coverage, text));
    this.rove();
    lightBelow(this.el, "data-part", this.link.lit);
    return coverage;
  }

  /** Scrolls the first lit part into view. */
  revealLit(): void {
    const lit = this.el.querySelector(".lit");
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    lit?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  }

  /** Moves the focus to an article by its id, or to the one last visited. */
  focusArticle(id?: string): void {
    const card = id
      ? this.el.querySelector<HTMLElement>(`[data-article="${CSS.escape(id)}"]`)
      : this.el.querySelector<HTMLElement>(".card[tabindex='0']");
    card?.focus();
  }

  /** One card is in the tab order: the one last visited, else the first. */
  private rove(): void {
    if (this.el.querySelector(".card[tabindex='0']")) return;
    this.el.querySelector(".card")?.setAttribute("tabindex", "0");
  }

  private listen(): void {
    const { el, link } = this;
    el.addEventListener("pointerover", (event) => {
      if (event.pointerType !== "touch") link.hover(idsOf(event.target));
    });
    el.addEventListener("pointerleave", () => link.hover([]));
    el.addEventListener("focusin", (event) => {
      link.focus(idsOf(event.target) satisfies Ids);
      const card = (event.target as Element).closest(".card");
      if (!card) return;
      for (const other of el.querySelectorAll(".card[tabindex='0']")) other.setAttribute("tabindex", "-1");
      card.setAttribute("tabindex", "0");
    });
    el.addEventListener("click", (event) => {
      const target = event.target as Element;
      const copy = target.closest<HTMLElement>("[data-copy]");
      const go = target.closest("[data-go]");
      const quote = target.closest<HTMLElement>("[data-from]");
      if (target.closest("[data-sample]")) this.events.sample();
      else if (copy) this.events.copy(copy.dataset["copy"] ?? "", copy);
      else if (go) this.focusArticle(go.getAttribute("data-go") ?? undefined);
      else if (quote) this.events.quoted([Number(quote.dataset["from"]), Number(quote.dataset["to"])]);
      else if (target.closest("[data-part]") && getSelection()?.isCollapsed !== false) this.events.chosen();
    });
  }
}

/** The part under the target; for the card itself all its parts. */
function idsOf(target: EventTarget | null): Ids {
  if (!(target instanceof Element)) return [];
  const part = target.closest("[data-part]");
  if (part) return [part.getAttribute("data-part") ?? ""];
  if (!target.matches(".card")) return [];
  return [...target.querySelectorAll("[data-part]")].map((p) => p.getAttribute("data-part") ?? "");
}

/** Places move with every key; what is shown does not depend on them. */
function withoutPlaces(key: string, value: unknown): unknown {
  return key === "spans" || key === "span" || key === "sentences" || key === "why" ? undefined : value;
}

function sameNodes(parent: Element, list: readonly Element[]): boolean {
  return parent.childElementCount === list.length && list.every((el, i) => parent.children[i] === el);
}

function publication(doc: Document): HTMLElement {
  const { name, date, issue, cn } = doc.publication;
  const pages = doc.pages
    .filter((p) => p.number !== null || p.section)
    .map((p) => [p.number === null ? "" : t("article.page", { n: number(p.number) }), p.section].filter(Boolean).join(" "));
  const facts = [date, issue && `№ ${issue}`, cn, ...pages].filter(Boolean);
  if (!name && facts.length === 0) return h("p", { hidden: true });
  return h(
    "p",
    { class: "publication", lang: "zh" },
    name ? h("strong", {}, name) : null,
    h("span", { class: "facts" }, facts.join(" · ")),
  );
}
