import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bilouGrammar, LABELS, labelAt, namesInPath, TYPES } from '../../src/entities/labels.js';
import { read } from './article.js';

test('names written as labels are read back', () => {
  const lengths = fc.array(
    fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 5 }), type: fc.nat(TYPES.length - 1) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(lengths, fc.nat(50), (parts, low) => {
      let at = low;
      const names = parts.map(({ gap, length, type }) => {
        const first = at + gap;
        at = first + length;
        return { first, last: at, type };
      });
      const path = new Uint8Array(at - low + 1);
      for (const name of names) for (let i = name.first; i < name.last; i++) path[i - low] = labelAt(name, i);
      expect(namesInPath(path, low)).toEqual(names);
      for (let i = 0; i < path.length; i++) {
        expect(bilouGrammar(i ? LABELS[path[i - 1]!]! : null, LABELS[path[i]!]!)).toBe(true);
      }
    }),
  );
});

test('any text: spans hold, names do not overlap', () => {
  const words = fc.constantFrom(
    'The',
    'Paris',
    'of',
    'Anna',
    'Berg',
    ',',
    '.',
    '“',
    '”',
    'he',
    'her',
    'U.S.',
    "'s",
    '\n\n',
    'said',
    '—',
    'İ',
    '👩',
    'NATO',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const text = parts.join(' ');
      const { entities } = read(text);
      let end = 0;
      for (const { entity, mention } of entities.mentions) {
        const span = entities.list[entity]!.mentions[mention]!;
        expect(text.slice(span.start, span.end)).toBe(span.text);
        expect(span.start).toBeGreaterThanOrEqual(end);
        end = span.end;
      }
    }),
    { numRuns: 60 },
  );
});
