/** The npm package's own worker client as the page's engine. A worker that died is replaced. */

import { createClient, type Client } from "banxin/worker";
import type { Engine, Parsed, ParseOptions } from "./engine";

export class WorkerEngine implements Engine {
  private client: Client | null = null;

  /** Starts loading, so that the first parse need not wait. */
  constructor() {
    this.client = createClient();
  }

  async parse(text: string, options: ParseOptions): Promise<Parsed> {
    const client = (this.client ??= createClient());
    try {
      await client.init();
      const start = performance.now();
      const document = await client.parse(text, options);
      const ms = performance.now() - start;
      return { document, ms, version: await client.version() };
    } catch (error) {
      client.close();
      if (this.client === client) this.client = null;
      throw error;
    }
  }
}
