import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import { WordSet } from '../model/word-set.js';
import type { VerbChunk } from './chunk.js';
import { befalls, between, chunkFrom, FAR, followsSoon, matchRest, polarityOf, type Sentence, SOON, toward } from './frames.js';
import { NOBODY, type Party } from './parties.js';
import type { Found } from './stance.js';
import { ASSETS, BUSINESS, FORM, NOUNS, type Sense, sensesOf, VERBS } from './stance-lexicon.js';
import { formOf } from './verb-words.js';
import { FACT } from './word-facts.js';

const BY = new WordSet('by');
const MUTUAL_WITH = new WordSet('with against');
/** What one does to another the two do together. */
const TRANSITIVE = new Set(['meet', 'marry', 'embrace', 'hug', 'kiss', 'divorce', 'fight', 'battle', 'befriend']);
const TOGETHER = ['together', 'side by side', 'hand in hand', 'arm in arm'].map((phrase) =>
  phrase.split(' ').map((word) => hashString(word)),
);
const UNITED = 0.6;
/** Below this a verb yields to the noun it takes: "[renewed] his criticism of". */
const STRONG = 0.5;

/** The stances that the verb at `at` takes. */
export function verbStances(sentence: Sentence, at: number): Found[] {
  const verb = sentence.clause.chunks[at] as VerbChunk;
  const side = sideBySide(sentence, at);
  if (side.length > 0) return side;
  if (!(sentence.facts[verb.head]! & FACT.verb)) return [];
  for (const sense of sensesOf(VERBS, sentence.tokens.word[verb.head])) {
    const end = matchRest(sentence.tokens, verb.head + 1, sense.rest);
    if (end < 0) continue;
    const found = FRAMES[sense.frame]?.(sentence, at, sense, end) ?? [];
    if (found.length > 0) {
      const factor = polarityOf(sentence, at);
      return factor === 1 ? found : found.map((one) => ({ ...one, score: one.score * factor }));
    }
  }
  return [];
}

/** The subject; of an act that one asks others to do, the one who asks: "[Reyes] urged lawmakers to impeach her". */
function doerOf({ clause }: Sentence, at: number): Party {
  const verb = clause.chunks[at] as VerbChunk;
  return isAsked({ clause } as Sentence, at) ? clause.subject(clause.verbBefore(at)) : clause.subject(at, verb.passive);
}

/** Others, who are nobody in the article, are asked to do it. */
function isAsked({ clause }: Sentence, at: number): boolean {
  const verb = clause.chunks[at] as VerbChunk;
  const over = verb.mood === 'infinitive' ? clause.verbBefore(at) : -1;
  return over >= 0 && clause.subjectAt(at) > over && clause.subject(at).entities.length === 0;
}

/** "had fought [side by side]", "paraded [together]": whatever they did, they did it as one. */
function sideBySide(sentence: Sentence, at: number): Found[] {
  const { clause, tokens, facts } = sentence;
  const verb = clause.chunks[at] as VerbChunk;
  if (!mayBeTogether(facts, verb.head)) return [];
  const together = TOGETHER.some((words) => followsSoon(tokens, verb.head, words));
  const subject = together && !verb.negated ? clause.subject(at) : NOBODY;
  return subject.both ? between(subject.entities, UNITED, at, 'mutual') : [];
}

/** One of the phrases begins so near that it may follow. */
function mayBeTogether(facts: Int32Array, verb: number): boolean {
  for (let i = verb + 1; i <= verb + SOON; i++) if (facts[i]! & FACT.together) return true;
  return false;
}

type Frame = (sentence: Sentence, at: number, sense: Sense, end: number) => Found[];

const FRAMES: Readonly<Record<string, Frame>> = {
  directed(sentence, at, sense, end) {
    const { score } = sense;
    const { clause } = sentence;
    const verb = clause.chunks[at] as VerbChunk;
    const subject = doerOf(sentence, at);
    if (verb.passive || isReducedPassive(sentence, at)) {
      const agent = agentOf(sentence, at);
      return toward(agent, subject, score, at, agent.entities.length > 0 ? 'passive' : 'passive-agentless');
    }
    if (Math.abs(score) < STRONG && namesStance(sentence, end)) return [];
    const object = sense.rest.includes(FAR) ? farObject(sentence, at, sense) : objectOf(sentence, end, true, at);
    const asked = subject !== NOBODY && isAsked(sentence, at);
    return toward(subject, object, score, at, 'active').map((one) => (asked ? { ...one, asked } : one));
  },
  ousting({ clause }, at, { score }) {
    const verb = clause.chunks[at] as VerbChunk;
    const over = clause.verbBefore(at);
    if (verb.mood !== 'infinitive' || over < 0) return [];
    const wanted = clause.subjectAt(at);
    if (wanted < over || wanted === clause.subjectAt(over)) return [];
    return toward(clause.subject(over), clause.subject(at), score, at, 'active');
  },
  felt(sentence, at, { score }, end) {
    const verb = sentence.clause.chunks[at] as VerbChunk;
    if (verb.passive) return toward(sentence.clause.subject(at), agentOf(sentence, at, true), score, at, 'felt', true);
    return toward(objectOf(sentence, end), sentence.clause.subject(at, true), score, at, 'felt', true);
  },
  mutual(sentence, at, { score }, end) {
    const { clause, parties } = sentence;
    const subject = clause.subject(at);
    if (subject.both) return between(subject.entities, score, at, 'mutual');
    const object = TRANSITIVE.has(sentence.tokens.lemma((clause.chunks[at] as VerbChunk).head))
      ? clause.nounAfter(chunkFrom(clause, end))
      : -1;
    const other = object >= 0 ? object : clause.prepositional(chunkFrom(clause, end), MUTUAL_WITH);
    if (other < 0 || subject.entities.length !== 1) return [];
    const party = parties.of(clause.chunks, other, false);
    if (party.entities.length !== 1) return [];
    return between([subject.entities[0]!, party.entities[0]!], score, at, 'mutual');
  },
  business(sentence, at, { score }) {
    const noun = sentence.clause.chunks[sentence.clause.subjectAt(at)];
    if (noun?.kind !== 'noun' || !BUSINESS.has(sentence.tokens.word[noun.head]!)) return [];
    return befalls(assetOwner(sentence, sentence.clause.subjectAt(at)), score, at, 'fortune-asset');
  },
  contest(sentence, at, { score }, end) {
    const verb = sentence.clause.chunks[at] as VerbChunk;
    const subject = sentence.clause.subject(at);
    const winner = verb.passive ? agentOf(sentence, at) : subject;
    const loser = verb.passive ? subject : objectOf(sentence, end, false);
    return [...befalls(winner, score, at, 'contest'), ...befalls(loser, -score, at, 'contest')];
  },
  fortune(sentence, at, { score }) {
    const { clause, tokens, parties } = sentence;
    const noun = clause.subjectAt(at);
    const next = clause.chunks[at + 1];
    // "failed to pay": what befell him is in the other verb.
    if (noun < 0 || (score < 0 && next?.kind === 'verb' && next.mood === 'infinitive')) return [];
    const head = clause.chunks[noun]!;
    const asset = head.kind === 'noun' && ASSETS.has(tokens.word[head.head]!);
    const party = asset ? assetOwner(sentence, noun) : parties.of(clause.chunks, noun, false);
    return befalls(party, score, at, asset ? 'fortune-asset' : 'fortune');
  },
  judging(sentence, at, _sense, end) {
    const { clause, tone } = sentence;
    const verb = clause.chunks[at] as VerbChunk;
    const passive = verb.passive || isReducedPassive(sentence, at);
    const object = passive ? -1 : clause.nounAfter(chunkFrom(clause, end));
    if (!passive && object < 0) return [];
    const from = passive ? verb.last : clause.chunks[object]!.last;
    const until = complementEnd(sentence, at);
    const score = tone.of(from, until);
    if (score === 0) return [];
    const target = passive ? clause.subject(at, true) : objectOf(sentence, end);
    const holder = passive ? agentOf(sentence, at) : clause.subject(at);
    if (target.both) return between(target.entities, score, at, 'judging', until);
    const rule = passive && holder.entities.length === 0 && !holder.crowd ? 'passive-agentless' : 'judging';
    return toward(holder, target, score, at, rule).map((one) => ({ ...one, until }));
  },
};

/** The object is itself a stance: criticism, support. */
function namesStance({ clause, tokens }: Sentence, end: number): boolean {
  const object = clause.chunks[clause.nounAfter(chunkFrom(clause, end))];
  return object?.kind === 'noun' && sensesOf(NOUNS, tokens.word[object.head]).some(({ frame }) => frame === 'directed');
}

/** "dedicated his award [to her]" */
function farObject({ clause, parties }: Sentence, at: number, { rest }: Sense): Party {
  const object = clause.nounAfter(at + 1);
  const behind = object < 0 ? -1 : clause.prepositional(object + 1, new Set([rest.at(-1)!]));
  return behind < 0 ? NOBODY : parties.of(clause.chunks, behind, true);
}

/** "shares in [Halvard]", "[Halvard]'s shares". */
function assetOwner({ clause, parties }: Sentence, noun: number): Party {
  const named = parties.of(clause.chunks, noun, true);
  if (named.entities.length > 0) return named;
  const next = clause.chunks[noun + 1];
  return next?.kind === 'preposition' ? parties.of(clause.chunks, noun + 2, false) : NOBODY;
}

/** Whom the object stands for: the noun phrase that follows, with those of whom it is something. */
export function objectOf({ clause, parties, tokens }: Sentence, end: number, wide = true, verb = -1): Party {
  const direct = clause.nounAfter(chunkFrom(clause, end));
  const other = clause.chunks[chunkFrom(clause, end)];
  if (direct < 0 && other?.kind === 'adjective' && isReciprocal(tokens, other)) return parties.eachOther();
  const at = direct < 0 && verb >= 0 ? clause.relativeObject(verb) : direct;
  return at < 0 ? NOBODY : parties.of(clause.chunks, at, wide);
}

/** "[each other]", "each side accused [the other]" */
function isReciprocal(tokens: Tokens, { first, last }: { first: number; last: number }): boolean {
  return (
    last - first === 2 && tokens.lower(last - 1) === 'other' && (tokens.lower(first) === 'the' || tokens.lower(first) === 'each')
  );
}

function agentOf({ clause, parties }: Sentence, at: number, wide = false): Party {
  const by = clause.prepositional(at + 1, BY);
  return by < 0 ? NOBODY : parties.of(clause.chunks, by, wide);
}

/** "Renner, [praised] by the board, …": a participle that stands behind what it is said of. */
function isReducedPassive(sentence: Sentence, at: number): boolean {
  const { clause, tokens } = sentence;
  const verb = clause.chunks[at] as VerbChunk;
  if (verb.passive || verb.copula || verb.perfect || verb.modal || verb.mood === 'infinitive' || verb.mood === 'gerund')
    return false;
  if (verb.mood === 'participle') return true;
  const before = clause.chunks[at - 1]?.kind;
  if (before === 'and') return isJoinedPassive(sentence, at);
  if (before !== 'noun' && before !== 'comma' && before !== 'dash') return at === 0 && clause.nounAfter(at + 1) < 0;
  const next = clause.chunks[at + 1];
  if (next?.kind !== 'preposition') return false;
  const word = tokens.lower(next.first);
  return word === 'by' || ((word === 'as' || word === 'for') && before !== 'noun');
}

/** "was stripped of his medals and [spat] at" */
function isJoinedPassive({ clause, tokens, facts }: Sentence, at: number): boolean {
  const over = clause.chunks[clause.verbBefore(at)];
  if (over?.kind !== 'verb' || !over.passive || !(formOf(tokens, facts, (clause.chunks[at] as VerbChunk).head) & FORM.participle))
    return false;
  return clause.nounAfter(at + 1) < 0;
}

/** The complement of "call" runs to the next verb with a subject of its own, or to the end. */
function complementEnd({ clause }: Sentence, at: number): number {
  let last = clause.chunks[at]!.last;
  for (let i = at + 1; i < clause.chunks.length; i++) {
    const chunk = clause.chunks[i]!;
    if (chunk.kind === 'who' || chunk.kind === 'clause' || chunk.kind === 'dash' || chunk.kind === 'other') break;
    if (chunk.kind === 'verb' && chunk.mood === 'finite') break;
    last = chunk.last;
  }
  return last;
}
