/**
 * The content security policy of the built page, as a meta element at the top of its head.
 *
 * Nothing may run, load or be sent but the page's own files; no inline script or style. The
 * development server needs inline code, so the policy is put in when the page is built.
 */

import type { Plugin } from "vite";

export const POLICY: Record<string, string> = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "form-action": "'none'",
  "base-uri": "'none'",
};

export function contentPolicy(): Plugin {
  const content = Object.entries(POLICY)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
  return {
    name: "content-policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: () => [
        { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content }, injectTo: "head-prepend" },
      ],
    },
  };
}
