import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

/** Who says what of himself: "Ada Marsh: I my". */
function selvesIn(text: string): string[] {
  return analyze(text).entities.flatMap(({ name, mentions }) => {
    const own = mentions.filter(({ rule }) => rule === 'first-person');
    return own.length === 0 ? [] : [`${name}: ${own.map((mention) => mention.text).join(' ')}`];
  });
}

const MARSH = 'Ada Marsh runs the harbour office in Selby.';

describe('the first person in a quote', () => {
  it.each([
    ['in marks', `${MARSH} “I did it myself, and it cost me my sleep,” Marsh said.`, 'I myself me my'],
    ['on both sides of the cue', `${MARSH} “I was late,” Marsh said. “My train stood still.”`, 'I My'],
    ['in a sentence of the author’s', `${MARSH} Marsh said the harbour was “no friend of mine”.`, 'mine'],
    ['where she speaks', `${MARSH} “I’m tired,” she said.`, 'I'],
    ['under the quotation', `“I have never been late in my life.”\n― Ada Marsh, harbour master`, 'I my'],
    ['beside another’s', `${MARSH} “She told me to wait, so I waited,” Marsh said.`, 'me I'],
  ])('is its speaker %s', (_where, text, own) => {
    expect(selvesIn(text)).toEqual([`Ada Marsh: ${own}`]);
  });

  it('is whoever has the turn in an interview', () => {
    const text = ['Brandt: I began in May.', 'Lund: I asked for June.', 'Brandt: My mistake.', 'Lund: Not mine.'].join('\n\n');
    const [brandt, lund] = analyze(`Ada Brandt and Tom Lund met in Selby.\n\n${text}`).entities.filter(
      ({ type }) => type === 'person',
    );
    const selves = [brandt, lund].map((one) => one!.mentions.filter(({ rule }) => rule === 'first-person'));
    expect(selves.map((own) => own.map((mention) => mention.text).join(' '))).toEqual(['I My', 'I mine']);
    expect(selves.flat().map(({ confidence }) => confidence)).toEqual([null, null, null, null]);
  });

  it.each([
    ['outside marks, where the author speaks', `${MARSH} I met Ada Marsh and told her to wait.`],
    ['in reported speech', `${MARSH} Marsh said that I should wait.`],
    ['of several', `${MARSH} “We are tired, and our boats are old,” Marsh said.`],
    ['of nobody that is named', `${MARSH} “I saw nothing,” a guard said.`],
    ['in marks within the quote', `${MARSH} “He shouted ‘I give up’ and left,” Marsh said.`],
    ['of an organization', 'The Selby Harbour Authority closed. “I regret it,” the Selby Harbour Authority said.'],
    ['that is a number', `${MARSH} “The pier is from the time of Elizabeth I,” Marsh said.`],
    ['that is no pronoun', `${MARSH} “The mine is closed,” Marsh said.`],
  ])('is nobody %s', (_where, text) => {
    expect(selvesIn(text)).toEqual([]);
  });

  it('is told with the precision that was measured for such speakers', () => {
    const confidences = (text: string) =>
      analyze(text).entities.flatMap(({ mentions }) =>
        mentions.filter(({ rule }) => rule === 'first-person').map(({ confidence }) => confidence),
      );
    expect(confidences(`${MARSH} “I am tired,” Marsh said.`)).toEqual([0.97]);
    expect(confidences(`${MARSH} “I am tired,” she said.`)).toEqual([0.78]);
  });

  it('stands in the order of the text, before the name too, and neither renumbers, weighs nor judges anybody', () => {
    const said = (first: string) =>
      analyze(`“${first} failed horribly,” said Ada Marsh. Tom Lund praised Marsh. Lund left Selby on Monday.`);
    const [mine, theirs] = [said('I'), said('X')];
    const brook = mine.entities.find(({ name }) => name === 'Ada Marsh')!;
    expect(brook.mentions.map(({ text, form }) => `${text} ${form}`)).toEqual(['I pronoun', 'Ada Marsh name', 'Marsh alias']);
    const facts = ({ entities }: typeof mine) => entities.map(({ id, name, salience }) => ({ id, name, salience }));
    expect(facts(mine)).toEqual(facts(theirs));
    expect(mine.sentiment.entities.find(({ entityId }) => entityId === brook.id)!.mentions).toHaveLength(2);
  });
});
