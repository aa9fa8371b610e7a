import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/read.js';
import { readLanguage } from '../../src/language/language.js';
import { optionsSchema } from '../../src/schema/options.js';
import type { Stance } from '../../src/sentiment/stance.js';
import { findStances } from '../../src/sentiment/stances.js';
import { valenceOf } from '../../src/sentiment/valence.js';
import { castOf, type Role } from './cast.js';

const CAST: readonly Role[] = [
  { type: 'person', names: ['Vera Lund', 'Lund'], pronouns: 'she' },
  { type: 'person', names: ['Tom Brandt', 'Brandt'], pronouns: 'he' },
  { type: 'organization', names: ['Corvel'] },
  { type: 'place', names: ['Kesh'] },
  { type: 'place', names: ['Ardania'] },
  { type: 'person', names: ['Ann Okoro', 'Okoro'] },
  { type: 'person', names: ['Piet Vos', 'Vos'] },
  { type: 'group', names: ['Keshan'] },
];
/** Two in passing, then more names than a pair is remembered over. */
const PASSING =
  'Lund and Brandt met. Okoro and Vos sang. Corvel paid. Kesh and Ardania sent flowers to Corvel, Kesh to Okoro, Ardania to Vos, Corvel none.';

function stancesIn(text: string): readonly Stance[] {
  const document = readDocument({ text }, optionsSchema.parse({}));
  const language = readLanguage(document);
  const entities = castOf(language, CAST);
  return findStances(document, language, entities, [], valenceOf(language, entities));
}

const nameOf = (entity: number | null): string => (entity === null ? '·' : CAST[entity]!.names.at(-1)!);

/** "Lund > Brandt +" for a directed stance, "Kesh = Ardania -" for a mutual one. */
const told = ({ holder, target, symmetric, score }: Stance): string => {
  const sign = score > 0 ? '+' : '-';
  const names = target.map(nameOf);
  return symmetric ? `${names.toSorted().join(' = ')} ${sign}` : `${nameOf(holder)} > ${names.join(', ')} ${sign}`;
};
const toldIn = (text: string): string[] => [...new Set(stancesIn(text).map(told))];

describe('findStances: who towards whom', () => {
  it.each([
    ['On Monday Lund praised Brandt for his work.', 'Lund > Brandt +'],
    ['On Monday Brandt was praised by Lund for his work.', 'Lund > Brandt +'],
    ['On Monday Lund lashed out at Brandt over the budget.', 'Lund > Brandt -'],
    ['Lund, who had led the city for years, accused Brandt of lying.', 'Lund > Brandt -'],
    ['Lund came back on Monday, condemning Corvel and its plans.', 'Lund > Corvel -'],
    ['The vote was lost, with Brandt condemning Corvel as a cheat.', 'Brandt > Corvel -'],
    ['Lund travelled north on Monday and thanked Brandt.', 'Lund > Brandt +'],
    ['Kesh imposed sanctions on Ardania in the spring.', 'Kesh > Ardania -'],
    ["Lund's criticism of Brandt went on for hours.", 'Lund > Brandt -'],
    ['Lund has confidence in Brandt.', 'Lund > Brandt +'],
    ['Lund has no confidence in Brandt.', 'Lund > Brandt -'],
    ['Lund had little praise for Brandt.', 'Lund > Brandt -'],
    ['Corvel drew praise from Lund on Monday.', 'Lund > Corvel +'],
    ['Lund is critical of Corvel.', 'Lund > Corvel -'],
    ['The remarks of Brandt angered Lund.', 'Lund > Brandt -'],
    ['Lund called Brandt a liar and a thief.', 'Lund > Brandt -'],
    ['Brandt, whom Lund ridiculed last year, left the room.', 'Lund > Brandt -'],
    ['Lund called on Brandt to resign.', 'Lund > Brandt -'],
    ['Lund told reporters that Corvel had robbed her.', 'Lund > Corvel -'],
    ['Lund took Corvel to court on Monday.', 'Lund > Corvel -'],
    ['The government of Kesh denounced Ardania.', 'Kesh > Ardania -'],
    ["The choir's best voice, Tom Brandt, praised Lund.", 'Brandt > Lund +'],
  ])('%s', (text, expected) => {
    expect(toldIn(text)).toContain(expected);
  });

  it.each([
    ['Lund and Brandt clashed on Monday.', 'Brandt = Lund -'],
    ['Lund clashed with Brandt on Monday.', 'Brandt = Lund -'],
    ['Relations between Kesh and Ardania soured in March.', 'Ardania = Kesh -'],
    ['Kesh and Ardania met in Lisse. Officials said tensions between the two countries had eased.', 'Ardania = Kesh +'],
    ['Kesh and Ardania ended a quarrel on Monday.', 'Ardania = Kesh +'],
    ['Kesh has been one of Ardania’s closest allies for years.', 'Ardania = Kesh +'],
    [
      'Talks began after hostile comments from both sides. Lund and Brandt met. The two leaders insulted each other.',
      'Brandt = Lund -',
    ],
    ['Kesh and Ardania had fought side by side.', 'Ardania = Kesh +'],
    // Those that the article is about, not those that were named last.
    [`${PASSING} The two leaders clashed on Monday.`, 'Brandt = Lund -'],
    ['Lund and Brandt met on the ferry near Kesh and Ardania. The pair clashed.', 'Brandt = Lund -'],
    ['Ardania clashed with the Keshan army.', 'Ardania = Kesh -'],
  ])('mutual: %s', (text, expected) => {
    expect(toldIn(text)).toContain(expected);
  });

  it.each([
    'There was no thaw between Kesh and Ardania.',
    'Officials saw no rift between Kesh and Ardania.',
    'Lund voiced no criticism of Brandt.',
    'Lund met reporters while Brandt was in Kesh on Monday.',
    'Lund discussed disagreements with colleagues.',
    'The harbour was rebuilt in a year.',
  ])('takes no stance between two: %s', (text) => {
    expect(stancesIn(text).filter(({ holder, symmetric }) => holder !== null || symmetric)).toEqual([]);
  });

  it('weakens and turns what is negated', () => {
    const [plain] = stancesIn('Lund praised Brandt.');
    const [negated] = stancesIn('Lund did not praise Brandt.');
    expect(negated!.score).toBeLessThan(0);
    expect(Math.abs(negated!.score)).toBeLessThan(plain!.score);
  });
});

describe('findStances: whether and when', () => {
  it.each([
    ['Officials hope the visit will mend ties between Kesh and Ardania.', 'hoped'],
    ['Diplomats fear that the tariff will wreck relations between Kesh and Ardania.', 'feared'],
    ['The visit mended ties between Kesh and Ardania.', 'realised'],
    ['Lund said she would sue Corvel.', 'realised'],
  ])('%s %s', (text, status) => {
    expect(stancesIn(text).map((stance) => stance.status)).toEqual([status]);
  });

  it.each([
    ['On Monday Lund praised Brandt.', 'now'],
    ['Two years ago Lund praised Brandt.', 'before'],
    ['Last spring Lund praised Brandt.', 'before'],
    ['Lund had previously praised Brandt.', 'before'],
    ['As recently as 2019 Lund praised Brandt.', 'before'],
  ])('%s %s', (text, time) => {
    expect(stancesIn(`Harbour opens\n\n${text}`).find(({ holder }) => holder === 0)?.time).toBe(time);
  });

  it('reads on in the same time until another is named', () => {
    const ages = stancesIn('In 2019 Lund sued Corvel. She accused Brandt of lying.').map(({ age }) => age);
    expect(ages).toHaveLength(2);
    expect(ages[1]).toBe(ages[0]);
  });

  it('gives the clause as evidence', () => {
    const text = 'Rain fell, and on Monday Lund praised Brandt, but the bridge stayed shut.';
    const [{ evidence } = { evidence: { start: 0, end: 0 } }] = stancesIn(text);
    expect(text.slice(evidence.start, evidence.end)).toBe('on Monday Lund praised Brandt');
  });
});

describe('findStances on odd text', () => {
  it('takes linear time for one endless sentence', () => {
    const text = 'Lund praised Brandt and '.repeat(20_000);
    const before = performance.now();
    stancesIn(text);
    expect(performance.now() - before).toBeLessThan(8_000);
  });
});
