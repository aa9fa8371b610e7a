import type { Analysis } from '../../src/schema/analysis.js';
import type { Entity } from '../../src/schema/entities.js';
import type { Shift } from '../../src/schema/sentiment.js';
import { type Expected, isExpected } from '../../test/sentiment/expected-shifts.js';
import type { ShiftText } from '../cases.js';
import { type Check, check } from '../check.js';
import { entityOf, goesBy, isMeant, rangeOf } from '../compare.js';
import type { Gold, GoldShift } from '../gold.js';

/** Direction and participants agree: somewhere in the article, and in the paragraph that gold names. */
export function judgeShifts(analysis: Analysis, gold: Gold): Check[] {
  const { shifts } = analysis.sentiment;
  const agree = (shift: Shift, { about, direction }: GoldShift): boolean =>
    shift.direction === direction &&
    about.every((name) => participants(analysis, shift).some((entity) => isMeant(entity, name, gold)));
  return [
    ...gold.shifts.flatMap((expected) => {
      const found = shifts.filter((shift) => agree(shift, expected));
      const told = `not found: ${expected.direction}, ${expected.about.join(' and ')}: ${expected.near}`;
      return [
        check(
          'shift at place',
          found.some(({ at }) => isInParagraph(analysis, expected.near, at)),
          told,
        ),
        check('shift found', found.length > 0, told),
      ];
    }),
    ...shifts.map((shift) =>
      check(
        'shift precision',
        gold.shifts.some((expected) => agree(shift, expected)),
        describe(analysis, shift),
      ),
    ),
  ];
}

/** Kind, direction, participants, whether it happened and the evidence agree; who is in the text is left to the analysis. */
export function judgeShiftText(analysis: Analysis, { cast, shifts }: Pick<ShiftText, 'cast' | 'shifts'>): Check[] {
  const found = analysis.sentiment.shifts;
  // The judging goes by ids, which run by first appearance; the list by salience.
  const byId = analysis.entities.toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  const recognised = byId.map((entity) => {
    const roles = cast.filter(({ names }) => names.some((name) => goesBy(entity, name)));
    return { type: entity.type, names: roles.flatMap(({ names }) => names) };
  });
  const answers = (shift: Shift, expected: Expected): boolean => isExpected(shift, expected, recognised);
  return [
    ...shifts
      .filter(({ grade }) => grade !== 'nice')
      .map((expected) => {
        const { direction, target, after } = expected;
        return check(
          'shift found',
          found.some((shift) => answers(shift, expected)),
          `${direction}, ${target}: ${after[0]}`,
        );
      }),
    ...found.map((shift) =>
      check(
        'shift precision',
        shifts.some((expected) => answers(shift, expected)),
        describe(analysis, shift),
      ),
    ),
  ];
}

const participants = (analysis: Analysis, { holderId, targetIds }: Shift): Entity[] =>
  [holderId, ...targetIds].flatMap((id) => entityOf(analysis, id) ?? []);

function isInParagraph({ text, blocks }: Analysis, words: string, at: number): boolean {
  const place = rangeOf(text, words);
  const block = place && blocks.find(({ start, end }) => place.start >= start && place.start < end);
  return block !== null && block !== undefined && at >= block.start && at <= block.end;
}

const describe = (analysis: Analysis, shift: Shift): string =>
  `claimed: ${shift.direction}, ${participants(analysis, shift)
    .map(({ name }) => name)
    .join(' and ')}: ${shift.after.evidence[0]?.text}`;
