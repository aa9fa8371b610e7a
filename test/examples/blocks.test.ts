import { describe, expect, it } from 'vitest';
import { commandsOf, fencedBlocks, stepsOf } from './blocks.js';

const page = (...blocks: string[]): string => blocks.map((block) => `${block}\n`).join('\n');

describe('blocks of a page', () => {
  it('run with the text after them as what they print', () => {
    const blocks = fencedBlocks(page('```js\n1;\n```', '```text\n1\n```', '```sh\nls\n```'));
    expect(stepsOf(blocks).map(({ block, shown }) => [block.body, shown?.body])).toEqual([
      ['1;\n', '1\n'],
      ['ls\n', undefined],
    ]);
  });

  it('are left out where the line above says why', () => {
    const blocks = fencedBlocks(page('<!-- not run: no host -->\n\n```sh\nssh host\n```'));
    expect(blocks.map(({ notRun }) => notRun)).toEqual(['no host']);
    expect(stepsOf(blocks)).toEqual([]);
  });

  it.each(['```yaml\na: 1\n```', '```text\nnobody prints this\n```', '```\n?\n```'])(
    'fail where nobody runs them: %s',
    (block) => {
      expect(() => stepsOf(fencedBlocks(page(block)))).toThrow('nobody runs');
    },
  );

  it.each(['- a list\n\n  ```js\n  1;\n  ```', '~~~js\n1;\n~~~', '```js title\n1;\n```'])(
    'fail where they would go unseen: %s',
    (block) => {
      expect(() => fencedBlocks(page(block))).toThrow('fence');
    },
  );
});

describe('commands of a session', () => {
  it('take in a here-document and lines after a backslash, and no output', () => {
    const session = "$ cat > a <<'END'\n$ not a command\nEND\n$ ls \\\n  | sort\na\n";
    expect(commandsOf(session)).toEqual(["cat > a <<'END'\n$ not a command\nEND", 'ls \\\n  | sort']);
  });
});
