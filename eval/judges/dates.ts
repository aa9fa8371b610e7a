import type { Analysis } from '../../src/schema/analysis.js';
import type { Range } from '../../src/schema/span.js';
import { type Check, check } from '../check.js';
import { placesOf, touches } from '../compare.js';
import type { Gold, GoldDate } from '../gold.js';

/** Expressions of time that are found, those whose value is right, and whether others are none. Nothing where none are marked. */
export function judgeDates({ text, timeline }: Analysis, { dates }: Gold): Check[] {
  if (!dates) return [];
  const marked = locate(text, dates);
  const asked = marked.filter(({ value }) => value !== undefined);
  return [
    ...asked.flatMap(({ words, value, place }) => {
      const found = timeline.filter(({ expression }) => touches(expression, place));
      const checks = [check('date found', found.length > 0, words)];
      if (value !== null) {
        const told = `${words}: ${found.map((item) => item.value).join(', ') || 'not found'}, not ${value}`;
        checks.push(
          check(
            'date value',
            found.some((item) => item.value === value),
            told,
          ),
        );
      }
      return checks;
    }),
    ...timeline.map(({ expression }) =>
      check(
        'date precision',
        marked.some(({ place }) => touches(place, expression)),
        `no date: ${expression.text}`,
      ),
    ),
  ];
}

/** Each date stands after the one before it; one that a reader of pages left out with what surrounds the article is not asked for. */
function locate(text: string, dates: readonly GoldDate[]): { words: string; value: GoldDate[1]; place: Range }[] {
  let from = 0;
  return dates.flatMap(([words, value]) => {
    const place = placesOf(text, words).find(({ start }) => start >= from);
    if (!place) return [];
    from = place.end;
    return { words, value, place };
  });
}
