import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashString, mix } from '../../src/model/hash.js';
import { LinearModel, scoresOf, softmax } from '../../src/model/linear.js';
import { Template } from '../../src/model/template.js';
import { bioGrammar, transitionsOf } from '../../src/model/transitions.js';
import { bestSequence, bundlesOf } from '../../src/model/viterbi.js';
import { readTables, tableNamed, writeTables } from '../../src/model/weights.js';
import { meanOfCourses } from '../../training/courses.js';
import { trainClassifier } from '../../training/logistic.js';
import { trainTagger } from '../../training/perceptron.js';

describe('hashes', () => {
  it('are 32 bits, and mind the order', () => {
    expect(hashString('tone')).toBe(hashString('tone'));
    expect(hashString('tone')).not.toBe(hashString('note'));
    expect(mix(1, 2)).not.toBe(mix(2, 1));
    fc.assert(fc.property(fc.string(), (text) => hashString(text) >>> 0 === hashString(text)));
  });
});

describe('template', () => {
  it('tells columns, offsets and edges apart', () => {
    const reader = new Template(['word[0]', 'word[-1] word[0]', 'word[1]']).over({ word: [5, 5, 7] });
    const read = (i: number) => {
      const out = new Uint32Array(3);
      reader.read(i, 0, 3, out);
      return [...out];
    };
    expect(read(0)[0]).toBe(read(1)[0]);
    expect(read(0)[1]).not.toBe(read(1)[1]);
    expect(read(2)[2]).not.toBe(read(1)[2]);
    expect(() => new Template(['word'])).toThrow(/word\[-1\]/);
    expect(() => new Template(['tag[0]']).over({ word: [] })).toThrow(/no column tag/);
  });
});

describe('weights file', () => {
  it('keeps small weights beside large ones', () => {
    const weights = Float32Array.of(0, 8, -8, 0.01, -0.5, 3, 0, 1);
    const table = tableNamed(readTables(writeTables([{ name: 'a', labels: ['x'], bits: 3, weights }])), 'a');
    const model = new LinearModel(table);
    expect(model.labels).toEqual(['x']);
    for (const [i, weight] of weights.entries()) {
      const decoded = (table.scale * Math.sign(table.cells[i]!) * table.cells[i]! ** 2) / 127 ** 2;
      expect(Math.abs(decoded - weight)).toBeLessThan(0.02 * Math.abs(weight) + 0.01);
    }
    const coarse = tableNamed(readTables(writeTables([{ name: 'a', labels: ['x'], bits: 3, weights, grain: 9 }])), 'a');
    for (const [i, cell] of coarse.cells.entries()) {
      expect(Math.abs(cell % 9)).toBe(0);
      // Weights of one grain are nothing: 0.01 of 8 is.
      expect(cell === 0 ? 14 : 5).toBeGreaterThan(Math.abs(cell - table.cells[i]!));
    }
    expect(coarse.cells[3]).toBe(0);
    expect(() => readTables(Uint8Array.of(1, 2, 3, 4, 0, 0, 0, 0))).toThrow(/not a weights file/);
    expect(() => tableNamed(new Map(), 'b')).toThrow(/no table b/);
  });
});

describe('linear model', () => {
  it('gives each label the sum of its weights, as near as whole numbers come, however many labels and features', () => {
    const bits = 4;
    const byte = fc.integer({ min: -127, max: 127 });
    const given = fc.integer({ min: 1, max: 17 }).chain((width) =>
      fc.record({
        width: fc.constant(width),
        cells: fc.array(byte, { minLength: 2 ** bits * width, maxLength: 2 ** bits * width }),
        features: fc.uniqueArray(fc.integer({ min: 0, max: 2 ** bits - 1 }), { minLength: 1 }),
      }),
    );
    fc.assert(
      fc.property(given, ({ width, cells, features }) => {
        const labels = Array.from({ length: width }, (_, i) => `l${i}`);
        const model = new LinearModel({ name: 'a', labels, bits, width, scale: 1, cells: Int8Array.from(cells) }, 2 ** bits);
        const scores = new Float64Array(width + 1).fill(7);
        model.score(Uint32Array.from(features), features.length, scores);
        for (let label = 0; label < width; label++) {
          const bytes = features.map((feature) => cells[feature * width + label]!);
          const sum = bytes.reduce((all, one) => all + Math.sign(one) * (one / 127) ** 2, 0);
          expect(Math.abs(scores[label]! - sum)).toBeLessThan(0.005);
        }
        expect(scores[width]).toBe(7);
      }),
    );
  });
});

describe('bestSequence', () => {
  it('is what trying every sequence finds', () => {
    const scores = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(scores, scores, (emissions, steps) => {
        const table = Float64Array.from(steps.slice(0, 9));
        const transitions = { labels: 3, steps: table, first: Float64Array.from(steps.slice(9)), bundles: bundlesOf(3, table) };
        const total = (path: readonly number[]) =>
          path.reduce(
            (sum, to, i) =>
              sum + emissions[3 * i + to]! + (i ? transitions.steps[3 * path[i - 1]! + to]! : transitions.first[to]!),
            0,
          );
        let best = Number.NEGATIVE_INFINITY;
        for (let code = 0; code < 81; code++)
          best = Math.max(best, total([0, 1, 2, 3].map((i) => Math.floor(code / 3 ** i) % 3)));
        const found = bestSequence(Float64Array.from(emissions), 4, transitions);
        expect(total([...found])).toBeCloseTo(best, 9);
      }),
    );
  });
});

describe('learning', () => {
  const labels = ['O', 'B-x', 'I-x'];
  const word = (text: string) => hashString(text);
  const examples = [
    ['the red fox ran', 'O B-x I-x O'],
    ['a red fox', 'O B-x I-x'],
    ['the fox ran', 'O B-x O'],
    ['ran the red', 'O O O'],
  ].map(([text, tags]) => ({
    words: text!.split(' ').map(word),
    gold: Uint8Array.from(tags!.split(' '), (tag) => labels.indexOf(tag)),
  }));
  const lines = ['word[0]', 'word[-1] word[0]', 'word[0] word[1]'];

  const train = (options: { dropout?: number } = {}) => {
    const template = new Template(lines);
    const sequences = examples.map(({ words, gold }) => {
      const features = new Uint32Array(words.length * template.size);
      words.forEach((_, i) => {
        template.over({ word: words }).read(i, 0, words.length, features, i * template.size);
      });
      return { features, width: template.size, gold };
    });
    return trainTagger(sequences, { labels, bits: 12, grammar: bioGrammar, epochs: 10, seed: 1, ...options });
  };

  /** Labels a sequence of words with a table's weights. */
  const taggerOf = (bytes: Uint8Array) => {
    const model = new LinearModel(tableNamed(readTables(bytes), 'tags'));
    const transitions = transitionsOf(labels, bioGrammar, scoresOf(model));
    return (words: readonly number[]): Uint8Array => {
      const reader = new Template(lines).over({ word: words });
      const features = new Uint32Array(reader.size);
      const emissions = new Float64Array(words.length * labels.length);
      words.forEach((_, i) => {
        reader.read(i, 0, words.length, features);
        model.score(features, reader.size, emissions, i * labels.length);
      });
      return bestSequence(emissions, words.length, transitions);
    };
  };

  it('a tagger learns them from some of their features at a time too, others than from all', () => {
    const weights = train({ dropout: 0.3 });
    expect(train({ dropout: 0.3 })).toEqual(weights);
    expect(weights).not.toEqual(train());
    expect(train({ dropout: 0 })).toEqual(train());
    const tag = taggerOf(writeTables([{ name: 'tags', labels, bits: 12, weights }]));
    for (const { words, gold } of examples) expect(tag(words)).toEqual(gold);
  });

  it('the mean of courses is that of their weights', () => {
    expect([...meanOfCourses(3, (course) => Float32Array.of(course, 3, -course))]).toEqual([1, 3, -1]);
    expect([...meanOfCourses(1, () => Float32Array.of(0.5))]).toEqual([0.5]);
  });

  it('a tagger learns its examples, and the same bytes each time', () => {
    const bytes = writeTables([{ name: 'tags', labels, bits: 12, weights: train() }]);
    expect(writeTables([{ name: 'tags', labels, bits: 12, weights: train() }])).toEqual(bytes);
    const tag = taggerOf(bytes);
    for (const { words, gold } of examples) expect(tag(words)).toEqual(gold);
  });

  it('a tagger never leaves the grammar', () => {
    const tag = taggerOf(writeTables([{ name: 'tags', labels, bits: 12, weights: train() }]));
    fc.assert(
      fc.property(fc.array(fc.constantFrom('the', 'red', 'fox', 'ran', 'new'), { minLength: 1, maxLength: 12 }), (words) => {
        const path = [...tag(words.map(word))].map((label) => labels[label]!);
        return path.every((label, i) => bioGrammar(path[i - 1] ?? null, label));
      }),
    );
  });

  it('a classifier learns its items', () => {
    const items = ['good fine', 'bad poor', 'good', 'poor'].map((text, i) => ({
      features: Uint32Array.from(text.split(' '), word),
      label: i % 2,
    }));
    const weights = trainClassifier(items, { labels: ['up', 'down'], bits: 10, epochs: 30, seed: 1 });
    const model = new LinearModel(
      tableNamed(readTables(writeTables([{ name: 'c', labels: ['up', 'down'], bits: 10, weights }])), 'c'),
    );
    for (const { features, label } of items) {
      const scores = new Float64Array(2);
      model.score(features, features.length, scores);
      softmax(scores);
      expect(scores[label]).toBeGreaterThan(0.8);
    }
  });
});
