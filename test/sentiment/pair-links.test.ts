import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/read.js';
import { readLanguage } from '../../src/language/language.js';
import { hashString } from '../../src/model/hash.js';
import { optionsSchema } from '../../src/schema/options.js';
import type { Arguments } from '../../src/sentiment/arguments.js';
import { OBJECT, PairLinks, SUBJECT } from '../../src/sentiment/pair-links.js';
import { findStances } from '../../src/sentiment/stances.js';
import { valenceOf } from '../../src/sentiment/valence.js';
import { castOf, type Role } from './cast.js';

const CAST: readonly Role[] = [
  { type: 'person', names: ['Lund'], pronouns: 'she' },
  { type: 'person', names: ['Brandt'], pronouns: 'he' },
  { type: 'organization', names: ['Corvel'] },
];

/** The verb that links Lund and Brandt, and their parts. */
function linkIn(text: string): string | null {
  const document = readDocument({ text }, optionsSchema.parse({}));
  const language = readLanguage(document);
  const { tokens } = language;
  const entities = castOf(language, CAST);
  const roles = new Map([
    [SUBJECT, 'subject'],
    [OBJECT, 'object'],
    ...['by', 'with', 'of', 'for', 'to'].map((word): [number, string] => [hashString(word), word]),
  ]);
  const told: (string | null)[] = [];
  const see = (clause: Arguments): void => {
    const links = new PairLinks(clause, tokens.word);
    const [lund, brandt] = [0, 1].map((entity) => entities.mentions.find((one) => one.entity === entity)!);
    const link = links.between(links.seatOf(lund!.first, lund!.last), links.seatOf(brandt!.first, brandt!.last));
    const verb = link && links.chunks[link.verb]!;
    told.push(
      verb?.kind === 'verb' ? `${roles.get(link!.holder.role)} ${tokens.lower(verb.head)} ${roles.get(link!.target.role)}` : null,
    );
  };
  findStances(document, language, entities, [], valenceOf(language, entities), undefined, {
    inSentence: (_sentence, clause, found) => {
      see(clause);
      return found;
    },
  });
  return told[0] ?? null;
}

describe('PairLinks', () => {
  it.each([
    ['Lund praised Brandt.', 'subject praised object'],
    ['Brandt was mocked by Lund.', 'by mocked subject'],
    ['Lund voted with Brandt on Monday.', 'subject voted with'],
    ["Lund rejected Brandt's plan.", 'subject rejected object'],
    ['Lund rejected the plan of Brandt.', 'subject rejected object'],
    ['Corvel and Lund praised Brandt.', 'subject praised object'],
    ['Lund said that Corvel had sued Brandt.', null],
    ['Lund and Brandt were born in May.', null],
  ])('%s', (text, expected) => expect(linkIn(text)).toBe(expected));
});
