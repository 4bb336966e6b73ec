/** The document model, as the npm package gives it: plain objects, spans in UTF-16 units. */

export type { Article, BodyItem, Byline, Document, Jump, Span, Text } from "banxin";
