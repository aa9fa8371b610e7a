import type { Entity } from '../schema/entities.js';
import type { Quote } from '../schema/quotes.js';
import type { Shift } from '../schema/sentiment.js';
import type { TimelineItem } from '../schema/timeline.js';

/** "1 quote", "2 quotes", "1,200 words". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${String(n).replace(/\B(?=(\d{3})+$)/g, ',')} ${n === 1 ? one : many}`;
}

/** A sentence that lost its "But" begins with a capital all the same. */
export const asSentence = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** What somebody is called besides the name, each once: "Professor" and "professor" are one. */
export function rolesOf({ roles }: Pick<Entity, 'roles'>): string[] {
  const told = new Map<string, string>();
  for (const { text } of roles) {
    const key = text.toLowerCase().replace(/\s+/g, ' ');
    if (!told.has(key)) told.set(key, text);
  }
  return [...told.values()];
}

/** The words that a quote is told with: "said"; null where there are none, or only a colon. */
export const cueOf = ({ cue }: Quote): string | null => (cue && /\p{L}/u.test(cue.text) ? cue.text : null);

const axes: Readonly<Record<Shift['axis'], string>> = { temporal: 'over time', narrative: 'in the telling' };
const statuses: Readonly<Record<Shift['status'], string>> = {
  realised: 'has come about',
  hoped: 'hoped for',
  feared: 'feared',
};
const voices: Readonly<Record<Shift['voice'], string>> = { author: 'in the author’s voice', attributed: 'in a source’s voice' };

/** What a shift is, in words: "Up over time, hoped for, in the author’s voice". */
export const natureOf = ({ direction, axis, status, voice }: Pick<Shift, 'direction' | 'axis' | 'status' | 'voice'>): string =>
  `${direction === 'up' ? 'Up' : 'Down'} ${axes[axis]}, ${statuses[status]}, ${voices[voice]}`;

/** How sure a claim is: "81% of such claims are right, as measured". */
export const certaintyOf = (confidence: number | null): string =>
  confidence === null
    ? 'nobody has measured how often such a claim is right'
    : `${Math.round(confidence * 100)}% of such claims are right, as measured`;

/** Values that are no days, in words. */
const times: Readonly<Record<string, string>> = { PRESENT_REF: 'now', PAST_REF: 'in the past', FUTURE_REF: 'in the future' };

/** What stands behind the day in a value, in words; winter is that of its December. */
const partsOfTime: Readonly<Record<string, string>> = {
  MO: 'morning',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
  MI: 'midday',
  WE: 'weekend',
  SP: 'spring',
  SU: 'summer',
  FA: 'autumn',
  WI: 'winter',
};

/** What an expression of time comes to: "2025-03-03", "2025-03-03 morning", "1990s", "a length of time". */
export function datingOf({ kind, value, start }: TimelineItem): string {
  if (kind === 'duration') return 'a length of time';
  if (kind === 'set') return 'again and again';
  if (value === null || start === null) return times[value ?? ''] ?? 'day unknown';
  if (/^\d{3}$/.test(value)) return `${value}0s`;
  if (/^\d\d$/.test(value)) return `${value}00s`;
  return value
    .replace(/T(?=\d)/, ' ')
    .replace(/[T-]([A-Z]{2})$/, (whole, part) => (part in partsOfTime ? ` ${partsOfTime[part]}` : whole));
}
