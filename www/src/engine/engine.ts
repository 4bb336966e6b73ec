/** What the page needs of an engine: the real one runs in a worker, a test may bring its own. */

import type { Document } from "../model/document";

export interface ParseOptions {
  /** Day of the issue, `2031-05-06`. */
  date?: string;
  /** Say what spoke for each decision. */
  explain?: boolean;
}

export interface Parsed {
  document: Document;
  /** Milliseconds from asking to having the document. */
  ms: number;
  /** Version of the engine. */
  version: string;
}

export interface Engine {
  /** Parses; rejects where the engine cannot be loaded or fails. */
  parse(text: string, options: ParseOptions): Promise<Parsed>;
}
