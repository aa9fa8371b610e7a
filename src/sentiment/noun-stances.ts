import { WordSet } from '../model/word-set.js';
import type { NounChunk, VerbChunk } from './chunk.js';
import { befalls, between, directedAt, matchRest, NEGATED, polarityOf, type Sentence } from './frames.js';
import { copulaOf, entitiesWithin, pairBehind, pairOf } from './noun-pairs.js';
import { NOBODY, type Party } from './parties.js';
import type { Found } from './stance.js';
import { ADJECTIVES, ENDINGS, NOUNS, RECEIVINGS, sensesOf, VERBS } from './stance-lexicon.js';
import { FACT } from './word-facts.js';

const TARGETS = new WordSet('of for against on at toward towards to upon');
const TARGETS_OF_TRUST = new WordSet('of for against on at toward towards to upon in');
const TRUST = new Set(['trust', 'confidence', 'faith']);
const SOURCES = new WordSet('from by of');
const OF = new WordSet('of');
const RELATIONAL = new Set(
  'friend friends ally allies partner partners enemy enemies foe foes rival rivals adversary adversaries opponent opponents'.split(
    ' ',
  ),
);
const HAVING = new Set(
  'report post suffer record announce make have face see take win lift clinch celebrate endure book show achieve claim seal earn score collect taste avoid return head slide slip swing fall run plunge lead'.split(
    ' ',
  ),
);
/** What takes two: "the feud" is that of the two last spoken of; "the fight" may be against anything. */
const BETWEEN_TWO = new Set(
  'feud quarrel row dispute rift spat friendship partnership alliance rivalry truce standoff stand-off falling-out tension tensions ceasefire enmity marriage rapprochement reconciliation'.split(
    ' ',
  ),
);
/** What is only spoken of has not happened: "discussed disagreements". */
const TOPICAL = new Set(
  'discuss debate address review mention describe cover study examine consider raise explain analyse analyze'.split(' '),
);
/** "[No] confidence in the board", "[little] love for it": it is not there. */
const DENYING = new WordSet('no little scant zero');
const DEFINITE = new Set(['the', 'this', 'that', 'their', 'these']);

const TRIGGERS = FACT.noun | FACT.exchange;

/** The stances that the noun phrase at `at` takes. */
export function nounStances(sentence: Sentence, at: number): Found[] {
  const { tokens, facts, clause } = sentence;
  const noun = clause.chunks[at] as NounChunk;
  if (!(facts[noun.head]! & TRIGGERS) || sentence.parties.entityAt(noun.head) >= 0) return [];
  for (const sense of sensesOf(NOUNS, tokens.word[noun.head])) {
    if (!sense.rest.every((word, k) => tokens.word[noun.head - sense.rest.length + k] === word)) continue;
    const found = FRAMES[sense.frame]?.(sentence, at, sense.score) ?? [];
    if (found.length > 0) return found;
  }
  return qualified(sentence, at);
}

type Frame = (sentence: Sentence, at: number, score: number) => Found[];

const FRAMES: Readonly<Record<string, Frame>> = {
  directed(sentence, at, score) {
    const { clause, parties, tokens } = sentence;
    const governor = clause.governor(at);
    const noun = clause.chunks[at] as NounChunk;
    if (tokens.lower(noun.head) === 'charge' && tokens.lower(noun.head - 1) === 'in') return [];
    const pair = pairBehind(sentence, at);
    if (pair.length === 2) return between(pair, score * turnOf(sentence, governor), at, 'noun-mutual');
    const to = clause.prepositional(at + 1, TRUST.has(tokens.lower(noun.head)) ? TARGETS_OF_TRUST : TARGETS);
    const target = to < 0 ? NOBODY : parties.of(clause.chunks, to, true);
    const owner = noun.owner >= 0 ? parties.entityAt(noun.owner) : (entitiesWithin(sentence, noun)[0] ?? -1);
    const verb = clause.chunks[governor] as VerbChunk | undefined;
    if (verb && isReceiving(sentence, verb)) {
      const from = clause.prepositional(at + 1, SOURCES);
      const source = from < 0 ? NOBODY : parties.of(clause.chunks, from, false);
      return directedAt(source, clause.subject(governor), score, at, 'noun-received');
    }
    if (target.entities.length === 0) return [];
    if (verb && isStance(sentence, verb)) return [];
    const factor = turnOf(sentence, governor) * (verb ? polarityOf(sentence, governor) : 1) * denialOf(sentence, noun, score);
    const holder = owner >= 0 ? { ...NOBODY, entities: [owner] } : verb ? clause.subject(governor) : sourceOf(sentence, at);
    return directedAt(holder, target, score * factor, at, 'noun');
  },
  mutual(sentence, at, score) {
    const { clause, tokens } = sentence;
    const governor = sentence.clause.governor(at);
    const verb = sentence.clause.chunks[governor] as VerbChunk | undefined;
    if (isDenied(sentence, clause.chunks[at] as NounChunk)) return [];
    if (verb && (isStance(sentence, verb) || TOPICAL.has(tokens.lemma(verb.head)))) return [];
    const pair = pairOf(sentence, at, isDefinite(sentence, at) && BETWEEN_TWO.has(tokens.lower(clause.chunks[at]!.last - 1)));
    const ended = turnOf(sentence, governor) * (verb ? polarityOf(sentence, governor) : 1) * outcome(sentence, at);
    return between(pair, score * ended, at, 'noun-mutual').map((one) => ({ ...one, change: ended < 0 }));
  },
  fortune(sentence, at, score) {
    const { clause, tokens } = sentence;
    const governor = governorThroughTo(sentence, at);
    const verb = clause.chunks[governor] as VerbChunk | undefined;
    if (!verb || verb.passive || !HAVING.has(tokens.lemma(verb.head)) || isDenied(sentence, clause.chunks[at] as NounChunk))
      return [];
    return befalls(clause.subject(governor), score * polarityOf(sentence, governor), at, 'fortune-noun');
  },
  epithet(sentence, at, score) {
    const { clause, tokens, parties } = sentence;
    const noun = clause.chunks[at] as NounChunk;
    const copula = copulaOf(sentence, at);
    if (copula < 0) return [];
    const subject = clause.subject(copula);
    const factor = polarityOf(sentence, copula);
    if (RELATIONAL.has(tokens.lower(noun.head))) {
      if (subject.both) return between(subject.entities, score * factor, at, 'noun-copula');
      const of = clause.prepositional(at + 1, OF);
      const other =
        parties.entityAt(noun.owner) >= 0
          ? parties.entityAt(noun.owner)
          : (parties.of(clause.chunks, of, false).entities[0] ?? -1);
      return subject.entities.length === 1 && other >= 0
        ? between([subject.entities[0]!, other], score * factor, at, 'noun-copula')
        : [];
    }
    return [];
  },
};

/** "cordial talks between …", "hostile comments from both sides", "sharp language". */
function qualified(sentence: Sentence, at: number): Found[] {
  const { tokens, facts, clause } = sentence;
  const noun = clause.chunks[at] as NounChunk;
  if (!(facts[noun.head]! & FACT.exchange) || isDenied(sentence, noun)) return [];
  let score = 0;
  for (let i = noun.first; i < noun.head; i++) {
    const quality = sensesOf(ADJECTIVES, tokens.word[i]).find(({ frame }) => frame === 'quality');
    if (quality) score = quality.score;
  }
  return score === 0 ? [] : between(pairOf(sentence, at, false), score, at, 'noun-quality');
}

/** "No thaw" is no thaw; that there is none says nothing of how two stand. */
const isDenied = ({ tokens }: Sentence, { first, head }: NounChunk): boolean => first < head && DENYING.has(tokens.word[first]!);

/** "No confidence" is the lack of it; "no criticism" is no praise. */
const denialOf = (sentence: Sentence, noun: NounChunk, score: number): number =>
  isDenied(sentence, noun) ? (score > 0 ? NEGATED : 0) : 1;

function isDefinite({ clause, tokens }: Sentence, at: number): boolean {
  return DEFINITE.has(tokens.lower(clause.chunks[at]!.first));
}

/** "The friendship [has not survived]", "the feud [is over]". */
function outcome(sentence: Sentence, at: number): number {
  const verb = sentence.clause.chunks[at + 1];
  if (verb?.kind !== 'verb') return 1;
  if (verb.negated) return -1;
  return sensesOf(ENDINGS, sentence.tokens.word[verb.head]).length > 0 ? -1 : 1;
}

/** −1 where the verb over a noun ends what it names. */
function turnOf({ clause, tokens }: Sentence, governor: number): number {
  const verb = clause.chunks[governor];
  if (verb?.kind !== 'verb') return 1;
  return sensesOf(ENDINGS, tokens.word[verb.head]).some(({ rest }) => matchRest(tokens, verb.head + 1, rest) >= 0) ? -1 : 1;
}

function isReceiving({ tokens }: Sentence, verb: VerbChunk): boolean {
  return sensesOf(RECEIVINGS, tokens.word[verb.head]).length > 0 && !verb.passive;
}

function isStance({ tokens }: Sentence, verb: VerbChunk): boolean {
  return sensesOf(VERBS, tokens.word[verb.head]).some(
    ({ frame, rest, score }) => frame === 'directed' && rest.length === 0 && Math.abs(score) > 0.5,
  );
}

function sourceOf({ clause, parties }: Sentence, at: number): Party {
  const from = clause.prepositional(at + 1, SOURCES);
  return from < 0 ? NOBODY : parties.of(clause.chunks, from, false);
}

/** The verb over a noun, through "to": "returned to profit". */
function governorThroughTo({ clause, tokens }: Sentence, at: number): number {
  const direct = clause.governor(at);
  if (direct >= 0) return direct;
  const before = clause.chunks[at - 1];
  if (
    before?.kind === 'preposition' &&
    ['to', 'for', 'into'].includes(tokens.lower(before.first)) &&
    clause.chunks[at - 2]?.kind === 'verb'
  )
    return at - 2;
  return -1;
}
