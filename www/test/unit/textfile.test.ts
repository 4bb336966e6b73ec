import { expect, test } from "vitest";
import { decodeFile, LARGEST_FILE } from "../../src/source/textfile";

const utf8 = (s: string) => new TextEncoder().encode(s);

test("a UTF-8 file is its text, without a byte order mark", () => {
  expect(decodeFile(utf8("望溪桥\n"))).toEqual({ text: "望溪桥\n" });
  expect(decodeFile(utf8("\ufeff望溪桥"))).toEqual({ text: "望溪桥" });
  expect(decodeFile(new Uint8Array())).toEqual({ text: "" });
});

test("a file in another encoding is refused, never misread", () => {
  // 望溪 in GB 18030.
  expect(decodeFile(new Uint8Array([0xcd, 0xfb, 0xcf, 0xaa]))).toEqual({ problem: "notUtf8" });
  // One broken byte in the middle of good text.
  expect(decodeFile(new Uint8Array([...utf8("望"), 0xff, ...utf8("溪")]))).toEqual({ problem: "notUtf8" });
});

test("what it is instead is said where one can tell", () => {
  expect(decodeFile(utf8("%PDF-1.7\n"))).toEqual({ problem: "pdf" });
  expect(decodeFile(new Uint8Array([0xff, 0xfe, 0x1b, 0x67]))).toEqual({ problem: "utf16" });
  expect(decodeFile(new Uint8Array([0x61, 0, 0x62]))).toEqual({ problem: "notText" });
  expect(decodeFile(new Uint8Array(LARGEST_FILE + 1))).toEqual({ problem: "tooLarge" });
});
