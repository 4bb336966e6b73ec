/**
 * The roles a piece of the page can have, in the order the legend shows them.
 *
 * Each has a colour pair in `styles/roles.css` (`--ROLE-ink`, `--ROLE-wash`) and a name in the
 * dictionaries (`role.ROLE`).
 */

export const ROLES = [
  "column",
  "kicker",
  "headline",
  "deck",
  "byline",
  "dateline",
  "paragraph",
  "crosshead",
  "note",
  "caption",
  "credit",
  "jump",
  "furniture",
  "unassigned",
  "removed",
] as const;

export type Role = (typeof ROLES)[number];
