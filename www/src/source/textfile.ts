/**
 * A file the reader opened, as text.
 *
 * In: the file's bytes. Out: its text, or why it is none. Only UTF-8 is read: guessing an encoding
 * would turn one wrong byte into silently wrong words. A byte order mark is dropped.
 */

export type FileProblem = "tooLarge" | "pdf" | "utf16" | "notText" | "notUtf8";

export type FileText = { text: string } | { problem: FileProblem };

/** Bytes; a year of pages fits, and the text box stays usable. */
export const LARGEST_FILE = 8 * 1024 * 1024;

export function decodeFile(bytes: Uint8Array): FileText {
  if (bytes.length > LARGEST_FILE) return { problem: "tooLarge" };
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return { problem: "pdf" };
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return { problem: "utf16" };
  if (bytes.includes(0)) return { problem: "notText" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { problem: "notUtf8" };
  }
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((b, i) => bytes[i] === b);
}
