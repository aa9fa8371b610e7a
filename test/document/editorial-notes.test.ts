import { describe, expect, it } from 'vitest';
import { noteOf } from '../../src/document/editorial-notes.js';
import { LAST, MORE, PROSE, read } from './reading.js';

describe('an outlet’s notes', () => {
  it.each([
    ['wire-credit', 'With files from Mara Quill'],
    ['wire-credit', 'Staff writer Mara Quill contributed to this article.'],
    ['wire-credit', 'Tom Odell in Oban contributed reporting.'],
    ['wire-credit', '— Reuters'],
    ['piece-note', 'This story was corrected on 4 May to give the right name of the quay.'],
    ['piece-note', 'An earlier version of this article misspelled the name of the pilot.'],
    ['piece-note', 'Clarification: the fares rise in June, not in May.'],
    ['piece-note', 'This is a developing story. More to follow.'],
    ['piece-note', 'Republished under a Creative Commons licence.'],
    ['disclosure', 'Disclosure: the writer’s brother works at the port.'],
    ['disclosure', 'Opinions expressed by contributors are their own.'],
    ['disclosure', 'We may earn a small commission from links in this article.'],
    ['author-note', 'Mara Quill is the Gazette’s islands correspondent.'],
    ['author-note', 'Mara Quill can be reached at mara.quill@harbour.example'],
    ['author-note', 'Have a view? Follow her on Twitter.'],
    ['related-links', 'Read more: Ten walks on the islands'],
    ['subscription', 'To keep reading, log in.'],
    ['reader-call', 'Were you on the ferry? Write to us.'],
    ['reader-call', 'Follow Harbour Gazette on Instagram'],
    ['reader-call', 'Tips: news@harbour.example'],
    ['reader-call', 'Download our app.'],
    ['notice', '21+ only. Play responsibly.'],
    ['notice', 'Sponsored by Odell Ferries'],
    ['notice', 'If you have been affected by anything in this story, call a helpline.'],
  ])('%s: %s', (name, line) => {
    expect(noteOf(line)).toBe(name);
    expect(read([`Ferry Terminal to Open Two Years Late`, PROSE, line, MORE, LAST].join('\n\n')).blocks[2]).toMatchObject({
      kind: 'boilerplate',
      reason: name,
    });
  });
});
