import type { Document } from '../document/document.js';
import { CAPITAL, LEXICON, POS } from '../language/codes.js';
import type { Language, SentenceTokens } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import { WordSet } from '../model/word-set.js';
import { isMonth, isWeekday, latestMonth, latestYear } from './calendar-words.js';
import type { Chunk, VerbChunk } from './chunk.js';
import type { Clause } from './clauses.js';
import { DAYS, MONTHS, NUMBERS, PAST, PRESENT, RECENT, singular } from './time-words.js';
import { FACT } from './word-facts.js';

/** How long ago something was, in days before the article; below 0 is to come; null where nothing tells. */
export type Age = number | null;

const PERIODS = new Set(['period', 'spell', 'stretch', 'run', 'series', 'string', 'era']);
const CONTRASTING = new WordSet('however but yet now instead since nevertheless today');
const IS = new WordSet("is are am 's 're");
const FOR = hashString('for');
const THEN = hashString('then');
/** Days by which steps told in one breath are set apart. */
const SEQUENCE = 8;
const RECENTLY = 10;
const UNKNOWN_MONTH = 90;
const PAST_PERFECT = 30;
const TO_COME = -10;

/** Tells how long ago each clause of an article is set, reading it from its beginning. */
export class Ages {
  readonly #tokens: Tokens;
  readonly #facts: Int32Array;
  readonly #document: Document;
  readonly #year: number | null;
  readonly #month: number | null;
  readonly #dated: boolean;
  readonly #lede: number;
  #block = -1;
  #carried: Age = null;
  /** Age of the sentence before. */
  #previous = 0;

  constructor(document: Document, language: Language, facts: Int32Array) {
    this.#tokens = language.tokens;
    this.#facts = facts;
    this.#document = document;
    const published = document.source?.publishedAt ?? null;
    this.#lede = document.blocks.findIndex(({ kind }) => kind === 'paragraph');
    this.#dated = published !== null;
    this.#year = published ? Number(published.slice(0, 4)) : latestYear(language.tokens);
    this.#month = published ? Number(published.slice(5, 7)) - 1 : latestMonth(document, language, facts);
  }

  /** The age of each clause of a sentence; sentences of one block, and one that contrasts with what is before it, must be read in order. */
  read(sentence: SentenceTokens, chunks: readonly Chunk[], clauses: readonly Clause[]): Age[] {
    if (sentence.block !== this.#block) this.#carried = null;
    this.#block = sentence.block;
    const contrasts = this.contrasts(sentence);
    // It is no older than the sentence before.
    const fallback = this.#isHead(sentence) ? 1 : contrasts && this.#previous < RECENTLY ? this.#previous : null;
    const ages: Age[] = [];
    let running: Age = contrasts ? null : this.#carried;
    for (let i = 0; i < clauses.length; i++) {
      const clause = clauses[i]!;
      const own = this.#told(clause);
      if (clause.opener === 'after' || clause.opener === 'before') {
        const next = i === 0 ? clauses[1] : undefined;
        const main = running ?? (next ? this.#told(next) : null) ?? fallback;
        const earlier = this.#relative(clause, main);
        ages.push(own !== null && earlier !== null ? Math.max(own, earlier) : (own ?? earlier));
        continue;
      }
      const shares = i > 0 && clauses[i - 1]!.opener !== 'none' && this.#continues(clause, chunks);
      const age = own ?? (shares ? ages[i - 1]! : this.#implied(clause, chunks, running));
      if (age !== null && clause.opener !== 'who' && !shares) running = age;
      ages.push(age ?? (clause.opener === 'who' ? null : fallback));
    }
    this.#carried = running;
    this.#previous = running ?? fallback ?? RECENTLY;
    this.#setInSequence(clauses, ages);
    return ages;
  }

  /** "However" and the like go on from the sentence before. */
  contrasts({ first }: SentenceTokens): boolean {
    return CONTRASTING.has(this.#tokens.word[first]!);
  }

  /** "after they signed a pact [and shook hands]", "[and their leaders met]": still under the word that opened the clause before. */
  #continues({ first, from }: Clause, chunks: readonly Chunk[]): boolean {
    let at = from;
    while (chunks[at] && chunks[at]!.first < first) at++;
    if (chunks[at]?.kind === 'verb') return true;
    return chunks[at - 1]?.kind === 'and' && chunks[at - 2]?.kind !== 'comma';
  }

  /** "trailed 2-0, [then] equalised": within one sentence what comes first is older, so that the two can be told apart. */
  #setInSequence(clauses: readonly Clause[], ages: Age[]): void {
    for (let i = 1; i < clauses.length; i++) {
      const { first, opener } = clauses[i]!;
      if (opener !== 'before' && this.#tokens.word[first - 1] !== THEN) continue;
      for (let k = 0; k < i; k++) ages[k] = (ages[k] ?? 0) + SEQUENCE;
    }
  }

  #relative(clause: Clause, main: Age): Age {
    if (clause.opener === 'before') return main === null ? null : Math.max(main - 1, 0);
    return Math.max(main ?? 1, 0) + this.#distance(clause);
  }

  /** "[eighteen months] after": how much earlier. */
  #distance({ first, last }: Clause): number {
    const unit = DAYS.get(singular(this.#tokens.lower(first - 1)));
    if (unit !== undefined) return unit * this.#count(first - 2);
    // "after years of", "after a period of"
    for (let i = first + 1; i < Math.min(first + 5, last); i++) {
      const word = singular(this.#tokens.lower(i));
      if (this.#tokens.lower(i + 1) === 'of' && (DAYS.has(word) || PERIODS.has(word))) return Math.max(DAYS.get(word) ?? 0, 100);
    }
    return this.#tokens.lower(first) === 'despite' ? 20 : 3;
  }

  /** Titles and the first paragraph tell the news: what has no date there is now. */
  #isHead({ block }: SentenceTokens): boolean {
    const kind = this.#document.blocks[block]?.kind;
    return kind === 'title' || kind === 'standfirst' || block === this.#lede;
  }

  #implied({ from, to }: Clause, chunks: readonly Chunk[], running: Age): Age {
    const verb = finiteVerb(chunks, from, to);
    if (!verb) return running;
    if (verb.perfect === 'past') return Math.max(running ?? 0, PAST_PERFECT);
    if (verb.modal === 'future') return TO_COME;
    if (verb.perfect === 'present') return 1;
    if (IS.has(this.#tokens.word[verb.first]!)) return 0;
    return verb.first === verb.head && this.#isPresent(verb.head) ? 0 : running;
  }

  /** "He [praises]": a form in -s whose lemma is another word. */
  #isPresent(verb: number): boolean {
    const word = this.#tokens.lower(verb);
    if (this.#tokens.pos[verb] !== POS.VERB || !word.endsWith('s') || word.endsWith('ss')) return false;
    return word.length > 1 && this.#tokens.lemma(verb) !== word;
  }

  #told({ first, last, opener }: Clause): Age {
    for (let i = opener === 'none' ? first : first + 1; i < last; i++) {
      const age = this.#mayTell(i) ? this.#cueAt(i, last) : null;
      if (age !== null) return age;
    }
    return this.#duration(first, last, opener);
  }

  /** What may name a time: a word that is known to, a weekday, a year. */
  #mayTell(i: number): boolean {
    const { flags, capital, start, end } = this.#tokens;
    if (this.#facts[i]! & FACT.dated || flags[i]! & LEXICON.weekday) return true;
    return capital[i] === CAPITAL.noLetter && end[i]! - start[i]! === 4;
  }

  /** "[For nine years] they had rammed …", "who quarrelled [for a year]": it lasted until the news. */
  #duration(first: number, last: number, opener: Clause['opener']): Age {
    for (let i = first; i < last && (i === first || opener === 'who'); i++) {
      if (this.#tokens.word[i] !== FOR) continue;
      for (let k = i + 1; k < i + 5 && k < last; k++) {
        const unit = DAYS.get(singular(this.#tokens.lower(k)));
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
    // "As recently as June" is June.
    if (RECENT.has(word) && !(before === 'as' && tokens.lower(i + 1) === 'as')) return 4;
    const unit = DAYS.get(singular(word));
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
    const past = PAST.get(word);
    return past !== undefined && tokens.pos[i] !== POS.NOUN && !(word === 'long' && before !== 'had') ? past : null;
  }

  #count(i: number): number {
    const word = this.#tokens.lower(i);
    return NUMBERS.get(word) ?? (Number(word) || 3);
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

function finiteVerb(chunks: readonly Chunk[], from: number, to: number): VerbChunk | null {
  for (let i = from; i < to; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb' && chunk.mood === 'finite') return chunk;
  }
  return null;
}
