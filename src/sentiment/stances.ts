import type { Document } from '../document/document.js';
import type { Entities } from '../entities/result.js';
import type { Language, SentenceTokens } from '../language/language.js';
import type { Quote } from '../schema/quotes.js';
import { adjectiveStances } from './adjective-stances.js';
import { Arguments } from './arguments.js';
import { changeStances } from './change-stances.js';
import type { Chunk } from './chunk.js';
import { Chunker } from './chunks.js';
import { clauseAt } from './clauses.js';
import { ClauseDater, type DatedClauses } from './dated-clauses.js';
import type { Sentence } from './frames.js';
import { nounStances } from './noun-stances.js';
import { Parties } from './parties.js';
import { asSpoken, speechOver } from './speech.js';
import type { Found, Stance } from './stance.js';
import { stanceColumnsOf } from './stance-columns.js';
import { statusOf } from './statuses.js';
import { ToneOfWords } from './tone-of-words.js';
import { verbStances } from './verb-stances.js';
import { wordColumnsOf } from './words.js';

const LONGEST = 500;
/** Tokens past which a run of words without a stop is no sentence to be parsed; so time stays linear. */
const LONGEST_SENTENCE = 400;
/** Days by which what a clause says has ended is older than the clause. */
const ENDED = 100;
/**
 * Share of what rules find between two, of whom the sentence does not name both, that was right in 1,681 judged articles: 77 of 300; of nouns
 * that hold both ways ("the conflict"), 21 of 48.
 */
const UNJUDGED = 0.26;
const UNJUDGED_BETWEEN = 0.44;

/**
 * Who stands how towards whom, clause by clause.
 *
 * @param valence the tone of each token, −1 … 1
 * @param facts what each token's word is, where it was looked up before
 * @param learned finds what the rules do not
 * @example "In March [Salland praised the league]": holder Salland, target the league, score 0.9, age 90 days
 */
export function findStances(
  document: Document,
  language: Language,
  entities: Entities,
  quotes: readonly Quote[],
  valence: Float64Array,
  facts: Int32Array = wordColumnsOf(language.tokens).facts,
  learned?: LearnedStances,
): Stance[] {
  const columns = stanceColumnsOf(language, entities, facts);
  const parties = new Parties(columns, entities);
  const chunker = new Chunker(columns);
  const dater = new ClauseDater(document, language, facts);
  const tone = new ToneOfWords(language.tokens, valence);
  const said = new Spoken(quotes);
  const stances: Stance[] = [];
  const chunks: (readonly Chunk[] | undefined)[] = [];
  for (let index = 0; index < language.sentences.length; index++) {
    const sentence = language.sentences[index]!;
    parties.named.readTo(sentence.first);
    const isLong = sentence.last - sentence.first > LONGEST_SENTENCE;
    chunks.push(isLong ? undefined : chunker.read(sentence));
    if (isLong || isQuestionInHead(document, language, index)) continue;
    const clause = new Arguments(language.tokens, parties, chunks[index]!);
    const ruled = readSentence({ tokens: language.tokens, facts, parties, clause, tone });
    const found = learned ? learned.inSentence(sentence, clause, ruled) : ruled;
    if (found.length === 0) continue;
    const at: Place = { index, sentence, dated: dater.read(index, chunks), language, said, clause };
    for (const one of found) stances.push(placed(at, one));
  }
  return stances.map((stance) => ({
    ...stance,
    behalf: stance.holder === null ? null : parties.named.bodyOf(stance.holder),
    led: stance.target.flatMap((person) => parties.named.bodyOf(person) ?? []),
  }));
}

/** Judges stances by what a model has learned, and finds those that no rule sees. */
export interface LearnedStances {
  /**
   * All of the next sentence; sentences must be given in their order.
   *
   * @param found what the rules found in it
   */
  inSentence(sentence: SentenceTokens, clause: Arguments, found: readonly Found[]): readonly Found[];
}

/** "What's behind the tension?" asks, and states nothing. */
function isQuestionInHead({ blocks, text }: Document, { sentences }: Language, index: number): boolean {
  const { block, end } = sentences[index]!;
  return blocks[block]?.kind !== 'paragraph' && text[end - 1] === '?';
}

interface Place {
  readonly index: number;
  readonly sentence: SentenceTokens;
  readonly dated: DatedClauses;
  readonly language: Language;
  readonly said: Spoken;
  readonly clause: Arguments;
}

function readSentence(sentence: Sentence): Found[] {
  const { parties, clause } = sentence;
  const found: Found[] = [];
  for (let at = 0; at < clause.chunks.length; at++) {
    parties.named.readTo(clause.chunks[at]!.first);
    for (const one of stancesAt(sentence, at)) {
      parties.named.pairUp(one.holder === null ? one.target : [one.holder, ...one.target], one.symmetric !== true);
      found.push(one);
    }
  }
  if (found.length === 0) return found;
  const changed = new Set(found.map(({ noun }) => noun));
  return found.filter(({ score, at, change }) => score !== 0 && (change || !changed.has(at)));
}

function stancesAt(sentence: Sentence, at: number): readonly Found[] {
  const chunk = sentence.clause.chunks[at]!;
  if (chunk.kind === 'verb') {
    noteSubject(sentence, at);
    const changed = changeStances(sentence, at);
    return changed.length > 0 ? changed : verbStances(sentence, at);
  }
  if (chunk.kind === 'noun') {
    noteTogether(sentence, at);
    // The tagger takes some adjectives for nouns: "the talks were cordial".
    const told = nounStances(sentence, at);
    return told.length > 0 ? told : adjectiveStances(sentence, at);
  }
  return chunk.kind === 'adjective' ? adjectiveStances(sentence, at) : NOTHING;
}

const NOTHING: readonly Found[] = [];

/** Two that are named together are a pair, whatever the sentence says of them. */
function noteTogether({ parties, clause }: Sentence, at: number): void {
  if (clause.chunks[at + 1]?.kind === 'and' && clause.chunks[at + 2]?.kind === 'noun') parties.of(clause.chunks, at, false);
}

function noteSubject({ parties, clause }: Sentence, at: number): void {
  const verb = clause.chunks[at];
  if (clause.chunks[at - 1]?.kind === 'who') return;
  const subject = verb?.kind === 'verb' && verb.mood === 'finite' ? clause.subject(at).entities : [];
  if (subject.length === 1) parties.named.setTopic(subject[0]!);
}

function placed({ index, sentence, dated, language, said, clause: args }: Place, one: Found): Stance {
  const { tokens } = language;
  const { clauses, ages } = dated;
  const { chunks } = args;
  const speech = speechOver(tokens, chunks, one.at);
  const found = asSpoken(tokens, args, speech, one);
  const clause = clauseAt(clauses, found.at)!;
  const chunk = chunks[found.at]!;
  const start = tokens.start[clause.first]!;
  const end = Math.min(tokens.end[Math.max(clause.last, found.until ?? 0) - 1]!, start + LONGEST, sentence.end);
  const head = chunk.kind === 'verb' || chunk.kind === 'noun' ? chunk.head : chunk.first;
  // "said that the company had robbed her" is said when she says it.
  const told = ages[clauses.indexOf(found === one ? clause : clauseAt(clauses, speech)!)] ?? null;
  const age = found.past ? (told ?? 0) + ENDED : told;
  return {
    holder: found.holder,
    behalf: null,
    led: [],
    target: found.target,
    symmetric: found.symmetric ?? false,
    score: Math.max(-1, Math.min(1, found.score)),
    evidence: { start, end },
    cue: { start: tokens.start[head]!, end: tokens.end[head]! },
    sentence: index,
    voice: said.covers(tokens.start[head]!) ? 'attributed' : 'author',
    status: found.asked ? 'realised' : statusOf(tokens, chunks, found.at, found.score),
    age,
    time: age === null ? null : age < 0 ? 'after' : age <= 14 ? 'now' : 'before',
    change: found.change ?? false,
    confidence: found.confidence ?? (found.rule === 'noun-mutual' ? UNJUDGED_BETWEEN : UNJUDGED),
    rule: found.rule,
  };
}

/** Tells whether an offset is inside what somebody said; offsets must be asked in any order. */
class Spoken {
  readonly #quotes: readonly Quote[];

  constructor(quotes: readonly Quote[]) {
    this.#quotes = quotes.filter(({ kind }) => kind !== 'partial').toSorted((a, b) => a.start - b.start);
  }

  covers(offset: number): boolean {
    let low = 0;
    let high = this.#quotes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#quotes[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    const quote = this.#quotes[low - 1];
    return quote !== undefined && offset < quote.end;
  }
}
