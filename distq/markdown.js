import {
  joinPieces
} from "./chunk-J24U4A6Y.js";
import {
  NutgrafError,
  isByline,
  isPersonName,
  personsOf,
  toIso
} from "./chunk-7GF4JZHU.js";

// src/document/markdown.ts
import { fromMarkdown } from "mdast-util-from-markdown";

// src/document/front-matter.ts
var FIELDS = {
  title: ["title", "headline"],
  standfirst: ["standfirst", "subtitle", "description", "summary", "excerpt", "dek"],
  author: ["author", "authors", "byline", "by"],
  publisher: ["publisher", "publication", "source", "site"],
  published: ["date", "published", "publishedat", "published_at", "pubdate", "datepublished"],
  url: ["url", "link", "canonical", "permalink"]
};
function readFrontMatter(markdown) {
  const { lines, body } = split(markdown);
  const fields = fieldsOf(lines);
  const all = (names) => names.map((name) => fields.get(name) ?? []).find(({ length }) => length > 0) ?? [];
  const one = (names) => all(names)[0] ?? null;
  const published = one(FIELDS.published);
  return {
    body,
    title: one(FIELDS.title),
    standfirst: one(FIELDS.standfirst),
    bylines: all(FIELDS.author).flatMap((name) => isPersonName(name) ? [name] : personsOf(name)),
    publisher: one(FIELDS.publisher),
    publishedAt: published === null ? null : toIso(published) ?? published,
    url: one(FIELDS.url)
  };
}
function split(markdown) {
  const text = markdown.startsWith("\uFEFF") ? markdown.slice(1) : markdown;
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (!opening) return { lines: [], body: text };
  const closing = /^(?:---|\.\.\.)[ \t]*$/m;
  const rest = text.slice(opening[0].length);
  const match = closing.exec(rest);
  if (!match) return { lines: [], body: text };
  return { lines: rest.slice(0, match.index).split(/\r?\n/), body: rest.slice(match.index + match[0].length) };
}
function fieldsOf(lines) {
  const fields = /* @__PURE__ */ new Map();
  let open = [];
  for (const line of lines) {
    const field = /^([\w-]+):[ \t]*(.*)$/.exec(line);
    const item = /^[ \t]*-[ \t]+(.*)$/.exec(line);
    if (field) {
      open = valuesOf(field[2]);
      fields.set(field[1].toLowerCase(), open);
    } else if (item) open.push(...valuesOf(item[1]));
  }
  return fields;
}
function valuesOf(source) {
  const value = source.trim();
  const list = /^\[(.*)\]$/.exec(value);
  const parts = list ? list[1].split(",") : [value];
  return parts.map((part) => part.trim().replace(/^(["'])(.*)\1$/, "$2")).filter((part) => part !== "");
}

// src/document/markdown.ts
function readMarkdown(markdown) {
  if (typeof markdown !== "string") throw new NutgrafError("INVALID_INPUT", "readMarkdown takes a string.");
  const { body, ...matter } = readFrontMatter(markdown);
  const pieces = nameFront(piecesOf(body), matter.title);
  const title = pieces.find(({ kind }) => kind === "title");
  const credits = pieces.filter(({ kind }) => kind === "byline").flatMap(({ text }) => personsOf(text));
  return {
    ...matter,
    ...joinPieces(pieces),
    title: matter.title ?? title?.text ?? null,
    bylines: matter.bylines.length > 0 ? matter.bylines : credits,
    format: "markdown"
  };
}
var MOST_MARKS = 400;
var DEEPEST_QUOTE = /^((?:[ \t]*>){20})(?:[ \t]*>)+/gm;
function parse(body) {
  const marks = body.split(/\n[ \t]*\n/).map((paragraph) => (paragraph.match(/[*_[]/g) ?? []).length);
  const unread = marks.some((count) => count > MOST_MARKS) ? ["attention", "labelStartImage", "labelStartLink"] : [];
  return fromMarkdown(body.replace(DEEPEST_QUOTE, "$1"), { extensions: [{ disable: { null: unread } }] });
}
var LEAVES = /* @__PURE__ */ new Set(["heading", "paragraph", "code"]);
function piecesOf(body) {
  const pieces = [];
  const stack = [{ node: parse(body), container: "paragraph" }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, container } = top;
    if (LEAVES.has(node.type)) pieces.push(toPiece(node, container));
    else if ("children" in node) pushChildren(stack, node, kindOf(node, container));
  }
  return pieces.filter(({ text }) => text !== "");
}
function pushChildren(stack, { children }, container) {
  for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i], container });
}
function kindOf({ type }, container) {
  if (type === "blockquote") return "blockquote";
  return type === "list" ? "list" : container;
}
function toPiece(node, container) {
  const text = textOf(node);
  if (node.type === "heading") return { kind: "heading", text, level: node.depth, reason: null };
  if (node.type === "code") return { kind: "boilerplate", text, level: 0, reason: "code" };
  const isPicture = "children" in node && node.children.length === 1 && node.children[0].type.startsWith("image");
  return { kind: isPicture ? "caption" : container, text, level: 0, reason: null };
}
function textOf(node) {
  const words = [];
  const stack = [node];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.type === "text" || top.type === "inlineCode" || top.type === "code") words.push(top.value);
    else if (top.type === "image" || top.type === "imageReference") words.push(top.alt ?? "");
    else if (top.type === "break") words.push(" ");
    else if ("children" in top) for (let i = top.children.length - 1; i >= 0; i--) stack.push(top.children[i]);
  }
  return words.join("").replace(/\s+/g, " ").trim();
}
function nameFront(pieces, title) {
  const [first, ...rest] = pieces;
  if (!first) return [];
  const isTitle = first.kind === "heading" && (title === null ? first.level <= 2 : first.text === title || first.level === 1);
  const front = isTitle ? [{ ...first, kind: "title" }] : [first];
  const [second, ...others] = rest;
  if (!isTitle || !second || !isByline(second.text)) return [...front, ...rest];
  return [...front, { ...second, kind: "byline" }, ...others];
}
export {
  readMarkdown
};
