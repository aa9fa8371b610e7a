import { describe, expect, it } from 'vitest';
import { groupsOf } from './given-names.js';

describe('short forms', () => {
  it.each([
    ['Brackwater Instruments', 'Brackwater', 'a firm goes by its first word, where that is a name of its own'],
    ['Global Freight Inc', 'Global Freight', 'and without what firms are called'],
    ['Northern Freight Holdings Ltd', 'Northern Freight', 'be that two words'],
    ['Bank Holdings', 'Bank', 'but one word stays'],
    ['German Home Office', 'Home Office', 'and without the country'],
    ['US Senate', 'Senate', 'be what is left one word'],
    ['United States Senate', 'Senate', 'be the country two'],
    ['Fenwick Harriers', 'Harriers', 'a team goes by its last word'],
  ])('organization %s, %s: %s', (long, short) => {
    expect(groupsOf(`The {organization ${long}} met. The {organization ${short}} sat, we hear.`)).toEqual([
      `organization: ${long}, ${short}`,
    ]);
    expect(groupsOf(`The {organization ${short}} sat, we hear. The {organization ${long}} met.`)).toEqual([
      `organization: ${short}, ${long}`,
    ]);
  });

  it.each([
    ['Church of Corran', 'Church', 'a noun names many'],
    ['Brackwater of Corran', 'Brackwater', 'what goes on in small letters is no first word of a firm'],
    ['Global Freight', 'Global', 'an adjective names none'],
    ['Paris Opera', 'Opera', 'a city belongs to the name'],
    ['United States', 'States', 'a country is all of a team’s name'],
    ['K.L. Freight', 'K.L.', 'initials are short for something else'],
    ['Northern City', 'Northern', 'a city that is no place is all of its name'],
    ['German Home Office', 'Office', 'the last word is not the rest'],
    ['Old Fenwick Harriers', 'Harriers', 'nor that of three'],
  ])('organization %s is not %s: %s', (long, short) => {
    expect(groupsOf(`The {organization ${long}} met. The {organization ${short}} sat, we hear.`)).toEqual([
      `organization: ${long}`,
      `organization: ${short}`,
    ]);
  });

  it.each([
    ['place Loren City', 'place Loren', true, 'a place goes without what places are called'],
    ['place Loren Bank', 'place Loren', false, 'but not without what firms are'],
    ['place German Salt Flats', 'place Salt Flats', false, 'nor without a country'],
    ['place Loren City', 'organization Loren', false, 'who sits in a place is not the place'],
    ['place Loren City', 'other Loren', false, 'nor is a thing'],
    ['organization Global Freight Inc', 'place Global Freight', false, 'nor is a place a firm'],
    ['product Global Drive Systems', 'other Global Drive', true, 'what is neither shares its short forms'],
    ['organization Global Drive Systems', 'product Global Drive', false, 'with its like'],
    ['work German Ferry Songs', 'work Ferry Songs', false, 'a country in a title belongs to it'],
  ])('%s, %s: %s: %s', (long, short, joined) => {
    const groups = groupsOf(`The {${long}} shone. The {${short}} too.`);
    expect(groups).toHaveLength(joined ? 1 : 2);
  });

  it('stand in the order of the text, before and behind the long one', () => {
    expect(
      groupsOf(
        '{organization Brackwater}, a maker, fell. {organization Brackwater Instruments} makes sensors. {organization Brackwater} rose.',
      ),
    ).toEqual(['organization: Brackwater, Brackwater Instruments, Brackwater']);
  });
});

describe('a people', () => {
  it.each([
    ['group Hutu', 'group Hutus', true, 'has a plural'],
    ['group Tory', 'group Tories', true, 'in -ies too'],
    ['group Hutu', 'organization Hutus', false, 'which no team shares'],
    ['organization Jet', 'organization Jets', false, 'nor is one'],
  ])('%s, %s: %s: %s', (one, several, joined) => {
    expect(groupsOf(`The {${one}} met. The {${several}} sat.`)).toHaveLength(joined ? 1 : 2);
    expect(groupsOf(`The {${several}} met. The {${one}} sat.`)).toHaveLength(joined ? 1 : 2);
  });
});

describe('acronyms', () => {
  it.each([
    ['organization Harbour Workers Guild', 'organization HWG', true, 'initials'],
    ['organization Guild of Harbour Workers', 'organization GHW', true, 'those in capitals'],
    ['organization Guild of Harbour Workers', 'organization GOHW', true, 'or all'],
    ['organization Loren Ferries', 'organization LF', true, 'two will do'],
    ['organization Bakers sans farine', 'organization BSF', true, 'one capital, where they are three'],
    ['organization Loren police', 'organization LP', false, 'but not where they are two'],
    ['organization Loren - Haldane Ferries', 'organization LHF', true, 'marks have none'],
    ['organization UK Harbour Guild', 'organization UKHG', true, 'an acronym in a name counts whole'],
    ['organization German Harbour Workers Guild', 'organization HWG', true, 'with or without the country'],
    ['organization Harbour Workers Guild', 'organization German HWG', true, 'of either'],
    ['organization German Guild', 'organization G', false, 'but one letter is none'],
    ['organization Harbour Workers Guild', 'organization Hwg', false, 'acronyms have capitals only'],
    ['organization Harbour Workers Guild', 'organization HWG Loren', false, 'and are one word'],
    ['place Lower Loren Isles', 'place LLI', true, 'places have them too'],
    ['place Port Loren', 'place PL', false, 'but not of two words'],
    ['event Loren Games', 'organization LG', true, 'whatever type the tagger gave the short one'],
  ])('%s, %s: %s: %s', (long, short, joined) => {
    const groups = groupsOf(`The {${long}} shone. The {${short}} too.`);
    expect(groups).toHaveLength(joined ? 1 : 2);
    if (joined) expect(groups[0]).toMatch(RegExp(`^${long.split(' ')[0]}: `));
  });

  it('in brackets behind a name are short for it where its letters stand in it', () => {
    expect(groupsOf('The {organization Loren Treasury} ({organization LTY}) met. {organization LTY} won.')).toEqual([
      'organization: Loren Treasury, LTY, LTY',
    ]);
    expect(groupsOf('The {organization Loren Treasury} ({organization LXY}) met.')).toHaveLength(2);
    expect(groupsOf('The {organization Loren Treasury}, {organization LTY}, met.')).toHaveLength(2);
  });

  it('are those of the one named first', () => {
    expect(
      groupsOf('The {organization Harbour Workers Guild} met the {organization Home Weavers Guild}. {organization HWG} won.'),
    ).toEqual(['organization: Harbour Workers Guild, HWG', 'organization: Home Weavers Guild']);
  });
});
