import type { Document } from '../document/document.js';
import { spanOf } from '../document/span.js';
import type { Entities } from '../entities/result.js';
import type { Language, SentenceTokens } from '../language/language.js';
import type { Range } from '../schema/span.js';
import type { TimelineItem } from '../schema/timeline.js';
import { isoDay } from './calendar.js';
import { clauseAround, type TokenRange } from './event.js';
import type { Found, TimeOfDay } from './meaning.js';
import type { Resolved } from './resolve.js';
import { lengthValue } from './timex.js';

type Timing = Pick<TimelineItem, 'kind' | 'value' | 'start' | 'end' | 'precision' | 'certain'>;

/** What an item is made from, besides the expression itself. */
export interface Place {
  readonly document: Document;
  readonly language: Language;
  readonly entities: Entities;
  readonly sentence: SentenceTokens;
}

/** Tokens on each side in which the clause lies that an expression dates. */
const REACH = 60;

/** The timeline's entry for an expression. */
export function itemOf(place: Place, found: Found, resolved: Resolved | null, number: number): TimelineItem {
  const { document, language, sentence } = place;
  const { text } = document;
  const expression = expressionRange(place, found);
  const near = {
    first: Math.max(sentence.first, found.first - REACH),
    last: Math.min(sentence.last, found.last + REACH),
  };
  const clause = clauseAround(language.tokens, near, found);
  const event = clause && spanOf(text, language.tokens.start[clause.first]!, language.tokens.end[clause.last - 1]!);
  return {
    id: `t${number}`,
    expression: spanOf(text, expression.start, expression.end),
    ...timingOf(found, resolved),
    sentenceId: sentence.id,
    event,
    entityIds: entitiesIn(place, clause ?? near),
  };
}

/** From the first token to the last, without a possessive ending that was not cut off. */
function expressionRange({ document, language: { tokens } }: Place, { first, last }: Found): Range {
  const end = tokens.end[last - 1]!;
  const isPossessive =
    /['’]s$/.test(document.text.slice(end - 2, end)) && tokens.form(last - 1).length > 2 && !/\d/.test(tokens.form(last - 1));
  return { start: tokens.start[first]!, end: isPossessive ? end - 2 : end };
}

const TIMELESS = { start: null, end: null, precision: null } as const;

function timingOf({ meaning, time }: Found, resolved: Resolved | null): Timing {
  if (meaning?.is === 'length')
    return { kind: 'duration', value: lengthValue(meaning.amount, meaning.unit), ...TIMELESS, certain: true };
  if (meaning?.is === 'set') return { kind: 'set', value: meaning.value, ...TIMELESS, certain: true };
  if (meaning?.is === 'reference') return { kind: 'date', value: meaning.value, ...TIMELESS, certain: true };
  if (meaning?.is === 'offset' && meaning.amount === null) {
    // "years later" counts from a date that is not told, so it may lie in the past all the same.
    const value = meaning.from === 'text' ? null : meaning.sign < 0 ? 'PAST_REF' : 'FUTURE_REF';
    return { kind: 'date', value, ...TIMELESS, certain: value !== null };
  }
  const kind = time ? 'time' : 'date';
  if (!resolved) return { kind, value: null, ...TIMELESS, certain: false };
  const { moment, certain } = resolved;
  return {
    kind,
    value: time ? `${moment.value}T${timeValue(time)}` : moment.value,
    start: isoDay(moment.start),
    end: isoDay(moment.end),
    precision: time ? 'time' : moment.precision,
    certain,
  };
}

const timeValue = (time: TimeOfDay): string => ('clock' in time ? time.clock : time.part);

/** Who is in the clause, once each, in text order. */
function entitiesIn({ entities }: Place, { first, last }: TokenRange): string[] {
  const ids = new Set<string>();
  for (let i = first; i < last; i++) {
    const mention = entities.mentions[entities.mentionOfToken[i] ?? -1];
    const entity = mention && entities.list[mention.entity];
    if (entity) ids.add(entity.id);
  }
  return [...ids];
}
