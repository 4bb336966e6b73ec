// Inside the worker: loads the module at the first message, then answers calls in their order.
// The client, worker.js, is the only one to speak to it; its first message is `init`.

import * as banxin from "./index.js";

let source;

self.onmessage = async ({ data: { id, name, args } }) => {
  try {
    if (name === "init") [source] = args;
    await banxin.init(source);
    self.postMessage({ id, value: name === "init" ? undefined : banxin[name](...args) });
  } catch (error) {
    self.postMessage({ id, error });
  }
};
