// The functions of the package in a worker.

import type { Document, Options, Span } from "./index.js";

export interface ClientOptions {
  /** Where the module is, if not beside the package's files. Something a message can carry. */
  source?: URL | string | BufferSource | WebAssembly.Module;
  /** A worker that runs `worker-thread.js`, where the page's own bundler has to start it. */
  worker?: Worker;
}

/** The functions of `banxin`, each as a promise. */
export interface Client {
  /** Settles when the module is loaded; the other functions wait for that by themselves. */
  init(): Promise<void>;
  /** @throws {TypeError} as `parse` of `banxin` does. */
  parse(text: string, options?: Options): Promise<Document>;
  /** @throws {TypeError} as `segment` of `banxin` does. */
  segment(text: string): Promise<Span[]>;
  version(): Promise<string>;
  /** Ends the worker; what is still open fails. */
  close(): void;
}

/** Starts a worker that loads the module. Browsers only: Node has no `Worker` of this kind. */
export function createClient(options?: ClientOptions): Client;
