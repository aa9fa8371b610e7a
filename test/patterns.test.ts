import { analyse } from 'scslre';
import { beforeAll, describe, expect, it } from 'vitest';
import { EDITORIAL_NOTES } from '../src/document/editorial-notes.js';
import { PAGE_RULES } from '../src/document/junk-rules.js';
import { isNameLine } from '../src/document/masthead.js';
import { counted } from '../src/render/phrases.js';
import { madePatterns, type Pattern, writtenPatterns } from './hostile/patterns.js';

/** Patterns that take more than linear time, of texts that are short: so long at most. */
const SHORT: readonly { file: string; start: string; longest: number }[] = [
  // What isNameLine reads.
  { file: 'src/document/masthead.ts', start: String.raw`\s*\([^)]*\)`, longest: 80 },
  { file: 'src/document/masthead.ts', start: String.raw`\p{Lu}\p{Ll}.* `, longest: 80 },
  // A number's digits.
  { file: 'src/render/phrases.ts', start: String.raw`\B(?=(\d{3})+$)`, longest: 25 },
];
/** Makes patterns of what a caller gives, and of an element's name. */
const AT_RUN_TIME = ['src/document/html/bounds.ts', 'src/schema/recognizers.ts'];

const { literals, makers } = writtenPatterns();
let made: Pattern[] = [];

const kindsOf = (source: string, flags: string): string[] => analyse({ source, flags }).reports.map(({ type }) => type);

describe('regular expressions', () => {
  beforeAll(async () => {
    made = await madePatterns(makers.filter((file) => !AT_RUN_TIME.includes(file)));
  });

  it('are found, those made of strings too', () => {
    expect(literals.length).toBeGreaterThan(250);
    expect(made.length).toBeGreaterThan(30);
  });

  it('are told from such that take more than linear time', () => {
    expect(kindsOf('^(a+)+$', '')).not.toEqual([]);
    expect(kindsOf('^.*x.*$', '')).not.toEqual([]);
    expect(kindsOf(String.raw`\s+$`, '')).not.toEqual([]);
    expect(kindsOf('[^!]+x', 'u')).not.toEqual([]);
    expect(kindsOf(String.raw`^\s*(\w+)=(.*)$`, 'u')).toEqual([]);
  });

  it('take linear time, but for texts that are short', () => {
    const slow = [...literals, ...made].filter(({ source, flags }) => kindsOf(source, flags).length > 0);
    const isShort = ({ file, source }: Pattern): boolean =>
      SHORT.some((one) => one.file === file && source.startsWith(one.start));
    expect(slow.filter((pattern) => !isShort(pattern))).toEqual([]);
    expect(slow.length).toBe(SHORT.length);
  });

  it('are asked of short texts only, where that matters', () => {
    const name = 'Ann Lee'.padEnd(SHORT[0]!.longest, 'e');
    expect(isNameLine(name)).toBe(true);
    expect(isNameLine(`${name}e`)).toBe(false);
    expect(counted(Number.MAX_SAFE_INTEGER, 'word').length).toBeLessThanOrEqual(SHORT[2]!.longest + 6);
  });

  it('of lines are asked of lines of at most 500 characters', () => {
    expect([...EDITORIAL_NOTES, ...PAGE_RULES].filter(({ within }) => within > 500)).toEqual([]);
  });
});
