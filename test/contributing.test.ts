import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './architecture/source.js';

const guide = readFileSync('CONTRIBUTING.md', 'utf8');
/** "src/quotes/cues.ts   what it is": the first word of each line of the tree. */
const listed = [...guide.matchAll(/^(src\/\S+) +\S.*$/gm)].map(([, path]) => path!);

describe('the tree in CONTRIBUTING.md', () => {
  it('has a line for every file of src', () => {
    expect(sourceFiles('src').filter((file) => !listed.includes(file))).toEqual([]);
  });

  it('has no line for a file that is gone', () => {
    expect(listed.filter((path) => !existsSync(path))).toEqual([]);
  });
});
