// The same functions, in a worker: a long text does not hold up the page.
//
// Each call is one message with a number; the answer carries the number back. Errors keep their
// type and message. Not handled: cancelling a call; `close()` ends the worker and fails what is open.

/** Starts a worker that loads the module, and gives the functions as promises. */
export function createClient({ source, worker } = {}) {
  const thread = worker ?? new Worker(new URL("./worker-thread.js", import.meta.url), { type: "module" });
  const open = new Map();
  let next = 0;
  let ended;

  const end = (error) => {
    ended ??= error;
    for (const { reject } of open.values()) reject(ended);
    open.clear();
  };
  thread.onmessage = ({ data: { id, value, error } }) => {
    const call = open.get(id);
    open.delete(id);
    if (error) call?.reject(error);
    else call?.resolve(value);
  };
  thread.onerror = (event) => end(new Error(`banxin: the worker failed: ${event.message ?? "it did not load"}`));

  const call = (name, ...args) =>
    new Promise((resolve, reject) => {
      if (ended) throw ended;
      open.set(next, { resolve, reject });
      try {
        thread.postMessage({ id: next, name, args });
      } catch (error) {
        open.delete(next); // an argument that cannot be sent
        throw error;
      }
      next += 1;
    });

  const loaded = call("init", source instanceof URL ? source.href : source); // a URL cannot be sent
  loaded.catch(() => {}); // whoever calls a function hears of it

  return {
    init: () => loaded,
    parse: (text, options) => call("parse", text, options),
    segment: (text) => call("segment", text),
    version: () => call("version"),
    close: () => {
      thread.terminate();
      end(new Error("banxin: the worker was closed"));
    },
  };
}
