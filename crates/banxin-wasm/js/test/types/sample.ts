// Compiled with `tsc --strict`, never run: what a user's program may and may not say.

import init, { parse, segment, version, type Article, type Document, type Options, type Span } from "../../index.js";
import { createClient, type Client } from "../../worker.js";

// `any` anywhere in the model would make the second line of each pair an error.
type IsAny<T> = 0 extends 1 & T ? true : false;
type HasAny<T> =
  IsAny<T> extends true ? true
  : T extends readonly (infer U)[] ? HasAny<U>
  : T extends object ? (true extends { [K in keyof T]: HasAny<T[K]> }[keyof T] ? true : false)
  : false;
const documentHasAny: HasAny<Document> = false;
const optionsHasAny: HasAny<Options> = false;
// @ts-expect-error the test above can fail
const widened: HasAny<Document & { more: any }> = false;

await init();
await init(new URL("file:///banxin.wasm"));
await init(fetch("banxin.wasm"));
const page: Document = parse("文", { offsets: "chars", hash: true, explain: false, date: "2020-12-30" });
const spans: Span[] = segment("文");
const name: string | null = page.publication.name;

function headline(article: Article): string {
  switch (article.kind) {
    case "story": case "photo": case "brief": case "notice": case "contents": case "table": case "advertisement":
      return [article.column?.text ?? "", ...article.headline.map((line) => line.text)].join(" ");
    default: {
      const none: never = article.kind;
      return none;
    }
  }
}

const client: Client = createClient();
const later: Promise<Document> = client.parse("文");

// @ts-expect-error an unknown option
parse("文", { ofsets: "utf8" });
// @ts-expect-error an unknown unit
parse("文", { offsets: "bytes" });
// @ts-expect-error no string
parse(7);
// @ts-expect-error a name may be absent
page.publication.name.length;
// @ts-expect-error no such kind
page.articles[0]?.body[0]?.kind === "sentence";
// @ts-expect-error a column may be absent
page.articles.map((article) => article.column.text);

export { documentHasAny, headline, later, name, optionsHasAny, spans, version, widened };
