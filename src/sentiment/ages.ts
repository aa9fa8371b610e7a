import type { Document } from '../document/document.js';
import { POS } from '../language/codes.js';
import type { Language, SentenceTokens } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { isMonth, isWeekday, latestMonth, latestYear, MONTHS, singular } from './calendar-words.js';
import type { Chunk, VerbChunk } from './chunk.js';
import type { Clause } from './clauses.js';

/** How long ago something was, in days before the article; below 0 is to come; null where nothing tells. */
export type Age = number | null;

const DAYS: Readonly<Record<string, number>> = {
  second: 0,
  minute: 0.01,
  hour: 0.1,
  day: 1,
  night: 1,
  morning: 1,
  evening: 1,
  afternoon: 1,
  week: 7,
  weekend: 7,
  month: 30,
  quarter: 90,
  season: 200,
  spring: 200,
  summer: 200,
  autumn: 200,
  fall: 200,
  winter: 200,
  term: 200,
  year: 365,
  decade: 3650,
  century: 36500,
  generation: 9000,
  time: 200,
};
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  several: 4,
  few: 3,
};
/** Words that by themselves put a clause in the past … */
const PAST: Readonly<Record<string, number>> = {
  previously: 200,
  formerly: 400,
  historically: 1000,
  originally: 300,
  initially: 60,
  earlier: 40,
  yesterday: 1,
  once: 400,
  traditionally: 400,
  hitherto: 100,
  decades: 5000,
  long: 100,
};
/** … or in the present. */
const PRESENT = new Set(['now', 'today', 'tonight', 'currently', 'nowadays', 'latest', 'finally']);
const RECENT = new Set(['recent', 'recently', 'lately']);
const PERIODS = new Set(['period', 'spell', 'stretch', 'run', 'series', 'string', 'era']);
const CONTRASTING = new Set(['however', 'but', 'yet', 'now', 'instead', 'since', 'nevertheless', 'today']);
/** Days by which steps told in one breath are set apart. */
const SEQUENCE = 8;
const RECENTLY = 10;
const UNKNOWN_MONTH = 90;
const PAST_PERFECT = 30;
const TO_COME = -10;

/** Tells how long ago each clause of an article is set, reading it from its beginning. */
export class Ages {
  readonly #tokens: Tokens;
  readonly #document: Document;
  readonly #year: number | null;
  readonly #month: number | null;
  readonly #dated: boolean;
  readonly #lede: number;
  #block = -1;
  #carried: Age = null;
  /** Age of the sentence before. */
  #previous = 0;

  constructor(document: Document, language: Language) {
    this.#tokens = language.tokens;
    this.#document = document;
    const published = document.source?.publishedAt ?? null;
    this.#lede = document.blocks.findIndex(({ kind }) => kind === 'paragraph');
    this.#dated = published !== null;
    this.#year = published ? Number(published.slice(0, 4)) : latestYear(language.tokens);
    this.#month = published ? Number(published.slice(5, 7)) - 1 : latestMonth(document, language);
  }

  /** The age of each clause of a sentence. */
  read(sentence: SentenceTokens, chunks: readonly Chunk[], clauses: readonly Clause[]): Age[] {
    if (sentence.block !== this.#block) this.#carried = null;
    this.#block = sentence.block;
    const told = clauses.map((clause) => this.#told(clause));
    const contrasts = CONTRASTING.has(this.#tokens.lower(sentence.first));
    // "However" goes on from the sentence before: it is no older than that.
    const fallback = this.#isHead(sentence) ? 1 : contrasts && this.#previous < RECENTLY ? this.#previous : null;
    const ages: Age[] = [];
    let running: Age = contrasts ? null : this.#carried;
    clauses.forEach((clause, i) => {
      const own = told[i] ?? null;
      if (clause.opener === 'after' || clause.opener === 'before') {
        const main = running ?? (i === 0 ? (told[1] ?? null) : null) ?? fallback;
        const earlier = this.#relative(clause, main);
        ages.push(own !== null && earlier !== null ? Math.max(own, earlier) : (own ?? earlier));
        return;
      }
      const shares = i > 0 && clauses[i - 1]!.opener !== 'none' && this.#continues(clause, chunks);
      const age = own ?? (shares ? ages[i - 1]! : this.#implied(clause, chunks, running));
      if (age !== null && clause.opener !== 'who' && !shares) running = age;
      ages.push(age ?? (clause.opener === 'who' ? null : fallback));
    });
    this.#carried = running;
    this.#previous = running ?? fallback ?? RECENTLY;
    return this.#inSequence(clauses, ages);
  }

  /** "after they signed a pact [and shook hands]", "[and their leaders met]": still under the word that opened the clause before. */
  #continues({ first, from }: Clause, chunks: readonly Chunk[]): boolean {
    let at = from;
    while (chunks[at] && chunks[at]!.first < first) at++;
    if (chunks[at]?.kind === 'verb') return true;
    return chunks[at - 1]?.kind === 'and' && chunks[at - 2]?.kind !== 'comma';
  }

  /** "trailed 2-0, [then] equalised": within one sentence what comes first is older, so that the two can be told apart. */
  #inSequence(clauses: readonly Clause[], ages: readonly Age[]): Age[] {
    const ordered = [...ages];
    clauses.forEach(({ first, opener }, i) => {
      if (i === 0 || (this.#tokens.lower(first - 1) !== 'then' && opener !== 'before')) return;
      for (let k = 0; k < i; k++) ordered[k] = (ordered[k] ?? 0) + SEQUENCE;
    });
    return ordered;
  }

  #relative(clause: Clause, main: Age): Age {
    if (clause.opener === 'before') return main === null ? null : Math.max(main - 1, 0);
    return Math.max(main ?? 1, 0) + this.#distance(clause);
  }

  /** "[eighteen months] after": how much earlier. */
  #distance({ first, last }: Clause): number {
    const unit = DAYS[singular(this.#tokens.lower(first - 1))];
    if (unit !== undefined) return unit * this.#count(first - 2);
    // "after years of", "after a period of"
    for (let i = first + 1; i < Math.min(first + 5, last); i++) {
      const word = singular(this.#tokens.lower(i));
      if (this.#tokens.lower(i + 1) === 'of' && (DAYS[word] !== undefined || PERIODS.has(word)))
        return Math.max(DAYS[word] ?? 0, 100);
    }
    return this.#tokens.lower(first) === 'despite' ? 20 : 3;
  }

  /** Titles and the first paragraph tell the news: what has no date there is now. */
  #isHead({ block }: SentenceTokens): boolean {
    const kind = this.#document.blocks[block]?.kind;
    return kind === 'title' || kind === 'standfirst' || block === this.#lede;
  }

  #implied({ from, to }: Clause, chunks: readonly Chunk[], running: Age): Age {
    const verb = chunks.slice(from, to).find((chunk): chunk is VerbChunk => chunk.kind === 'verb' && chunk.mood === 'finite');
    if (!verb) return running;
    if (verb.perfect === 'past') return Math.max(running ?? 0, PAST_PERFECT);
    if (verb.modal === 'future') return TO_COME;
    if (verb.perfect === 'present') return 1;
    const word = this.#tokens.lower(verb.first);
    if (word === 'is' || word === 'are' || word === "'s" || word === "'re" || word === 'am') return 0;
    if (
      verb.first === verb.head &&
      this.#tokens.pos[verb.head] === POS.VERB &&
      /(?:[^s]s)$/.test(word) &&
      this.#tokens.lemma(verb.head) !== word
    )
      return 0;
    return running;
  }

  #told({ first, last, opener }: Clause): Age {
    for (let i = opener === 'none' ? first : first + 1; i < last; i++) {
      const age = this.#cueAt(i, last);
      if (age !== null) return age;
    }
    return this.#duration(first, last, opener);
  }

  /** "[For nine years] they had rammed …", "who quarrelled [for a year]": it lasted until the news. */
  #duration(first: number, last: number, opener: Clause['opener']): Age {
    for (let i = first; i < last && (i === first || opener === 'who'); i++) {
      if (this.#tokens.lower(i) !== 'for') continue;
      for (let k = i + 1; k < i + 5 && k < last; k++) {
        const unit = DAYS[singular(this.#tokens.lower(k))];
        if (unit !== undefined && unit >= 7) return unit * this.#count(k - 1);
      }
    }
    return null;
  }

  #cueAt(i: number, last: number): Age {
    const tokens = this.#tokens;
    const word = tokens.lower(i);
    const before = tokens.lower(i - 1);
    if (PRESENT.has(word)) return word === 'latest' || word === 'finally' ? 2 : 0;
    if (RECENT.has(word)) return 4;
    const unit = DAYS[singular(word)];
    if (unit !== undefined && i + 1 < last && (tokens.lower(i + 1) === 'ago' || tokens.lower(i + 1) === 'earlier'))
      return Math.max(unit * this.#count(i - 1), 2);
    const dated = unit !== undefined || isMonth(tokens, i) || isWeekday(tokens, i);
    if (dated && (before === 'last' || before === 'previous' || before === 'past'))
      return isWeekday(tokens, i) ? 8 : unit === 200 || isMonth(tokens, i) ? 250 : (unit ?? 30) * 1.2 + 1;
    if (dated && before === 'next') return TO_COME;
    if (unit !== undefined && before === 'this') return unit >= 365 ? 60 : unit >= 200 ? 20 : 2;
    if (word === 'time' && before === 'the' && tokens.lower(i - 2) === 'at') return 200;
    if (word === 'first' && before === 'at') return 60;
    if (unit !== undefined && unit >= 7 && tokens.lower(i - 2) === 'first') return 100;
    if (word === 'used' && tokens.lower(i + 1) === 'to') return 400;
    if (isWeekday(tokens, i)) return 4;
    if (isMonth(tokens, i)) return this.#monthAge(i);
    if (/^(?:19|20)\d\d$/.test(word)) return this.#yearAge(Number(word));
    if (/^(?:1[0-8])\d\d$/.test(word) && before === 'in') return 40000;
    const past = PAST[word];
    return past !== undefined && tokens.pos[i] !== POS.NOUN && !(word === 'long' && before !== 'had') ? past : null;
  }

  #count(i: number): number {
    const word = this.#tokens.lower(i);
    return NUMBERS[word] ?? (Number(word) || 3);
  }

  #monthAge(i: number): Age {
    const month = MONTHS.indexOf(this.#tokens.lower(i));
    const next = this.#tokens.lower(i + 1);
    if (/^(?:19|20)\d\d$/.test(next)) return this.#yearAge(Number(next));
    if (this.#month === null) return UNKNOWN_MONTH;
    return ((this.#month - month + 12) % 12) * 30 + 10;
  }

  #yearAge(year: number): Age {
    if (this.#year === null || year > this.#year) return year > (this.#year ?? 9999) ? TO_COME : 365;
    return this.#dated ? Math.max((this.#year - year) * 365, 100) : (this.#year - year) * 365 + 365;
  }
}
