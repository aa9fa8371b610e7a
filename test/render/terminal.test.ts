import { describe, expect, it } from 'vitest';
import { clip, columns, oneLine, padded, wrap } from '../../src/render/terminal/width.js';
import { renderTerminal } from '../../src/render.js';
import { sampleAnalysis } from './sample.js';

const ESCAPE = '\u001b';
// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
const bare = (text: string): string => text.replace(/\u001b\[[0-9;]*m/g, '');

describe('renderTerminal', () => {
  it('is a page that a reader can follow', () => {
    expect(renderTerminal(sampleAnalysis(), { width: 72 })).toMatchInlineSnapshot(`
      " Thaw
       The Corran Echo · Kim Park · 2025-03-04
       21 words · 1 section · 2 entities · 1 quote · 1 shift

       On Monday she praised him.

       Key points ───────────────────────────────────────────────────────────
       • On Monday she praised him.

       The five Ws ──────────────────────────────────────────────────────────
       Who    Ana Costa
       What   she praised him
       When   On Monday (2025-03-03)

       Sections ─────────────────────────────────────────────────────────────
       (lede)                                          1 ¶      │█    +0.20
         On Monday she praised him.

       Who and what ─────────────────────────────────────────────────────────
       Ana Costa                          person       ×2        │
           Mayor · also Costa · 1 pronoun
       Leo Brandt                         person       ×1        │██   +0.50

       Who said what ────────────────────────────────────────────────────────
       Ana Costa
         “He is my friend,”
           said · direct · about Leo Brandt

       Tone ─────────────────────────────────────────────────────────────────
       mixed +0.20   ▂▇▇

       ▲ Ana Costa → Leo Brandt
         Up over time, has come about, in the author’s voice
         marked by “On Monday”
         before −0.80  “once called Leo Brandt a fraud”
         after  +0.60  “she praised him”

       When ─────────────────────────────────────────────────────────────────
       2025-03-03  On Monday: she praised him
      "
    `);
  });

  it.each([40, 57, 80, 100, 200])('keeps every line within %i columns', (width) => {
    const long = 'Donaudampfschifffahrtsgesellschaft'.repeat(5);
    const analysis = sampleAnalysis();
    analysis.summary.headline = `${long} 日本語の見出し ${'words '.repeat(40)}`;
    analysis.entities[0]!.name = long;
    const lines = renderTerminal(analysis, { width, color: true }).split('\n');
    expect(Math.max(...lines.map((line) => columns(bare(line))))).toBeLessThanOrEqual(Math.min(width, 100));
  });

  it('colours only when told to, and changes nothing else', () => {
    const plain = renderTerminal(sampleAnalysis());
    const coloured = renderTerminal(sampleAnalysis(), { color: true });
    expect(plain).not.toContain(ESCAPE);
    expect(coloured).toContain(ESCAPE);
    expect(bare(coloured)).toBe(plain);
  });

  it('lets no control character of the article through', () => {
    const analysis = sampleAnalysis();
    analysis.summary.headline = `A ${ESCAPE}[2Jtrap\u0007 \u202eesrever\u009b31m`;
    analysis.entities[0]!.name = `Ana${ESCAPE}]0;title\u0007`;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(renderTerminal(analysis)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('says what an empty text comes to', () => {
    const nothing = {
      score: 0,
      magnitude: 0,
      label: 'neutral' as const,
      sentences: [],
      sections: [],
      entities: [],
      relations: [],
      shifts: [],
    };
    const summary = { ...sampleAnalysis().summary, headline: null, abstract: '', keyPoints: [] };
    const empty = sampleAnalysis({
      source: { ...sampleAnalysis().source, title: null },
      sections: [],
      entities: [],
      quotes: [],
      timeline: [],
      sentiment: nothing,
      summary,
      warnings: [{ code: 'EMPTY_TEXT', message: 'there is no text to read', start: null, end: null }],
    });
    expect(renderTerminal(empty)).toContain('Untitled');
    expect(renderTerminal(empty)).toContain('EMPTY_TEXT: there is no text to read');
  });
});

describe('widths', () => {
  it('counts columns, not characters', () => {
    expect([columns('abc'), columns('日本'), columns('e\u0301'), columns('👍'), columns('a\u200bb')]).toEqual([3, 4, 1, 2, 2]);
  });

  it('fills and cuts to the column', () => {
    expect(padded('ab', 4)).toBe('ab  ');
    expect(padded('abcdef', 4)).toBe('abc…');
    expect(columns(padded('日本語日本語', 6))).toBe(6);
  });

  it('breaks between words, and inside one only where it is too long', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('abcdefgh ij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('', 10)).toEqual([]);
  });

  it('clips to a number of lines', () => {
    expect(clip('one two three four', 9, 1)).toEqual(['one two…']);
    expect(clip('one two three', 7, 2)).toEqual(['one two', 'three']);
  });

  it('makes one harmless line of any text', () => {
    expect(oneLine(' a\n\tb \u001b[31mc ')).toBe('a b [31mc');
  });
});
