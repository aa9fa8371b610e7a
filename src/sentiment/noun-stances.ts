import type { MarkChunk, NounChunk, VerbChunk } from './chunks.js';
import { NOBODY, type Party } from './parties.js';
import type { Found } from './stance.js';
import {
  ADJECTIVES,
  CHANGES,
  ENDINGS,
  HEIGHTENINGS,
  NOUNS,
  RECEIVINGS,
  RELATIONS,
  type Sense,
  sensesOf,
  VERBS,
} from './stance-lexicon.js';
import { befalls, between, chunkFrom, matchRest, polarityOf, type Sentence } from './verb-stances.js';

const TARGETS = new Set(['of', 'for', 'against', 'on', 'at', 'toward', 'towards', 'to', 'upon']);
const TARGETS_OF_TRUST = new Set([...TARGETS, 'in']);
const TRUST = new Set(['trust', 'confidence', 'faith']);
const SOURCES = new Set(['from', 'by', 'of']);
const BETWEEN = new Set(['between', 'among', 'from']);
const WITH = new Set(['with', 'to', 'against']);
const OF = new Set(['of']);
const RELATIONAL = new Set(
  'friend friends ally allies partner partners enemy enemies foe foes rival rivals adversary adversaries opponent opponents'.split(
    ' ',
  ),
);
/** What is said and done between people, neither good nor bad in itself: the adjective before it tells. */
const EXCHANGES = new Set(
  'call meeting talk talks conversation comment comments remark remarks exchange exchanges language words rhetoric tone discussion discussions visit visits encounter statement statements message relationship relations ties terms atmosphere reception letter'.split(
    ' ',
  ),
);
const HAVING = new Set(
  'report post suffer record announce make have face see take win lift clinch celebrate endure book show achieve claim seal earn score collect taste avoid return head slide slip swing fall run plunge lead'.split(
    ' ',
  ),
);
const BODILY = new Set(['bilateral', 'relations', 'ties']);
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
const DEFINITE = new Set(['the', 'this', 'that', 'their', 'these']);

/** The stances that the noun phrase at `at` takes. */
export function nounStances(sentence: Sentence, at: number): Found[] {
  const { tokens, clause } = sentence;
  const noun = clause.chunks[at] as NounChunk;
  if (sentence.parties.entityAt(noun.head) >= 0) return [];
  for (const sense of sensesOf(NOUNS, tokens.word[noun.head])) {
    if (!sense.rest.every((word, k) => tokens.lower(noun.head - sense.rest.length + k) === word)) continue;
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
    const factor = turnOf(sentence, governor) * (verb ? polarityOf(sentence, governor) : 1);
    const holder = owner >= 0 ? { ...NOBODY, entities: [owner] } : verb ? clause.subject(governor) : sourceOf(sentence, at);
    return directedAt(holder, target, score * factor, at, 'noun');
  },
  mutual(sentence, at, score) {
    const { clause, tokens } = sentence;
    const governor = sentence.clause.governor(at);
    const verb = sentence.clause.chunks[governor] as VerbChunk | undefined;
    if (verb && (isStance(sentence, verb) || TOPICAL.has(tokens.lemma(verb.head)))) return [];
    const pair = pairOf(sentence, at, isDefinite(sentence, at) && BETWEEN_TWO.has(tokens.lower(clause.chunks[at]!.last - 1)));
    const ended = turnOf(sentence, governor) * (verb ? polarityOf(sentence, governor) : 1) * outcome(sentence, at);
    return between(pair, score * ended, at, 'noun-mutual').map((one) => ({ ...one, change: ended < 0 }));
  },
  fortune(sentence, at, score) {
    const { clause, tokens } = sentence;
    const governor = governorThroughTo(sentence, at);
    const verb = clause.chunks[governor] as VerbChunk | undefined;
    if (!verb || verb.passive || !HAVING.has(tokens.lemma(verb.head))) return [];
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
  const { tokens, clause } = sentence;
  const noun = clause.chunks[at] as NounChunk;
  if (!EXCHANGES.has(tokens.lower(noun.head))) return [];
  let score = 0;
  for (let i = noun.first; i < noun.head; i++) {
    const quality = sensesOf(ADJECTIVES, tokens.word[i]).find(({ frame }) => frame === 'quality');
    if (quality) score = quality.score;
  }
  return score === 0 ? [] : between(pairOf(sentence, at, false), score, at, 'noun-quality');
}

/** What a change verb, or one that ends or heightens something, makes of what two have between them. */
export function changeStances(sentence: Sentence, at: number): Found[] {
  const { tokens, clause } = sentence;
  const verb = clause.chunks[at] as VerbChunk;
  const change = sensesOf(CHANGES, tokens.word[verb.head]).find(({ rest }) => matchRest(tokens, verb.head + 1, rest) >= 0);
  const heighten = sensesOf(HEIGHTENINGS, tokens.word[verb.head])[0];
  const ending = sensesOf(ENDINGS, tokens.word[verb.head]).find(({ rest }) => matchRest(tokens, verb.head + 1, rest) >= 0);
  const ends = [CHANGES, ENDINGS]
    .flatMap((lexicon) => sensesOf(lexicon, tokens.word[verb.head]))
    .map(({ rest }) => matchRest(tokens, verb.head + 1, rest));
  const object = clause.nounAfter(chunkFrom(clause, Math.max(verb.head + 1, ...ends)));
  const subject = clause.subjectAt(at);
  for (const noun of verb.passive ? [subject] : [object, subject]) {
    const chunk = clause.chunks[noun];
    if (chunk?.kind !== 'noun') continue;
    const sign = signOfChange(sentence, chunk, change, ending, heighten, noun === object);
    if (sign === 0) continue;
    const pair = pairOf(sentence, noun, true);
    const found = between(pair, sign * polarityOf(sentence, at), at, 'change');
    if (found.length === 0) continue;
    const changed = found.map((one) => ({ ...one, change: true, noun }));
    return ending && clause.chunks[noun + 1]?.kind === 'who'
      ? [...changed, ...between(pair, -sign, noun + 1, 'ended').map((one) => ({ ...one, change: true, past: true }))]
      : changed;
  }
  return [];
}

function signOfChange(
  { tokens }: Sentence,
  noun: NounChunk,
  change: Sense | undefined,
  ending: Sense | undefined,
  heighten: Sense | undefined,
  isObject: boolean,
): number {
  const hash = tokens.word[noun.head]!;
  const own = sensesOf(NOUNS, hash).find(({ rest }) => rest.length === 0);
  const tone = own && own.frame !== 'fortune' && own.frame !== 'epithet' ? own.score : 0;
  if (tone < 0) {
    if (ending && (isObject || own?.frame === 'mutual')) return -tone;
    return heighten && sensesOf(NOUNS, hash).every(({ frame }) => frame === 'mutual') ? tone : 0;
  }
  if (change && (RELATIONS.has(hash) || tone > 0)) return change.score;
  return ending && tone > 0 ? -tone : 0;
}

/** Adjectives behind a form of "be": "is critical of", "relations are strained". */
export function adjectiveStances(sentence: Sentence, at: number): Found[] {
  const { tokens, clause, parties } = sentence;
  const chunk = clause.chunks[at] as MarkChunk | NounChunk;
  for (let i = chunk.first; i < chunk.last; i++) {
    for (const sense of sensesOf(ADJECTIVES, tokens.word[i])) {
      const end = matchRest(tokens, i + 1, sense.rest);
      if (end < 0) continue;
      const before = copulaOf(sentence, at);
      if (sense.frame === 'directed') {
        const object = clause.nounAfter(chunkFrom(clause, end));
        const target = object < 0 ? NOBODY : parties.of(clause.chunks, object, true);
        const holder =
          before >= 0
            ? clause.subject(before)
            : clause.chunks[at - 1]?.kind === 'noun'
              ? parties.of(clause.chunks, at - 1, false)
              : NOBODY;
        return directedAt(holder, target, sense.score * (before >= 0 ? polarityOf(sentence, before) : 1), at, 'adjective');
      }
      const subject = before < 0 ? undefined : clause.chunks[clause.subjectAt(before)];
      if (subject?.kind !== 'noun' || !(EXCHANGES.has(tokens.lower(subject.head)) || RELATIONS.has(tokens.word[subject.head]!)))
        continue;
      return between(
        pairOf(sentence, clause.subjectAt(before), true),
        sense.score * polarityOf(sentence, before),
        at,
        'adjective-mutual',
      );
    }
  }
  return [];
}

/** The two whose relation, quarrel or talks the noun is. */
function pairOf(sentence: Sentence, at: number, known: boolean): readonly number[] {
  const { clause, parties, tokens } = sentence;
  const noun = clause.chunks[at] as NounChunk;
  const behind = pairBehind(sentence, at);
  if (behind.length === 2) return behind;
  const named = entitiesWithin(sentence, noun);
  if (named.length === 2) return named;
  const before = clause.chunks[at - 1]?.kind === 'and' && noun.owner < 0 ? -1 : parties.entityAt(noun.owner);
  const withWhom = clause.prepositional(at + 1, WITH);
  if (withWhom >= 0) {
    const other = parties.of(clause.chunks, withWhom, false).entities;
    const governor = clause.governor(at);
    const own = before >= 0 ? [before] : named.length === 1 ? named : governor >= 0 ? clause.subject(governor).entities : [];
    if (other.length === 1 && own.length === 1 && own[0] !== other[0]) return [own[0]!, other[0]!];
    return [];
  }
  if (noun.owner >= 0) {
    const governor = clause.governor(at);
    const subject = governor >= 0 ? clause.subject(governor) : NOBODY;
    if (tokens.lower(noun.owner) === 'their' && subject.both) return subject.entities;
  }
  const governor = clause.governor(at);
  if (governor >= 0) {
    const subject = clause.subject(governor);
    if (subject.both && !known) return subject.entities;
    if (subject.both) return subject.entities;
  }
  if (!known || before >= 0 || named.length > 0) return [];
  return (isBetweenBodies(sentence, noun) && parties.lastPair('body')) || parties.lastPair();
}

/** "tension [between the two]", "insults [from both sides]" */
function pairBehind({ clause, parties }: Sentence, at: number): readonly number[] {
  const behind = clause.prepositional(at + 1, BETWEEN);
  const party = behind < 0 ? NOBODY : parties.of(clause.chunks, behind, false);
  return party.both ? party.entities : [];
}

function entitiesWithin({ parties }: Sentence, { first, head }: NounChunk): number[] {
  const found: number[] = [];
  for (let i = first; i < head; i++) {
    const entity = parties.entityAt(i);
    if (entity >= 0 && !found.includes(entity)) found.push(entity);
  }
  return found;
}

/** "Bilateral ties", "relations": as a rule those of countries and firms. */
function isBetweenBodies({ tokens, parties }: Sentence, { first, head }: NounChunk): boolean {
  if (parties.lastPair('body').length === 0) return false;
  for (let i = first; i < head; i++) if (BODILY.has(tokens.lower(i))) return true;
  return BODILY.has(tokens.lower(head));
}

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

function directedAt(holder: Party, target: Party, score: number, at: number, rule: string): Found[] {
  if (target.entities.length === 0) return [];
  if (holder.entities.length === 0)
    return [{ holder: null, target: target.entities, score, at, rule: `${rule}-${holder.crowd ? 'crowd' : 'unknown'}` }];
  return holder.entities.flatMap((one) => {
    const entities = target.entities.filter((entity) => entity !== one);
    return entities.length > 0 ? [{ holder: one, target: entities, score, at, rule }] : [];
  });
}

/** The form of "be" whose complement is at `at`: "Colombia [has been] one of its closest partners". */
function copulaOf({ clause }: Sentence, at: number): number {
  let i = at - 1;
  while (
    i >= 0 &&
    (clause.chunks[i]!.kind === 'adverb' || clause.chunks[i]!.kind === 'time' || clause.chunks[i]!.kind === 'adjective')
  )
    i--;
  if (clause.chunks[i]?.kind === 'preposition' && clause.chunks[i - 1]?.kind === 'noun')
    return copulaOf({ clause } as Sentence, i - 1);
  const verb = clause.chunks[i];
  return verb?.kind === 'verb' && verb.copula ? i : -1;
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
