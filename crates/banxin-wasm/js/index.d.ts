// The document model and the functions, for TypeScript.
//
// Mirrors crates/banxin-core/src/document.rs and its folder: every key is always there, what is
// absent is `null` or `[]`. Spans and lengths count in `source.offsets`; sentence ranges count
// within `text`.

/** A half-open range `[start, end)`. */
export type Span = [start: number, end: number];

/** Unit of every span and length: UTF-16 code units, UTF-8 bytes or Unicode scalar values. */
export type Offsets = "utf16" | "utf8" | "chars";

export interface Options {
  /** Unit of every span and length; `"utf16"`, what JavaScript's strings take, unless given. */
  offsets?: Offsets;
  /** Give the SHA-256 of the text's UTF-8 bytes in `source.sha256`. */
  hash?: boolean;
  /** Say why each decision fell as it did, in each article's `why`. */
  explain?: boolean;
  /** Day of the issue as `YYYY-MM-DD`, for datelines where the page does not print it. */
  date?: string;
}

/** A whole parsed text: one page, or an issue of several pages. */
export interface Document {
  /** Name and version of this model. */
  format: "banxin/1";
  source: Source;
  publication: Publication;
  /** In the order of the text. Never empty: an empty text is one empty page. */
  pages: Page[];
  /** The stories in reading order: by first character of the body. */
  articles: Article[];
  /** Page furniture: masthead, folio, editors, contacts. */
  furniture: Furniture[];
  /** Text that no stage could place. Never dropped. */
  unassigned: Unassigned[];
  /** Characters taken out of the text, and why. */
  removed: Removed[];
  warnings: Warning[];
}

export interface Source {
  /** Length of the whole text. */
  length: number;
  /** In lower-case hexadecimal; `null` unless asked for. */
  sha256: string | null;
  offsets: Offsets;
}

export interface Publication {
  /** Name of the paper as printed. */
  name: string | null;
  /** Date of the issue, ISO 8601. */
  date: string | null;
  /** Number of the issue, digits only. */
  issue: string | null;
  /** Serial number in the national register (`CN 13-0011`). */
  cn: string | null;
}

export interface Page {
  number: number | null;
  section: string | null;
  span: Span;
}

/** A piece of repaired text with its places in the source, in the order of the text. */
export interface Text {
  text: string;
  spans: Span[];
}

export type ArticleKind = "story" | "photo" | "brief" | "notice" | "contents" | "table" | "advertisement";

export interface Article {
  /** `a1`, `a2`, … in reading order. */
  id: string;
  kind: ArticleKind;
  /** Indices into `Document.pages`. */
  pages: number[];
  /** Standing label or series head (栏目), without its ornament. */
  column: Text | null;
  /** Lines above the headline (引题), one entry a printed line. */
  kicker: Text[];
  /** The headline (主题), one entry a printed line. */
  headline: Text[];
  /** Lines below the headline (副题), one entry a printed line. */
  deck: Text[];
  bylines: Byline[];
  dateline: Dateline | null;
  body: BodyItem[];
  captions: Caption[];
  jumps: Jump[];
  /** Of articles given 0.9, nine in ten are right; `null` where not scored. */
  confidence: number | null;
  /** Empty unless `explain` was asked for. */
  why: Why[];
}

/** A signature: one person with one role. */
export interface Byline {
  /** As printed, without the outlet: 记者, 通讯员, 摄 … */
  role: string;
  name: string;
  /** As printed before the role: 本报, 新华社 … */
  outlet: string | null;
  spans: Span[];
}

/** A message head or closing head (电头): 新华社北京12月29日电. */
export interface Dateline {
  source: string | null;
  place: string | null;
  /** As printed in the head: 12月29日. */
  date: string | null;
  /** ISO 8601, where a year is known. */
  iso: string | null;
  text: string;
  spans: Span[];
}

export type BodyKind = "paragraph" | "crosshead" | "note" | "list" | "verse";

export interface BodyItem extends Text {
  kind: BodyKind;
  /** Sentence ranges of `text`, in the document's unit. */
  sentences: Span[];
}

export interface Caption extends Text {
  credits: Byline[];
}

/** A jump line (转版). */
export interface Jump extends Text {
  /** `to`: the story goes on elsewhere (下转); `from`: it began elsewhere (上接). */
  direction: "to" | "from";
  page: number | null;
  /** As printed: 第八版. */
  pageLabel: string | null;
  /** Id of the article at the other end, where it was found. */
  target: string | null;
}

export interface Why {
  decision: string;
  rule: string;
  score: number | null;
  note: string;
  spans: Span[];
}

export type FurnitureKind = "masthead" | "folio" | "editors" | "contact" | "weather" | "other";

export interface Furniture extends Text {
  kind: FurnitureKind;
  /** Index into `Document.pages`. */
  page: number;
}

export interface Unassigned extends Text {
  /** Index into `Document.pages`. */
  page: number;
}

export type RemovedReason = "shadow" | "zero-width" | "ornament" | "control";

export interface Removed {
  reason: RemovedReason;
  text: string;
  span: Span;
}

export interface Warning {
  /** Stable name: `jump-without-target`, `replacement-character`, … */
  code: string;
  message: string;
  span: Span | null;
}

/** Where the module may come from; a string is an address. */
export type ModuleSource = URL | string | Response | BufferSource | WebAssembly.Module;

/**
 * Loads the module: fetched in browsers, read from disk in Node. Call it once before anything else.
 * Further calls wait for the same loading and ignore `source`; a failed loading may be tried again.
 *
 * @param source Where the module is, if not beside this file.
 */
export function init(source?: ModuleSource | PromiseLike<ModuleSource>): Promise<void>;

/**
 * Parses the text of a newspaper page, or of an issue with form feeds between its pages.
 *
 * Any text gives a document. Half a surrogate pair counts as U+FFFD.
 *
 * @throws {TypeError} where `text` is no string, or an option is unknown or has a wrong value.
 */
export function parse(text: string, options?: Options): Document;

/**
 * Sentence spans of a text, in UTF-16 code units, blanks at either end left out.
 *
 * @throws {TypeError} where `text` is no string.
 */
export function segment(text: string): Span[];

/** Version of the engine. */
export function version(): string;

export default init;
