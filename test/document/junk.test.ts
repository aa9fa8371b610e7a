import { describe, expect, it } from 'vitest';
import { readCharacters } from '../../src/document/characters.js';
import { judgeLines } from '../../src/document/junk.js';
import { viewLines } from '../../src/document/line-view.js';
import { Words } from '../../src/document/words.js';
import { LAST, MORE, PROSE, read, textsOf } from './reading.js';

const inStory = (...tail: string[]): string => ['Ferry Terminal to Open Two Years Late', PROSE, MORE, LAST, ...tail].join('\n\n');
const reasonsOf = (text: string): (string | null)[] =>
  read(text)
    .blocks.filter(({ kind }) => kind === 'boilerplate')
    .map(({ reason }) => reason);

describe('junk', () => {
  it.each([
    ['comment-form', 'Leave a Reply'],
    ['comment-form', 'Your email address will not be published. Required fields are marked *'],
    ['copyright', '© 2024 Harbour Gazette. All rights reserved.'],
    ['wire-credit', '(Reporting by Mara Quill in Port Ellen; editing by Tom Odell)'],
    ['newsletter', 'Sign up for our daily newsletter'],
    ['share-bar', 'Share on Facebook'],
    ['cookie-note', 'This site uses cookies to improve your experience.'],
    ['photo-credit', 'Photo: Harbour Gazette'],
    ['related-links', 'Related stories'],
    ['advertisement', 'Advertisement'],
  ])('is called %s: %s', (reason, line) => {
    expect(reasonsOf(inStory(line))).toEqual([reason]);
  });

  it('runs on below a comment form', () => {
    const text = inStory(
      'Leave a Reply',
      'Name *',
      'Website',
      'This is a comment that is as long as many a paragraph of the story and reads like one, too.',
    );
    expect(textsOf(read(text), 'boilerplate')).toHaveLength(4);
    expect(textsOf(read(text), 'paragraph')).toEqual([PROSE, MORE, LAST]);
  });

  it('is known by the company it keeps, without a rule', () => {
    const links = [
      'Storm damage: the list',
      '13 hours ago',
      'Council backs new pier',
      '15 hours ago',
      'Ten walks on the islands',
      '1 day ago',
    ];
    const document = read(inStory('Most popular', ...links));
    expect(textsOf(document, 'boilerplate')).toEqual(['Most popular', ...links]);
    expect(document.blocks.at(-1)?.reason).not.toBeNull();
  });

  it('is nothing that only speaks of such things', () => {
    const sentences = [
      'Share prices fell by a fifth after the port said that it would cut sailings, and traders spoke of the worst day in a decade.',
      'Copyright law does not cover the timetable, the court held, because a list of times is no work of the mind.',
      'Subscribers to the service will be refunded by the end of the month, the company told its members in a letter.',
    ];
    expect(textsOf(read(['Port Shares Fall', PROSE, ...sentences, LAST].join('\n\n')), 'boilerplate')).toEqual([]);
  });

  it('is seen with a keener eye where some line is sure to be junk', () => {
    const text = [PROSE, 'Harbour', 'Council backs new pier'].join('\n\n');
    const judge = (...probabilities: number[]): (string | null)[] =>
      judgeLines(viewLines(text, new Words(readCharacters(text))), Float64Array.from(probabilities));
    expect(judge(0.1, 0.5, 0.3)).toEqual([null, null, null]);
    expect(judge(0.1, 0.7, 0.5)).toEqual([null, 'line-model', null]);
    expect(judge(0.1, 0.95, 0.5)).toEqual([null, 'line-model', 'line-model']);
  });

  it('is no turn of an interview, short and like a menu’s line as it may be', () => {
    const turns = ['Q: Which boats?', 'A: Tern, Gannet and Little Auk', 'Q: Which harbour?', 'A: None'];
    expect(reasonsOf(inStory(...turns, 'Share', 'Tweet', 'Most popular', 'Ten walks on the islands'))).toHaveLength(4);
  });
});
