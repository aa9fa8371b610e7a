import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

const INTRO = 'Lena Moreau leads the harbour works in Port Elsin. Moreau spoke to Ivo Marsh on Monday.';

/** Who says each turn of an interview, as an entity's name; its label where that is nobody. */
const speakersIn = (...blocks: string[]) => {
  const { quotes, entities } = analyze(blocks.join('\n\n'));
  const turns = quotes.filter(({ rule }) => rule === 'turn');
  return turns.map(({ speaker }) => entities.find(({ id }) => id === speaker!.entityId)?.name ?? speaker!.mention!.text);
};

describe('an interview', () => {
  const talk = ['Q: When will it open?', 'A: We hope in May.', 'Q: Why so late?', 'A: I lost eleven days to storms.'];

  it('is answered by the person whom what stands before it names most often', () => {
    expect(speakersIn(INTRO, ...talk)).toEqual(['Q', 'Lena Moreau', 'Q', 'Lena Moreau']);
  });

  it('is answered by nobody where two are named as often, or none', () => {
    expect(speakersIn('Lena Moreau met Ivo Marsh on Monday.', ...talk)).toEqual(['Q', 'A', 'Q', 'A']);
    expect(speakersIn('The harbour opens in May.', ...talk)).toEqual(['Q', 'A', 'Q', 'A']);
  });

  it('counts nobody who is named after its first turn', () => {
    const later = ['Q: Who is Ivo Marsh?', 'A: Ivo Marsh? A friend.', 'Q: Is Marsh well?', 'A: Marsh is well.'];
    expect(speakersIn(INTRO, ...later)).toEqual(['Q', 'Lena Moreau', 'Q', 'Lena Moreau']);
  });

  it('has its answers said by names where it gives some', () => {
    expect(speakersIn(INTRO, 'Marsh: When?', 'Moreau: In May.', 'Marsh: Why?', 'Moreau: Storms, mostly.')).toEqual([
      'Ivo Marsh',
      'Lena Moreau',
      'Ivo Marsh',
      'Lena Moreau',
    ]);
  });

  it('lets the one who answers say I of themselves', () => {
    const { entities } = analyze([INTRO, ...talk].join('\n\n'));
    const moreau = entities.find(({ name }) => name === 'Lena Moreau');
    expect(moreau!.mentions.filter(({ rule }) => rule === 'first-person').map(({ text }) => text)).toEqual(['I']);
  });
});
