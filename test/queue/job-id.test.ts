import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jobIdOf } from '../../src/queue/job-id.js';

const line = (id: unknown): string => JSON.stringify({ id, text: 'Rain fell on Corran.' });
/** Ids as callers have them: any code units, and what BullMQ, Redis or the escapes here are touchy about. */
const articleId = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(':', '%', '0', 'a', '\ud83d', '\ude00') }),
);

describe('jobIdOf', () => {
  it('is the id of the article, whatever else the record says', () => {
    expect(jobIdOf(line('news-42'))).toBe('id-news-42');
    expect(jobIdOf('{"id":"news-42","text":"Snow."}')).toBe('id-news-42');
    expect(jobIdOf(line(42))).toBe(jobIdOf(line('42')));
  });

  it('is the line itself, hashed, where the article has no id', () => {
    expect(jobIdOf('{"text":"Rain."}')).toMatch(/^sha-[0-9a-f]{64}$/);
    expect(jobIdOf('{"text":"Rain."}')).toBe(jobIdOf('{"text":"Rain."}'));
    expect(jobIdOf('{"text":"Rain."}')).not.toBe(jobIdOf('{"text":"Rain. "}'));
    expect(jobIdOf('no JSON')).toMatch(/^sha-/);
    expect(jobIdOf('{"id":{},"text":"Rain."}')).toMatch(/^sha-/);
  });

  it('is an id that BullMQ and Redis take, and another one for another article', () => {
    fc.assert(
      fc.property(articleId, articleId, (a, b) => {
        const [one, other] = [jobIdOf(line(a)), jobIdOf(line(b))];
        expect(one).not.toContain(':');
        expect(one).not.toMatch(/^\d/);
        expect(Buffer.from(one).toString()).toBe(one);
        expect(one === other).toBe(a === b);
      }),
    );
  });
});
