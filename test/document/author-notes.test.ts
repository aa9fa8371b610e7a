import { describe, expect, it } from 'vitest';
import { LAST, MORE, PROSE, read, textsOf } from './reading.js';

const by = (writer: string, ...below: string[]): string =>
  ['Ferry Terminal to Open Two Years Late', writer, PROSE, MORE, ...below].join('\n\n');

describe('notes on who wrote it', () => {
  it.each([
    'Mara Quill is a fisher in Oban.',
    '• Mara Quill teaches in Leith.',
    'The writer is a teacher in Leith and a sailor.',
  ])('are no part of the story below it: %s', (note) => {
    expect(textsOf(read(by('By Mara Quill', LAST, note, 'Share on Facebook')), 'boilerplate')).toEqual([
      note,
      'Share on Facebook',
    ]);
    expect(read({ text: `${PROSE}\n\n${note}`, title: '', bylines: ['Mara Quill'] }).blocks.at(-1)).toMatchObject({
      kind: 'boilerplate',
      reason: 'author-note',
    });
  });

  it('stay where the story goes on, where they say what was done, and where nobody is known to have written it', () => {
    expect(textsOf(read(by('By Mara Quill', 'Mara Quill is a fisher in Oban.', LAST)), 'boilerplate')).toEqual([]);
    expect(textsOf(read(by('By Mara Quill', 'Mara Quill won the race in Oban on Sunday.')), 'boilerplate')).toEqual([]);
    expect(textsOf(read(by('By Tom Odell', 'Mara Quill is a fisher in Oban.')), 'boilerplate')).toEqual([]);
    expect(textsOf(read([PROSE, MORE, 'The writer is a teacher in Leith.'].join('\n\n')), 'boilerplate')).toEqual([]);
  });
});
