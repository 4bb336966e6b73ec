import { expect, test } from "vitest";
import { Latest, type Timers } from "../../src/engine/latest";

/** A clock one winds by hand. */
class Clock implements Timers {
  private at = 0;
  private due: { at: number; run: () => void }[] = [];
  set(run: () => void, ms: number): unknown {
    const entry = { at: this.at + ms, run };
    this.due.push(entry);
    return entry;
  }
  clear(handle: unknown): void {
    this.due = this.due.filter((e) => e !== handle);
  }
  now(): number {
    return this.at;
  }
  async wind(ms: number): Promise<void> {
    this.at += ms;
    const ready = this.due.filter((e) => e.at <= this.at);
    this.due = this.due.filter((e) => e.at > this.at);
    for (const e of ready) e.run();
    await settle();
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

function setup() {
  const clock = new Clock();
  const started: string[] = [];
  const shown: string[] = [];
  const failed: string[] = [];
  const finish = new Map<string, { resolve: (s: string) => void; reject: (e: Error) => void }>();
  const latest = new Latest<string, string>(
    (job) => {
      started.push(job);
      return new Promise((resolve, reject) => finish.set(job, { resolve, reject }));
    },
    (result) => shown.push(result),
    (error) => failed.push(String(error)),
    100,
    clock,
  );
  const done = async (job: string) => {
    finish.get(job)?.resolve(job);
    await settle();
  };
  return { clock, started, shown, failed, finish, latest, done };
}

test("waits for a pause in typing, then parses the newest text only", async () => {
  const { clock, started, latest } = setup();
  latest.ask("a");
  await clock.wind(60);
  latest.ask("ab");
  await clock.wind(60);
  expect(started).toEqual([]);
  await clock.wind(60);
  expect(started).toEqual(["ab"]);
});

test("a paste does not wait", async () => {
  const { clock, started, latest } = setup();
  latest.ask("page", true);
  await clock.wind(0);
  expect(started).toEqual(["page"]);
});

test("avoids showing a result whose text is no longer the newest", async () => {
  const { clock, shown, latest, done } = setup();
  latest.ask("old", true);
  await clock.wind(0);
  latest.ask("new");
  await done("old");
  expect(shown).toEqual([]);
  await clock.wind(1000);
  await done("new");
  expect(shown).toEqual(["new"]);
});

test("one runs at a time, and of those that came meanwhile only the last", async () => {
  const { clock, started, shown, latest, done } = setup();
  latest.ask("1", true);
  await clock.wind(0);
  for (const job of ["2", "3", "4"]) {
    latest.ask(job, true);
    await clock.wind(0);
  }
  expect(started).toEqual(["1"]);
  await done("1");
  expect(started).toEqual(["1", "4"]);
  await done("4");
  expect(shown).toEqual(["4"]);
});

test("after a drop nothing is shown", async () => {
  const { clock, shown, latest, done } = setup();
  latest.ask("gone", true);
  await clock.wind(0);
  latest.drop();
  await done("gone");
  expect(shown).toEqual([]);
});

test("a failure is told once and the next job runs", async () => {
  const { clock, shown, failed, finish, latest, done } = setup();
  latest.ask("bad", true);
  await clock.wind(0);
  finish.get("bad")?.reject(new Error("no engine"));
  await settle();
  expect(failed).toEqual(["Error: no engine"]);
  latest.ask("good", true);
  await clock.wind(0);
  await done("good");
  expect(shown).toEqual(["good"]);
});
