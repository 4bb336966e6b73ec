/** Opening a text file: by button, or dropped anywhere on the page. */

import { t } from "../i18n";
import { decodeFile, LARGEST_FILE, type FileText } from "./textfile";

export interface Opened {
  text(text: string, name: string): void;
  problem(message: string): void;
}

/** Wires a hidden file input to `button`, and the whole window to drops. */
export function openFiles(button: HTMLElement, input: HTMLInputElement, root: HTMLElement, to: Opened): void {
  button.addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) void read(file, to);
    // The same file may be chosen again.
    input.value = "";
  });

  let depth = 0;
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  const over = (on: boolean): void => void root.classList.toggle("dropping", on);
  window.addEventListener("dragenter", (event) => {
    if (hasFiles(event)) over(++depth > 0);
  });
  window.addEventListener("dragleave", (event) => {
    if (hasFiles(event)) over((depth = Math.max(0, depth - 1)) > 0);
  });
  window.addEventListener("dragover", (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  window.addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth = 0;
    over(false);
    const file = event.dataTransfer?.files[0];
    if (file) void read(file, to);
  });
}

async function read(file: File, to: Opened): Promise<void> {
  let result: FileText;
  try {
    result =
      file.size > LARGEST_FILE ? { problem: "tooLarge" } : decodeFile(new Uint8Array(await file.arrayBuffer()));
  } catch {
    to.problem(t("file.unreadable", { name: file.name }));
    return;
  }
  if ("text" in result) to.text(result.text, file.name);
  else to.problem(t(`file.${result.problem}`, { name: file.name }));
}
