import {
  isByline,
  isDateNote,
  wordsBesideDate
} from "./chunk-7GF4JZHU.js";

// src/document/characters.ts
var LETTER = 1 << 16;
var MARK = 1 << 17;
var NUMBER = 1 << 18;
var DIGIT = 1 << 19;
var UPPER = 1 << 20;
var LOWER = 1 << 21;
var PUNCTUATION = 1 << 22;
var SYMBOL = 1 << 23;
var LINE_BREAK = 1 << 24;
var APOSTROPHE = 1 << 25;
var JOINER = 1 << 26;
var COLON = 1 << 27;
var COMMA = 1 << 28;
var QUOTE = 1 << 29;
var SIGN = 1 << 30;
var KNOWN = 1 << 31;
var PATTERNS = [
  [LETTER, new RegExp("\\p{L}", "u")],
  [MARK, new RegExp("\\p{M}", "u")],
  [NUMBER, new RegExp("\\p{N}", "u")],
  [DIGIT, /\d/],
  [UPPER, new RegExp("\\p{Lu}", "u")],
  [LOWER, new RegExp("\\p{Ll}", "u")],
  [PUNCTUATION, new RegExp("\\p{P}", "u")],
  [SYMBOL, new RegExp("\\p{S}", "u")],
  // Form feed, and Unicode's line and paragraph separators, too.
  [LINE_BREAK, /[\n\r\f\u2028\u2029]/],
  [APOSTROPHE, /['’]/],
  [JOINER, /[.-]/],
  [COLON, /:/],
  [COMMA, /,/],
  [QUOTE, /["“”]/],
  [SIGN, /[@#©(|•·»/$£€]/]
];
var lowerOf = (character) => character & 65535;
var LEARNED = new Int32Array(65536);
function readCharacters(text) {
  const characters = new Int32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    characters[i] = LEARNED[code] || (isHalf(code) ? readHalf(text, i) : learn(code));
  }
  return characters;
}
function learn(code) {
  const character = String.fromCharCode(code);
  const lower = character.toLowerCase();
  LEARNED[code] = kindsOf(character) | (lower.length === 1 ? lower.charCodeAt(0) : code);
  return LEARNED[code];
}
var kindsOf = (character) => PATTERNS.reduce((kinds, [kind, pattern]) => pattern.test(character) ? kinds | kind : kinds, KNOWN);
var isHalf = (code) => code >= 55296 && code <= 57343;
function readHalf(text, at) {
  const code = text.charCodeAt(at);
  const point = text.codePointAt(code < 56320 ? at : at - 1) ?? 0;
  if (point <= 65535) return code;
  const character = String.fromCodePoint(point);
  return code | (new RegExp("\\p{So}", "u").test(character) ? SYMBOL : kindsOf(character));
}

// src/document/words.ts
var SEED = 2166136261 | 0;
var PRIME = 16777619;
function wordHash(word) {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return hash;
}
var WordWalk = class {
  start = 0;
  end = 0;
  hash = SEED;
  #to = 0;
  #characters;
  #ofThese;
  #orThese;
  /**
   * @param ofThese kinds of characters of which a word is made
   * @param orThese a word that begins with one of these is made of them instead: digits, where they are words of their own
   */
  constructor(characters, ofThese, orThese = 0) {
    this.#characters = characters;
    this.#ofThese = ofThese;
    this.#orThese = orThese;
  }
  /** Starts anew at `from`; a word that runs beyond `to` is cut there. */
  over(from, to) {
    this.end = from;
    this.#to = to;
    return this;
  }
  /** Goes to the next word; false where there is none. */
  next() {
    const characters = this.#characters;
    const to = this.#to;
    const opening = this.#ofThese | this.#orThese;
    let at = this.end;
    while (at < to && (characters[at] & opening) === 0) at++;
    this.start = at;
    const made = at < to && (characters[at] & this.#ofThese) === 0 ? this.#orThese : this.#ofThese;
    let hash = SEED;
    while (at < to && (characters[at] & made) !== 0) hash = Math.imul(hash ^ lowerOf(characters[at++]), PRIME);
    this.end = at;
    this.hash = hash;
    return at > this.start;
  }
};
var USUAL_LENGTH = 4;
var Words = class {
  constructor(characters) {
    this.characters = characters;
    const room = Math.ceil(characters.length / USUAL_LENGTH) + 1;
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.hash = new Int32Array(room);
    this.#walk = new WordWalk(characters, LETTER | MARK, DIGIT).over(0, characters.length);
    while (this.#walk.next()) this.#push(this.#walk);
  }
  characters;
  count = 0;
  start;
  end;
  hash;
  #walk;
  #push({ start, end, hash }) {
    const word = this.count++;
    if (word === this.start.length) {
      this.start = withMoreRoom(this.start);
      this.end = withMoreRoom(this.end);
      this.hash = withMoreRoom(this.hash);
    }
    this.start[word] = start;
    this.end[word] = end;
    this.hash[word] = hash;
  }
  /** The first word that ends after an offset. */
  firstAfter(offset) {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = low + high >> 1;
      if (this.end[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  isNumber(word) {
    return (this.characters[this.start[word]] & DIGIT) !== 0;
  }
  /** The hash of as much of a word as lies between two offsets. */
  hashWithin(word, from, to) {
    const start = this.start[word];
    const end = this.end[word];
    if (start >= from && end <= to) return this.hash[word];
    this.#walk.over(Math.max(start, from), Math.min(end, to)).next();
    return this.#walk.hash;
  }
};
function withMoreRoom(column) {
  const larger = new Int32Array(2 * column.length);
  larger.set(column);
  return larger;
}

// src/document/junk-rules.ts
var JUNK_RULES = [
  {
    name: "comment-form",
    within: 80,
    pattern: /^(?:leave|post|add|write|submit) (?:a|your|us a) (?:reply|comment|response)\b(?! (?:on|about|that|from))|^cancel reply$|^join the (?:conversation|discussion)$|^view the discussion thread/i
  },
  {
    name: "comment-form",
    within: 160,
    pattern: /^your e-?mail address will not be published|^required fields are marked|^save my name, e-?mail/i
  },
  {
    name: "comments",
    within: 60,
    pattern: /^(?:\(?\d[\d,]* )?(?:comments?|responses?|replies)\)?(?: \(\d+\))?:?$|^(?:show|view|read|see|load|hide)(?: all| more)?(?: \d+)? comments?\b|^comments (?:are|have been) (?:closed|disabled|off|moderated)/i
  },
  {
    name: "related-links",
    within: 60,
    pattern: /^(?:related(?: (?:articles?|stories|posts?|topics?|links?|content|news|coverage|reading))?|read (?:more|next|also)|more (?:from|on|in|stories|news|like this)\b.{0,40}|most (?:popular|read|viewed|shared)|trending(?: now)?|you may also like|recommended(?: for you)?|see also|editors?['’]? picks?|latest (?:news|stories|headlines)|popular(?: posts?| now)?|don['’]t miss|up next|also read|further reading|around the web|more from the web|top stories|in this (?:article|story))(?: ?[:»>])?$/i
  },
  {
    name: "related-links",
    within: 200,
    pattern: /^(?:read more|see also|related|also read|read also|read next|watch|listen|more|don['’]t miss|must read|click here)\s?(?:[:>»]|\s[–—-]\s)|^(?:READ MORE|READ ALSO|ALSO READ|SEE ALSO|RELATED|READ NEXT|WATCH)\b/
  },
  {
    name: "share-bar",
    within: 80,
    pattern: /^(?:share|tweet|pin|print|e-?mail|copy link|save|bookmark|like|follow|subscribe|facebook|twitter|whatsapp|linkedin|pinterest|reddit|tumblr|telegram|flipboard|pocket|instagram|youtube|google\+?|messenger|sms)(?:(?:[\s,|/·•]+|\s+(?:on|via|to|this|by)\s+)(?:share|tweet|pin|print|e-?mail|link|facebook|twitter|whatsapp|linkedin|pinterest|reddit|tumblr|telegram|flipboard|instagram|youtube|google\+?|messenger|article|story|page|post|x))*(?: \d+)?$/i
  },
  {
    name: "newsletter",
    within: 200,
    pattern: /^(?:sign up|subscribe|register|get (?:our|the|your)|join our)\b.{0,120}\b(?:newsletters?|inbox|e-?mails?|alerts?|updates|mailing list|digest|briefing)\b|^(?:enter )?your e-?mail(?: address)?\*?$|^e-?mail address\*?$/i
  },
  {
    name: "subscription",
    within: 160,
    pattern: /^(?:already (?:a |have )|not a subscriber|subscribe (?:now|today|to)\b|start your (?:free )?trial|log ?in\b|sign in\b|register (?:now|to)\b|support (?:our|independent) journalism|become a (?:member|subscriber))/i
  },
  {
    name: "cookie-note",
    within: 400,
    pattern: /^(?:we|this (?:site|website)|our (?:site|website|partners))\b.{0,60}\buses? cookies\b|^by (?:continuing|using|clicking|signing|subscribing)\b.{0,120}\b(?:agree|accept|consent|cookies|terms|privacy)\b|^(?:accept|manage|reject)(?: all)? cookies$/i
  },
  {
    name: "advertisement",
    within: 60,
    pattern: /^(?:adverts?|advertisements?|sponsored(?: content)?|ad|ads by .{1,30}|article continues below(?: advertisement)?|story continues below(?: advertisement)?|continue reading(?: the main story)?|promoted(?: content)?|skip (?:ad|advertisement|to .{1,30}))[.:]?$/i
  },
  {
    name: "copyright",
    within: 400,
    pattern: /^(?:©|\(c\) |copyright\s*(?:©|\(c\)|\d{4}|by\b|:|notice|information)|(?:this material|the content) may not be (?:published|reproduced))/i
  },
  {
    name: "copyright",
    within: 400,
    pattern: /\ball rights reserved\b/i
  },
  {
    name: "wire-credit",
    within: 400,
    pattern: /^[([]?(?:additional |with additional )?(?:reporting|editing|writing|compiled|translated|edited|graphics?|produced) by\b/i
  },
  {
    name: "photo-credit",
    within: 160,
    pattern: /^[([]?(?:photo(?:graph)?s?|image|picture|file photo|video|illustration|credit|source image|featured image|image credit|photo credit)s?(?: (?:by|courtesy|credit|source|via|from)\b| ?[:©|/])|^(?:getty(?: images)?|ap photo|reuters photo|shutterstock|istock)\b.{0,60}$|[/|] ?(?:getty images|shutterstock|afp|reuters|istock)\)?$/i
  },
  {
    name: "tags",
    within: 240,
    pattern: /^(?:tags?|topics?|filed under|categories|category|keywords|posted in|tagged(?: with)?)(?:\s?:|$)/i
  },
  {
    name: "site-furniture",
    within: 80,
    pattern: /^(?:about us|contact us|terms (?:of (?:use|service)|and conditions|& conditions)|privacy policy|cookie policy|site ?map|advertise(?: with us)?|careers|help|faqs?|rss|home|menu|search|close|back to top|next(?: article| post| story)?|previous(?: article| post| story)?|loading\.*|font size|listen(?: to this article)?|play|view gallery|\d+ (?:min(?:ute)?s?|hours?|days?|weeks?) (?:read|ago)|updated \d+ (?:min(?:ute)?s?|hours?|days?) ago)$/i
  }
];
function junkRuleOf(line) {
  for (const { name, within, pattern } of JUNK_RULES) if (line.length <= within && pattern.test(line)) return name;
  return null;
}
var COMMENT_FORM = /^(?:leave|post|add|write|submit) (?:a|your) (?:reply|comment)(?: cancel reply)?$|^cancel reply$/i;
var opensCommentForm = (line) => line.length <= 60 && COMMENT_FORM.test(line);

// src/document/shape.ts
var LOOKED_AT = 400;
var OPENS_WORD = LETTER | NUMBER;
var IN_WORD = LETTER | NUMBER | MARK | APOSTROPHE | JOINER;
function shapeOf(text, characters, { start, end }) {
  const to = Math.min(end, start + LOOKED_AT);
  let words = 0;
  let long = 0;
  let high = 0;
  let opensHigh = false;
  for (let at = start; at < to; at++) {
    const opening = characters[at];
    if ((opening & OPENS_WORD) === 0) continue;
    const from = at;
    while (at < to && (characters[at] & IN_WORD) !== 0) at++;
    if (words === 0) opensHigh = (opening & (UPPER | DIGIT)) !== 0;
    words++;
    if (at - from <= 3) continue;
    long++;
    if ((opening & UPPER) !== 0) high++;
  }
  const stopped = isStopped(text, start, end);
  return {
    words,
    stopped,
    question: isQuestion(text, start, end),
    capitals: end <= to && isInCapitals(text, characters, start, end),
    opensHigh,
    titleCase: long > 0 ? high / long : 0,
    prose: words >= 22 || stopped && words >= 9
  };
}
var STOPS = ".!?\u2026";
var CLOSERS = `])"'\u2019\u201D\xBB`;
var MOST_CLOSERS = 5;
function isStopped(text, start, end) {
  let last = end - 1;
  while (last > start && last >= end - MOST_CLOSERS && CLOSERS.includes(text[last])) last--;
  return last >= start && STOPS.includes(text[last]);
}
function isQuestion(text, start, end) {
  if (text[end - 1] === "?") return end > start;
  return end - start > 1 && text[end - 2] === "?" && `"'\u2019\u201D\xBB`.includes(text[end - 1]);
}
function isInCapitals(text, characters, start, end) {
  for (let at = start; at < end; at++) if ((characters[at] & LOWER) !== 0) return false;
  return new RegExp("\\p{Lu}{2}", "u").test(text.slice(start, end));
}

// src/model/hash-index.ts
var HashIndex = class _HashIndex {
  size = 0;
  #hashes;
  /** Each cell's number, plus one; 0 where it is free. */
  #numbers;
  #shift;
  /** @param most hashes that it will ever hold */
  constructor(most) {
    const bits = 33 - Math.clz32(most | 1);
    this.#hashes = new Int32Array(2 ** bits);
    this.#numbers = new Int32Array(2 ** bits);
    this.#shift = 32 - bits;
  }
  static of(hashes) {
    const index = new _HashIndex(hashes.length);
    for (let i = 0; i < hashes.length; i++) index.add(hashes[i]);
    return index;
  }
  /** The hash's number, a new one where it has none. */
  add(hash) {
    const cell = this.#cellOf(hash);
    if (this.#numbers[cell] === 0) {
      this.#hashes[cell] = hash;
      this.#numbers[cell] = ++this.size;
    }
    return this.#numbers[cell] - 1;
  }
  /** The hash's number, or −1. */
  find(hash) {
    return this.#numbers[this.#cellOf(hash)] - 1;
  }
  /** The cell that holds the hash, or the free one where it would go. */
  #cellOf(hash) {
    const last = this.#numbers.length - 1;
    const sought = hash | 0;
    let cell = Math.imul(sought, 2654435761) >>> this.#shift;
    while (this.#numbers[cell] !== 0 && this.#hashes[cell] !== sought) cell = cell + 1 & last;
    return cell;
  }
};

// src/document/titles.ts
var LONGEST_TITLE = 30;
var FARTHEST = 12;
var THRESHOLD = 1.2;
function findTitle(words, lines, reasons, lede, title) {
  if (title !== null) return findRepeated(lines, title);
  const last = lede < 0 ? Math.min(lines.length, 2) - 1 : lede;
  const candidates = [];
  for (let i = Math.max(0, last - FARTHEST); i <= last && i + 1 < lines.length; i++)
    if (canBeTitle(lines[i])) candidates.push(i);
  const shares = sharesWithStory(
    words.characters,
    candidates.map((i) => lines[i]),
    storyFrom(lines, reasons, Math.max(0, last))
  );
  let best = -1;
  let top = THRESHOLD;
  candidates.forEach((i, at) => {
    const score = scoreOf(lines, reasons, i, shares[at]);
    if (score <= top) return;
    best = i;
    top = score;
  });
  return best;
}
function findRepeated(lines, title) {
  const letters = lettersOf(title);
  return lines.findIndex(({ line }) => lettersOf(line) === letters);
}
function scoreOf(lines, reasons, i, shared) {
  const { shape } = lines[i];
  const isOverCredit = lines.slice(i + 1, i + 4).some(({ line }) => isByline(line) || isDateNote(line));
  return (shape.words >= 4 ? 1 : shape.words >= 2 ? 0.5 : 0) + (i === 0 ? 0.6 : 0) + 1.2 * shared + (isOverCredit ? 0.5 : 0) - (reasons[i] === null ? 0 : 0.5) - (shape.words === 1 && shared === 0 ? 1 : 0);
}
function canBeTitle({ line, shape, item, rule }) {
  if (shape.words < 1 || shape.words > LONGEST_TITLE || item || rule !== null) return false;
  if (shape.stopped && !shape.question) return false;
  return !isByline(line) && (!isDateNote(line) || wordsBesideDate(line) >= 5) && !/[,;:]$/.test(line);
}
var LINES_READ = 12;
var CHARACTERS_READ = 2e3;
var LEAST_LETTERS = 4;
function storyFrom(lines, reasons, from) {
  const story = [];
  for (let i = from; i < lines.length && story.length < LINES_READ; i++) {
    const { shape } = lines[i];
    if (shape.prose && !shape.question && reasons[i] === null) story.push(lines[i]);
  }
  return story;
}
function sharesWithStory(characters, candidates, story) {
  const words = new WordWalk(characters, LETTER | NUMBER);
  const index = new HashIndex(candidates.reduce((sum, { start, end }) => sum + (end - start) / LEAST_LETTERS, 0));
  const numbers = candidates.map(({ start, end }) => {
    const found = [];
    words.over(start, end);
    while (words.next()) if (words.end - words.start >= LEAST_LETTERS) found.push(index.add(words.hash));
    return found;
  });
  const isShared = new Uint8Array(index.size + 1);
  for (const { start, end } of index.size > 0 ? story : []) {
    words.over(start, Math.min(end, start + CHARACTERS_READ));
    while (words.next()) isShared[index.find(words.hash) + 1] = 1;
  }
  return numbers.map(
    (found) => found.length === 0 ? 0 : found.filter((word) => isShared[word + 1] === 1).length / found.length
  );
}
var lettersOf = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

export {
  LETTER,
  MARK,
  DIGIT,
  UPPER,
  PUNCTUATION,
  SYMBOL,
  LINE_BREAK,
  APOSTROPHE,
  COLON,
  COMMA,
  QUOTE,
  SIGN,
  lowerOf,
  readCharacters,
  HashIndex,
  wordHash,
  Words,
  JUNK_RULES,
  junkRuleOf,
  opensCommentForm,
  shapeOf,
  findTitle,
  lettersOf
};
