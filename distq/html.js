import {
  junkRuleOf,
  lettersOf,
  readCharacters,
  shapeOf
} from "./chunk-M52FK4IK.js";
import {
  joinPieces
} from "./chunk-J24U4A6Y.js";
import {
  NutgrafError,
  isByline,
  isDateNote,
  isPersonName,
  personsOf,
  toIso
} from "./chunk-7GF4JZHU.js";

// src/document/dom.ts
import { DOMParser as LinkedomParser } from "linkedom";
var { DOMParser: BrowserParser } = globalThis;
function parsePage(html) {
  const parser = BrowserParser ? new BrowserParser() : new LinkedomParser();
  return parser.parseFromString(html, "text/html");
}

// src/document/html/assemble.ts
function assemble({ before, inside }, title) {
  const above = findTitle(before, title);
  const titleInside = findTitle(inside, title);
  const lede = inside.findIndex((piece) => piece.kind === "paragraph" && isProse(piece));
  const repeated = title === null ? null : lettersOf(title);
  const named = inside.map((piece, i) => i === titleInside ? as(piece, "title") : nameFront(piece, repeated, i < lede));
  const head = titleInside < 0 && above >= 0 ? [as(before[above], "title"), ...standfirstsAfter(before, above)] : [];
  return markRepeats(markEmptyHeadings(markLines([...head, ...named])));
}
var as = (piece, kind) => ({ ...piece, kind, reason: null, level: 0 });
var asJunk = (piece, reason) => ({ ...piece, kind: "boilerplate", reason, level: 0 });
var isProse = ({ text }) => shapeOf(text, readCharacters(text), { start: 0, end: text.length }).prose;
function findTitle(pieces, title) {
  const wanted = lettersOf(title ?? "");
  const matches = (piece) => wanted !== "" && lettersOf(piece.text) === wanted;
  const exact = pieces.findIndex((piece) => piece.kind === "heading" && matches(piece));
  return exact >= 0 ? exact : pieces.findIndex(({ kind, level, text }) => kind === "heading" && level === 1 && text.includes(" "));
}
var standfirstsAfter = (before, at) => before.slice(at + 1).filter(({ kind }) => kind === "standfirst");
function nameFront(piece, title, front) {
  const { kind, text } = piece;
  if (kind === "boilerplate" || kind === "caption") return piece;
  if (title !== null && lettersOf(text) === title) return asJunk(piece, "repeated-title");
  if (kind === "standfirst") return front ? piece : { ...piece, kind: "paragraph" };
  if (!front) return piece;
  if (isByline(text)) return as(piece, "byline");
  return isDateNote(text) ? asJunk(piece, "metadata") : piece;
}
function markLines(pieces) {
  return pieces.map((piece) => {
    if (piece.kind !== "paragraph" && piece.kind !== "list" && piece.kind !== "heading") return piece;
    const reason = junkRuleOf(piece.text) ?? (piece.linked > 0.8 && !isSentence(piece) ? "link-only" : null);
    return reason === null ? piece : asJunk(piece, reason);
  });
}
var isSentence = ({ text }) => /[.!?]["”’)]*$/.test(text) && text.length > 60;
function markEmptyHeadings(pieces) {
  let over = null;
  const marked = [...pieces].reverse().map((piece) => {
    const empty = piece.kind === "heading" && (over === null || over === "boilerplate");
    if (piece.kind !== "caption" && !empty) over = piece.kind;
    return empty ? asJunk(piece, "heads-junk") : piece;
  });
  return marked.reverse();
}
var SHINGLE = 6;
function markRepeats(pieces) {
  if (!pieces.some(({ kind }) => kind === "blockquote")) return pieces;
  const said = new Set(pieces.filter(({ kind }) => kind === "paragraph").flatMap(({ text }) => shingles(text)));
  return pieces.map((piece) => {
    if (piece.kind !== "blockquote") return piece;
    const own = shingles(piece.text);
    return own.length > 0 && own.every((shingle) => said.has(shingle)) ? asJunk(piece, "pull-quote") : piece;
  });
}
function shingles(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, Math.max(0, words.length - SHINGLE + 1)).map((_, i) => words.slice(i, i + SHINGLE).join(" "));
}

// src/document/html/page.ts
var ELEMENT = 1;
var TEXT = 3;
var CDATA = 4;
var OPAQUE = /* @__PURE__ */ new Set([
  "script",
  "style",
  "template",
  "svg",
  "math",
  "object",
  "textarea",
  "select",
  "iframe"
]);
function flatten(document) {
  const nodes = [{ tag: "#root", parent: -1, end: 0, text: "", dom: null, names: null }];
  for (const top of Array.from(document.childNodes)) addTree(nodes, top);
  nodes[0].end = nodes.length;
  return nodes;
}
function addTree(nodes, top) {
  let parent = 0;
  for (let at = top; at; ) {
    const child = addNode(nodes, at, parent);
    if (child) {
      parent = nodes.length - 1;
      at = child;
      continue;
    }
    while (at && at !== top && !at.nextSibling) {
      at = at.parentNode;
      nodes[parent].end = nodes.length;
      parent = nodes[parent].parent;
    }
    at = at === top || !at ? null : at.nextSibling;
  }
}
function addNode(nodes, node, parent) {
  const tag = node.nodeName.toLowerCase();
  const end = nodes.length + 1;
  if (node.nodeType === TEXT || node.nodeType === CDATA)
    nodes.push({ tag: "#text", parent, end, text: node.nodeValue ?? "", dom: null, names: null });
  if (node.nodeType !== ELEMENT) return null;
  nodes.push({ tag, parent, end, text: "", dom: node, names: null });
  return OPAQUE.has(tag) ? null : node.firstChild;
}
var attribute = (node, name) => node.dom?.getAttribute?.(name) ?? "";
function innerText(page, index) {
  let text = "";
  for (let i = index; i < page[index].end; i++) text += page[i].tag === "br" ? " " : page[i].text;
  return collapse(text);
}
var collapse = (text) => text.replace(/\s+/g, " ").trim();
function rawText(node) {
  let text = "";
  for (let child = node.dom?.firstChild ?? null; child; child = child.nextSibling) text += child.nodeValue ?? "";
  return text;
}

// src/document/html/containers.ts
var NAMES = {
  comments: "comment comments commenting commentlist disqus discussion respond replies livefyre coral",
  "share-bar": "share sharing sharebar shares sharedaddy addthis addtoany social socials socialmedia sociable followus follow sharetools",
  "related-links": "related relatedposts recommended recommendation recommendations outbrain taboola zergnet trending popular mostpopular mostread mostviewed readmore morefrom morenews morestories inread seealso teaser teasers recirc recirculation jumplinks moreon yarpp revcontent also",
  newsletter: "newsletter newsletters subscribe subscription signup mailchimp optin emailsignup mailinglist",
  advertisement: "ad ads advert adverts advertisement advertising adslot adsbygoogle adunit dfp sponsor sponsored sponsors promo promos promotion promotional promobox banner banners commercial",
  navigation: "nav navigation navbar menu breadcrumb breadcrumbs breadcrumbtrail pagination pager paging toolbar topbar toc skip skiplink subnav",
  "site-furniture": "sidebar aside footer foot colophon masthead widget widgets copyright legal disclaimer siteheader sitefooter",
  dialog: "popup modal overlay lightbox cookie cookies gdpr consent paywall dialog tooltip toast",
  "author-note": "authorbio authorbox bio authorinfo aboutauthor",
  tags: "tag tags taglist keywords topics categories tagcloud",
  "photo-credit": "credit credits copyrightholder",
  gallery: "slideshow carousel gallery galleries slider",
  metadata: "byline bylines dateline timestamp pubdate postmeta entrymeta meta metadata posted",
  "screen-reader": "visuallyhidden sronly offscreen screenreader assistive",
  print: "printonly printfooter noprint"
};
var REASONS = new Map(
  Object.entries(NAMES).flatMap(([reason, words]) => words.split(" ").map((word) => [word, reason]))
);
var TAGS = /* @__PURE__ */ new Map([
  ["nav", "navigation"],
  ["footer", "site-furniture"],
  ["aside", "aside"],
  ["form", "form"],
  ["dialog", "dialog"],
  ["menu", "navigation"]
]);
var ROLES = /* @__PURE__ */ new Map([
  ["navigation", "navigation"],
  ["complementary", "aside"],
  ["contentinfo", "site-furniture"],
  ["search", "form"],
  ["dialog", "dialog"],
  ["banner", "site-furniture"],
  ["menu", "navigation"]
]);
function junkReason(page, index, quoting) {
  const node = page[index];
  const byTag = TAGS.get(node.tag) ?? ROLES.get(attribute(node, "role"));
  if (byTag) return byTag;
  if (node.tag === "body" || node.tag === "html" || node.tag === "article" || node.tag === "main") return null;
  for (const name of namesOf(page, index)) {
    const reason = REASONS.get(name);
    if (reason && !(quoting && reason === "share-bar")) return reason;
  }
  return null;
}
function namesOf(page, index) {
  const node = page[index];
  node.names ??= readNames(node);
  return node.names;
}
function readNames(node) {
  const named = `${attribute(node, "class")} ${attribute(node, "id")}`.slice(0, 300);
  if (named.length < 2) return [];
  const words = [];
  for (const name of named.split(/\s+/)) {
    const parts = name.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase().split(/[^a-z]+/).filter(Boolean);
    words.push(...parts);
    for (let i = 1; i < parts.length; i++) words.push(parts[i - 1] + parts[i]);
  }
  return words;
}
function isHidden(page, index) {
  const node = page[index];
  if (node.dom?.getAttribute?.("hidden") != null || attribute(node, "aria-hidden") === "true") return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(node, "style"));
}

// src/document/html/leaves.ts
var INLINE = new Set(
  "#text a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q ruby rb rt rp s samp small span strike strong sub sup time tt u var wbr input button noscript picture source nobr o:p".split(
    " "
  )
);
var CELLS = /* @__PURE__ */ new Set(["td", "th"]);
var SILENT = /* @__PURE__ */ new Set(["head", "noscript", "button", "input", "audio", "video", "canvas", "map"]);
function findLeaves(page, isHidden2) {
  const blocky = blocksInside(page);
  const isBlock = (i) => !INLINE.has(page[i].tag) && (!CELLS.has(page[i].tag) || blocky[i] === 1);
  const builder = new LeafBuilder();
  const open = [];
  for (let i = 1; i < page.length; i++) {
    while (open.length > 0 && page[open.at(-1)].end <= i) builder.close(open.pop());
    const { tag, text, end } = page[i];
    if (tag === "#text") builder.add(text, i);
    else if (tag === "br") builder.lineBreak();
    else if (SILENT.has(tag) || isHidden2(i)) i = end - 1;
    else {
      builder.enter(tag, i, isBlock(i));
      if (end > i + 1) open.push(i);
      else builder.close(i);
    }
  }
  builder.flush();
  return builder.leaves;
}
var LeafBuilder = class {
  leaves = [];
  #text = "";
  #linked = 0;
  #at = -1;
  #links = 0;
  #breaks = 0;
  #blocks = [0];
  #kinds = /* @__PURE__ */ new Map();
  enter(tag, index, block) {
    if (block) {
      this.flush();
      this.#blocks.push(index);
      this.#kinds.set(index, "block");
    } else if (tag === "a") {
      this.#links++;
      this.#kinds.set(index, "link");
    } else if (CELLS.has(tag)) this.#text += " ";
  }
  close(index) {
    const kind = this.#kinds.get(index);
    if (kind === "link") this.#links--;
    if (kind !== "block") return;
    this.flush();
    this.#blocks.pop();
  }
  add(raw, index) {
    const text = raw.replace(/[\s\u00a0]+/g, " ");
    if (text === "" || text === " " && this.#text === "") return;
    if (text !== " ") this.#breaks = 0;
    if (this.#at < 0) this.#at = index;
    this.#text += text;
    if (this.#links > 0) this.#linked += text.trim().length;
  }
  lineBreak() {
    this.#breaks++;
    if (this.#breaks > 1) this.flush();
    else this.#text += " ";
  }
  flush() {
    const text = this.#text.replace(/ +/g, " ").trim();
    if (text !== "" && this.#at >= 0)
      this.leaves.push({ text, owner: this.#blocks.at(-1), at: this.#at, linked: Math.min(this.#linked, text.length) });
    this.#text = "";
    this.#linked = 0;
    this.#at = -1;
    this.#breaks = 0;
  }
};
function blocksInside(page) {
  const inside = new Uint8Array(page.length);
  for (let i = page.length - 1; i > 0; i--) {
    const { tag, parent } = page[i];
    if (inside[i] === 1 || !INLINE.has(tag) && !CELLS.has(tag) && tag !== "br") inside[parent] = 1;
  }
  return inside;
}

// src/document/html/root.ts
var SENTENCE = /[.!?。！？]["'”’)\]]*(?:\s|$)/;
var BROKEN_OFF = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/;
function weigh({ text, linked }) {
  const free = text.length - 2 * linked;
  const sentences = SENTENCE.test(text) && !BROKEN_OFF.test(text);
  if (text.length >= 80 && sentences) return Math.min(free, 1200);
  if (text.length >= 40 && sentences) return Math.min(free, 60);
  return -15 - Math.min(text.length, 100) / 4;
}
var BODY_NAMES = new Set(
  "articlebody articlecontent articletext entrycontent postcontent postbody storybody storycontent storytext contentbody newsbody newstext newscontent pagecontent textcontent".split(
    " "
  )
);
var DECLARED_SHARE = 0.6;
var LITTLE_PROSE = 500;
function findRoot(page, leaves, reasons) {
  const isJunk = ({ owner }) => reasons[owner] !== null;
  const total = subtreeSums(
    page,
    leaves,
    leaves.map((leaf) => isJunk(leaf) ? Math.min(0, weigh(leaf)) / 4 : weigh(leaf))
  );
  const free = subtreeSums(
    page,
    leaves,
    leaves.map((leaf) => isJunk(leaf) ? 0 : leaf.text.length - leaf.linked)
  );
  let best = 0;
  for (let i = 0; i < page.length; i++) {
    if (page[i].tag !== "#text" && total[i] >= total[best]) best = i;
  }
  const declared = findDeclared(page, free, reasons);
  if (declared < 0) return best;
  const plausible = total[best] < LITTLE_PROSE ? free[declared] >= free[best] : total[declared] >= total[best] * DECLARED_SHARE;
  return plausible ? declared : best;
}
function findDeclared(page, free, reasons) {
  let declared = -1;
  for (let i = 1; i < page.length; i++) {
    if (page[i].tag === "#text" || reasons[i] !== null || !isDeclared(page, i)) continue;
    if (declared < 0 || free[i] > free[declared]) declared = i;
  }
  return declared;
}
var isDeclared = (page, index) => /^articlebody$/i.test(attribute(page[index], "itemprop")) || namesOf(page, index).some((name) => BODY_NAMES.has(name));
function subtreeSums(page, leaves, weights) {
  const before = new Float64Array(page.length + 1);
  leaves.forEach(({ at }, i) => {
    before[at + 1] = before[at + 1] + weights[i];
  });
  for (let i = 1; i <= page.length; i++) before[i] = before[i] + before[i - 1];
  const sums = new Float64Array(page.length);
  for (let i = 0; i < page.length; i++) sums[i] = before[page[i].end] - before[i];
  return sums;
}

// src/document/html/content.ts
function findContent(page) {
  const leaves = findLeaves(page, (i) => isHidden(page, i)).filter(({ text }) => !isMarkup(text));
  const prose = leaves.map((leaf) => Math.max(0, weigh(leaf)));
  const reasons = reasonsOf(page, subtreeSums(page, leaves, prose));
  const root = findRoot(page, leaves, reasons);
  const piecesIn = (from, to) => leaves.filter(({ at }) => at >= from && at < to).map((leaf) => toPiece(page, leaf, reasons[leaf.owner] ?? null));
  return { before: piecesIn(0, root), inside: piecesIn(root, page[root].end) };
}
var isMarkup = (text) => /^<\/?[a-z][^>]*>/i.test(text);
var TOO_MUCH = 0.5;
function reasonsOf(page, prose) {
  const quoting = holdsQuote(page);
  const reasons = [null];
  for (let i = 1; i < page.length; i++) {
    const inherited = reasons[page[i].parent];
    const isWhole = prose[i] > prose[0] * TOO_MUCH;
    if (inherited !== null || page[i].tag === "#text") reasons.push(inherited);
    else reasons.push(isWhole ? null : junkReason(page, i, quoting[i] === 1));
  }
  return reasons;
}
function holdsQuote(page) {
  const holds = new Uint8Array(page.length);
  for (let i = page.length - 1; i > 0; i--) {
    if (page[i].tag === "blockquote") holds[i] = 1;
    if (holds[i] === 1) holds[page[i].parent] = 1;
  }
  return holds;
}
var KINDS = /* @__PURE__ */ new Map([
  ["li", "list"],
  ["dd", "list"],
  ["dt", "list"],
  ["tr", "list"],
  ["blockquote", "blockquote"],
  ["figcaption", "caption"],
  ["figure", "caption"],
  ["caption", "caption"]
]);
var CAPTION_NAMES = /* @__PURE__ */ new Set([
  "caption",
  "captions",
  "figcaption",
  "imagecaption",
  "wpcaption",
  "photocaption"
]);
var STANDFIRST_NAMES = /* @__PURE__ */ new Set([
  "standfirst",
  "dek",
  "deck",
  "subtitle",
  "subheadline",
  "subhead",
  "subheading",
  "strapline",
  "tagline"
]);
var HEADING = /^h([1-6])$/;
var DEPTH = 5;
function toPiece(page, { text, owner, linked, at }, reason) {
  const { kind, level } = kindAt(page, owner);
  return { kind: reason === null ? kind : "boilerplate", text, level, reason, linked: linked / text.length, at };
}
function kindAt(page, owner) {
  for (let i = owner, depth = 0; i > 0 && depth < DEPTH; i = page[i].parent, depth++) {
    const heading = HEADING.exec(page[i].tag);
    if (heading) return { kind: "heading", level: Number(heading[1]) };
    const kind = KINDS.get(page[i].tag) ?? kindByName(page, i);
    if (kind) return { kind, level: 0 };
  }
  return { kind: "paragraph", level: 0 };
}
function kindByName(page, index) {
  const names = namesOf(page, index);
  if (names.some((name) => CAPTION_NAMES.has(name))) return "caption";
  return names.some((name) => STANDFIRST_NAMES.has(name)) ? "standfirst" : null;
}

// src/document/html/entities.ts
var NAMED = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  lsquo: "\u2018",
  rsquo: "\u2019",
  ldquo: "\u201C",
  rdquo: "\u201D",
  ndash: "\u2013",
  mdash: "\u2014",
  hellip: "\u2026"
};
function decodeEntities(text) {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 1114111 ? String.fromCodePoint(code) : whole;
  });
}

// src/document/html/json-ld.ts
var ARTICLE = /(?:Article|Posting|Report|Review|OpinionPiece|Column)$/;
var MOST_OBJECTS = 5e3;
function readJsonLd(page) {
  const scripts = page.filter((node) => node.tag === "script" && /^application\/ld\+json/i.test(attribute(node, "type").trim()));
  const parsed = scripts.map((script) => parseLoosely(rawText(script)));
  const objects = parsed.flatMap((value) => value === void 0 ? [] : objectsIn(value));
  return { article: objects.find(isArticle) ?? null, unreadable: parsed.includes(void 0) };
}
function parseLoosely(source) {
  const bare = source.replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)/, "").replace(/(?:\/\/\s*)?(?:\]\]>|-->)\s*$/, "");
  return parse(bare) ?? parse(bare.replace(new RegExp("\\p{Cc}+", "gu"), " ")) ?? parse(bare.replace(new RegExp("\\p{Cc}+", "gu"), " ").replace(/,(?=\s*[}\]])/g, ""));
}
function parse(source) {
  try {
    return JSON.parse(source);
  } catch {
    return void 0;
  }
}
function objectsIn(value) {
  const found = [];
  const queue = [value];
  for (let i = 0; i < queue.length && i < MOST_OBJECTS; i++) {
    const item = queue[i];
    if (Array.isArray(item)) queue.push(...item.slice(0, MOST_OBJECTS));
    else if (isObject(item)) {
      found.push(item);
      queue.push(item["@graph"], item.mainEntity, item.mainEntityOfPage);
    }
  }
  return found;
}
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var isArticle = (object) => [object["@type"]].flat().some((type) => typeof type === "string" && ARTICLE.test(type));
function stringAt(object, key) {
  return namesAt(object, key)[0] ?? null;
}
function namesAt(object, key) {
  const values = [object?.[key]].flat(2);
  return values.flatMap((value) => {
    const named = isObject(value) ? value.name ?? value["@value"] : value;
    const text = Array.isArray(named) ? named[0] : named;
    return typeof text === "string" && text.trim() !== "" ? [text.trim()] : [];
  });
}

// src/document/html/metadata.ts
var META = {
  title: ["og:title", "twitter:title", "parsely-title", "dc.title", "dcterms.title", "sailthru.title"],
  standfirst: ["og:description", "twitter:description", "description", "dc.description", "sailthru.description"],
  author: [
    "author",
    "article:author",
    "parsely-author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "sailthru.author",
    "twitter:data1"
  ],
  publisher: ["og:site_name", "application-name", "dc.publisher", "parsely-site"],
  published: [
    "article:published_time",
    "article:published",
    "parsely-pub-date",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.issued",
    "pubdate",
    "publishdate",
    "publish-date",
    "sailthru.date",
    "og:published_time"
  ]
};
function readMetadata(page) {
  const { article } = readJsonLd(page);
  const meta = metaOf(page);
  const pick = (names) => names.map((name) => meta.get(name)?.[0]).find(Boolean) ?? null;
  const publisher = clean(pick(META.publisher.slice(0, 1)) ?? publisherOf(article) ?? pick(META.publisher));
  const ownTitle = stringAt(article, "headline") ?? pick(META.title) ?? microdata(page, "headline") ?? documentTitle(page);
  return {
    title: withoutSite(clean(ownTitle), publisher),
    standfirst: clean(pick(META.standfirst) ?? stringAt(article, "description")),
    bylines: bylinesOf(
      page,
      article,
      META.author.flatMap((name) => meta.get(name) ?? [])
    ),
    publisher,
    publishedAt: publishedOf(
      page,
      article,
      META.published.flatMap((name) => meta.get(name) ?? [])
    ),
    url: canonical(page) ?? meta.get("og:url")?.[0] ?? null
  };
}
function metaOf(page) {
  const meta = /* @__PURE__ */ new Map();
  for (const node of page) {
    if (node.tag !== "meta") continue;
    const name = (attribute(node, "property") || attribute(node, "name") || attribute(node, "itemprop")).trim().toLowerCase();
    const content = attribute(node, "content").trim();
    if (name !== "" && content !== "") meta.set(name, [...meta.get(name) ?? [], content].slice(0, 20));
  }
  return meta;
}
var clean = (text) => text === null ? null : collapse(decodeEntities(text)) || null;
var publisherOf = (article) => stringAt(article, "publisher");
function documentTitle(page) {
  const at = page.findIndex(({ tag }) => tag === "title");
  return at < 0 ? null : innerText(page, at) || null;
}
function withoutSite(title, publisher) {
  if (title === null) return null;
  const parts = /^(.{8,}?)\s+(?:[|»·•]|[–—-])\s+([^|»·•]{2,40})$/.exec(title);
  if (!parts) return title;
  const [, rest, last] = parts;
  const bar = /\s[|»·•]\s/.test(title);
  return bar || same(last, publisher) ? rest : title;
}
var same = (a, b) => b !== null && letters(a) === letters(b);
var letters = (text) => text.toLowerCase().replace(/^the |\.com$|[^\p{L}\p{N}]/gu, "");
function bylinesOf(page, article, declared) {
  const marked = [];
  page.forEach((node, i) => {
    if (isAuthorMark(attribute(node, "itemprop"), attribute(node, "rel"))) marked.push(innerText(page, i));
  });
  for (const source of [namesAt(article, "author"), declared, marked]) {
    const persons = source.map((name) => collapse(decodeEntities(name))).flatMap((name) => isPersonName(name) ? [name] : personsOf(name));
    if (persons.length > 0) return [...new Set(persons)];
  }
  return [];
}
var isAuthorMark = (itemprop, rel) => /^author$/i.test(itemprop) || /\bauthor\b/i.test(rel);
function publishedOf(page, article, declared) {
  const ld = [stringAt(article, "datePublished"), stringAt(article, "dateCreated")];
  const times = page.filter((node) => isDateMark(node.tag, attribute(node, "itemprop"))).map((node) => attribute(node, "datetime") || attribute(node, "content"));
  for (const value of [...ld, ...declared, ...times]) {
    const iso = value ? toIso(value) : null;
    if (iso) return iso;
  }
  return null;
}
var isDateMark = (tag, itemprop) => tag === "time" || /^datepublished$/i.test(itemprop);
function microdata(page, property) {
  const at = page.findIndex((node) => attribute(node, "itemprop").toLowerCase() === property);
  return at < 0 ? null : attribute(page[at], "content") || innerText(page, at) || null;
}
function canonical(page) {
  const link = page.find((node) => node.tag === "link" && /\bcanonical\b/i.test(attribute(node, "rel")));
  return link && attribute(link, "href").trim() || null;
}

// src/document/html/read.ts
function readHtml(html, options = {}) {
  if (typeof html !== "string") throw new NutgrafError("INVALID_INPUT", "readHtml takes the source of a page, a string.");
  const page = flatten(parsePage(html));
  const { title, url, ...metadata } = readMetadata(page);
  const { text, blocks } = joinPieces(assemble(findContent(page), title));
  const shown = blocks.find(({ kind }) => kind === "title");
  return {
    ...metadata,
    text,
    blocks,
    format: "html",
    url: options.url ?? url,
    title: title ?? (shown ? text.slice(shown.start, shown.end) : null)
  };
}
export {
  readHtml
};
