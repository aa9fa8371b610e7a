import type { Document } from '../document/document.js';
import { spanOf } from '../document/span.js';
import type { Entities } from '../entities/result.js';
import type { Language, SentenceTokens } from '../language/language.js';
import type { TimelineItem } from '../schema/timeline.js';
import { isoDay } from './calendar.js';
import { clauseAround, type TokenRange } from './event.js';
import type { Found, TimeOfDay } from './meaning.js';
import type { Moment } from './moment.js';
import type { Resolved } from './resolve.js';
import { lengthValue } from './timex.js';

type Timing = Pick<TimelineItem, 'kind' | 'value' | 'certain'> & {
  readonly moment: Moment | null;
  readonly precision: TimelineItem['precision'];
};

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
  const { kind, value, moment, precision, certain } = timingOf(found, resolved);
  const near = {
    first: Math.max(sentence.first, found.first - REACH),
    last: Math.min(sentence.last, found.last + REACH),
  };
  const clause = clauseAround(language.tokens, near, found);
  const event = clause && spanOf(text, language.tokens.start[clause.first]!, language.tokens.end[clause.last - 1]!);
  return {
    id: `t${number}`,
    expression: spanOf(text, language.tokens.start[found.first]!, language.tokens.end[found.last - 1]!),
    kind,
    value,
    start: moment && isoDay(moment.start),
    end: moment && isoDay(moment.end),
    precision,
    certain,
    sentenceId: sentence.id,
    event,
    entityIds: entitiesIn(place, clause ?? near),
  };
}

function timingOf({ meaning, time }: Found, resolved: Resolved | null): Timing {
  if (meaning?.is === 'length') return timeless('duration', lengthValue(meaning.amount, meaning.unit));
  if (meaning?.is === 'set') return timeless('set', meaning.value);
  if (meaning?.is === 'reference') return timeless('date', meaning.value);
  // "years later" counts from a date that is not told, so it may lie in the past all the same.
  if (meaning?.is === 'offset' && meaning.amount === null)
    return timeless('date', meaning.from === 'text' ? null : meaning.sign < 0 ? 'PAST_REF' : 'FUTURE_REF');
  if (!resolved) return timeless(time ? 'time' : 'date', null);
  const { moment, certain } = resolved;
  return time
    ? { kind: 'time', value: `${moment.value}T${timeValue(time)}`, moment, precision: 'time', certain }
    : { kind: 'date', value: moment.value, moment, precision: moment.precision, certain };
}

/** What covers no days of the calendar. */
const timeless = (kind: Timing['kind'], value: string | null): Timing => ({
  kind,
  value,
  moment: null,
  precision: null,
  certain: value !== null,
});

const timeValue = (time: TimeOfDay): string => ('clock' in time ? time.clock : time.part);

/** Who is in the clause, once each, in text order. */
function entitiesIn({ entities }: Place, { first, last }: TokenRange): string[] {
  const ids: string[] = [];
  for (let i = first; i < last; i++) {
    const at = entities.mentionOfToken[i]!;
    if (at < 0) continue;
    const { id } = entities.list[entities.mentions[at]!.entity]!;
    if (!ids.includes(id)) ids.push(id);
  }
  return ids;
}
