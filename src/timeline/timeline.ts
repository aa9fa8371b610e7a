import type { Document } from '../document/document.js';
import type { Entities } from '../entities/result.js';
import type { Language } from '../language/language.js';
import type { EntityType } from '../schema/entities.js';
import type { TimelineItem } from '../schema/timeline.js';
import { dayOfIso } from './calendar.js';
import { itemOf } from './item.js';
import type { Found } from './meaning.js';
import { dayMoment, type Moment } from './moment.js';
import { Reading } from './reading.js';
import { recognise } from './recognisers.js';
import { type Resolved, resolve, type Setting } from './resolve.js';
import { tenseAround } from './tense.js';
import { readTimeWords } from './time-words.js';

/** Sentences that a quarter is remembered for: "a year ago" is one of its own year after that. */
const QUARTER_MEMORY = 6;

/** The dates that the text has spoken of so far. */
interface Memory {
  readonly spoken: Moment | null;
  readonly quarter: Moment | null;
  /** Index of the sentence that spoke of the quarter. */
  readonly quarterAt: number;
  /** The last day or month that the text gave with its year, in a run of dates long past. */
  readonly dated: Moment | null;
  /** How many dates long past came one after another. */
  readonly pastRun: number;
}

/**
 * Every expression of time in the text, in order: what it says (TIMEX3), the days that it covers, the clause that it dates and who is in it.
 * Relative dates count from `document.source.publishedAt`; without it they have no value.
 *
 * @example
 * readTimeline(document, language, entities)[0] // { expression: 'last Friday', value: '2026-02-27', certain: false, … }
 */
export function readTimeline(document: Document, language: Language, entities: Entities): TimelineItem[] {
  const words = readTimeWords(language.tokens);
  const today = dayOfIso(document.source.publishedAt);
  const items: TimelineItem[] = [];
  let memory: Memory = { spoken: null, quarter: null, quarterAt: 0, dated: null, pastRun: 0 };
  for (const [index, sentence] of language.sentences.entries()) {
    const reading = new Reading(language.tokens, words, sentence.first, sentence.last);
    for (const found of recognise(reading)) {
      if (isPartOfName(entities, found)) continue;
      const quarter = index - memory.quarterAt <= QUARTER_MEMORY ? memory.quarter : null;
      const tense = tenseAround(reading, found.first, found.last);
      const history = historyOf(memory);
      const resolved = resolveFound(found, { today, spoken: memory.spoken, quarter, tense, history });
      items.push(itemOf({ document, language, entities, sentence }, found, resolved, items.length + 1));
      memory = remember(memory, found, resolved, index, today);
    }
  }
  return items;
}

/** What is called by a date tells none: "[Saturday] Night Live", "the [Sunday] Times". */
const CALLED: ReadonlySet<EntityType> = new Set<EntityType>(['work', 'organization', 'product']);

/** Is it a piece of a longer name that is no date, or stands in a person's? */
function isPartOfName({ mentionOfToken, mentions, list }: Entities, { first, last }: Found): boolean {
  const name = mentions[mentionOfToken[first]!];
  if (name === undefined || last > name.last) return false;
  const { type } = list[name.entity]!;
  return type === 'person' || (CALLED.has(type) && last - first < name.last - name.first);
}

/** A time without a day is on the day spoken of, or on that of publication. */
function resolveFound({ meaning }: Found, setting: Setting): Resolved | null {
  if (meaning) return resolve(meaning, setting);
  if (setting.spoken?.precision === 'day') return { moment: setting.spoken, certain: false };
  return setting.today === null ? null : { moment: dayMoment(setting.today), certain: false };
}

function remember(memory: Memory, { meaning }: Found, resolved: Resolved | null, sentence: number, today: number | null): Memory {
  // Behind "the nine months", a year ago is a year again.
  if (meaning?.is === 'length' && meaning.unit === 'month') return { ...memory, quarter: null };
  if (!resolved) return memory;
  const spoken = resolved.moment;
  const isOwn = meaning?.is === 'quarter' && (meaning.year === null || 'number' in meaning.year);
  const isPast = today !== null && today - spoken.start > HISTORY_DAYS;
  const isDated = (meaning?.is === 'day' || meaning?.is === 'month') && isPast;
  return {
    spoken,
    quarter: isOwn ? spoken : memory.quarter,
    quarterAt: isOwn ? sentence : memory.quarterAt,
    dated: isDated ? spoken : isPast ? memory.dated : null,
    pastRun: isPast ? memory.pastRun + 1 : 0,
  };
}

/** Days that make a date history. */
const HISTORY_DAYS = 500;
/** Dates long past in a row that make a text a tale of the past; one alone is looked back on. */
const TALE = 2;

const historyOf = ({ dated, pastRun }: Memory): Moment | null => (pastRun >= TALE ? dated : null);
