import { describe, expect, it } from 'vitest';
import { markerOf } from '../../src/sentiment/markers.js';
import type { Turn } from '../../src/sentiment/shifts.js';
import { languageOf } from './passages.js';
import { stanceOf } from './stance-of.js';

const TEXT =
  'A thaw in the cold. Ties between the two soured after a long and bitter row. Lund praised Brandt. All of this turned. The last one reversed';
const [HEAD, SOURED, NONE, TURNED, LAST] = [0, 1, 2, 3, 4];

/** The words that mark a turn between evidence in these sentences; the first sentence is a headline. */
function markerIn(before: readonly number[], after: readonly number[]): string | null {
  const side = (sentences: readonly number[]) => ({ score: 1, evidence: sentences.map((sentence) => stanceOf(1, 1, sentence)) });
  const turn: Turn = {
    kind: 'directed',
    holder: 0,
    targets: [1],
    axis: 'temporal',
    status: 'realised',
    before: side(before),
    after: side(after),
    marker: null,
    rule: 'directed-turn',
  };
  const marker = markerOf(languageOf(TEXT), turn, ({ sentence }) => sentence !== HEAD);
  return marker && TEXT.slice(marker.start, marker.end);
}

describe('markerOf', () => {
  it.each<[string, readonly number[], readonly number[], string | null]>([
    ['three words on either side', [NONE], [SOURED], 'between the two soured after a long'],
    ['but no farther than the sentence', [NONE], [TURNED], 'All of this turned.'],
    ['nor than the text', [NONE], [LAST], 'The last one reversed'],
    ['nor before it', [NONE], [HEAD], 'A thaw in the cold'],
    ['the later side first', [SOURED], [TURNED], 'All of this turned.'],
    ['the earlier where the later has none', [SOURED], [NONE], 'between the two soured after a long'],
    ['the running text before its headline', [SOURED], [HEAD], 'between the two soured after a long'],
    ['no word of the kind', [NONE], [NONE], null],
  ])('%s', (_, before, after, expected) => {
    expect(markerIn(before, after)).toBe(expected);
  });
});
