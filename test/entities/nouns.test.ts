import { describe, expect, test } from 'vitest';
import { describesOften, likelyKind, NOUN_KINDS, nounAt, nounKindOf, packKinds, UNKNOWN_NOUN } from '../../src/entities/nouns.js';
import { hashString } from '../../src/model/hash.js';

const [PERSON, BODY] = [nounKindOf('person'), nounKindOf('organization')];
const at = (noun: string): number => nounAt(hashString(noun));

describe('what a noun describes', () => {
  test.each(['minister', 'captain', 'novelist', 'surgeon'])('a person: %s', (noun) => {
    expect(likelyKind(at(noun), PERSON)).toBeGreaterThan(likelyKind(at(noun), BODY));
  });

  test.each(['airline', 'retailer', 'company', 'watchdog'])('a body: %s', (noun) => {
    expect(likelyKind(at(noun), BODY)).toBeGreaterThan(likelyKind(at(noun), PERSON));
  });

  test('“minister” describes somebody more often than “room”', () => {
    expect(describesOften(at('minister'))).toBeGreaterThan(describesOften(at('room')));
  });

  test('nothing is known of what is no word', () => {
    expect(at('zzyzzwyx')).toBe(-1);
    expect(describesOften(-1)).toBe(UNKNOWN_NOUN);
    expect([0, 1, 2].map((kind) => likelyKind(-1, kind))).toEqual([2, 2, 2]);
  });

  test('the steps of all kinds fit one byte', () => {
    const most = Array.from({ length: NOUN_KINDS }, () => 4);
    expect(packKinds(most)).toBeLessThan(256);
    expect(packKinds([1, 2, 3])).toBe(1 + 2 * 5 + 3 * 25);
  });
});
