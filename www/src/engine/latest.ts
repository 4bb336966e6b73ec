/**
 * Runs the newest job only, one at a time.
 *
 * In: jobs as one types. Out: the result of a job if no newer one was asked for meanwhile.
 * At most one job runs and one waits; a waiting one gives way to a newer one. A stale result is
 * dropped, never delivered after or over a newer one. `delay` is the quiet time before a job
 * starts; it grows with the time the last one took, so slow pages are not parsed at every key.
 */

export interface Timers {
  set(run: () => void, ms: number): unknown;
  clear(handle: unknown): void;
  now(): number;
}

const CLOCK: Timers = {
  set: (run, ms) => setTimeout(run, ms),
  clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
  now: () => performance.now(),
};

export class Latest<Job, Result> {
  private newest = 0;
  private running = false;
  private waiting: { job: Job; ticket: number } | null = null;
  private timer: unknown = null;
  private took = 0;

  constructor(
    private readonly run: (job: Job) => Promise<Result>,
    private readonly done: (result: Result, job: Job) => void,
    private readonly failed: (error: unknown, job: Job) => void,
    private readonly delay = 120,
    private readonly timers: Timers = CLOCK,
  ) {}

  /** Asks for `job`; `now` skips the quiet time (a paste, a file, a button). */
  ask(job: Job, now = false): void {
    this.waiting = { job, ticket: ++this.newest };
    this.timers.clear(this.timer);
    this.timer = this.timers.set(() => void this.next(), now ? 0 : this.delay + Math.min(this.took, 600));
  }

  /** Forgets what runs and waits. */
  drop(): void {
    this.newest++;
    this.waiting = null;
    this.timers.clear(this.timer);
  }

  private async next(): Promise<void> {
    if (this.running || !this.waiting) return;
    const { job, ticket } = this.waiting;
    this.waiting = null;
    this.running = true;
    const start = this.timers.now();
    try {
      const result = await this.run(job);
      if (ticket === this.newest) this.done(result, job);
    } catch (error) {
      if (ticket === this.newest) this.failed(error, job);
    } finally {
      this.took = this.timers.now() - start;
      this.running = false;
    }
    // One that came due while this one ran starts at once.
    if (this.waiting) void this.next();
  }
}
