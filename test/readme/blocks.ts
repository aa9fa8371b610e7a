import { spawnSync } from 'node:child_process';

/** A fenced block of the README. */
export interface Block {
  readonly language: string;
  readonly body: string;
  /** Where the body begins and ends in the README. */
  readonly start: number;
  readonly end: number;
}

/** The fenced blocks of a Markdown text, in order. */
export function fencedBlocks(markdown: string): Block[] {
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => {
    const start = match.index + match[0].indexOf('\n') + 1;
    const body = match[2] ?? '';
    return { language: match[1] ?? '', body, start, end: start + body.length };
  });
}

/** What the README shows beside what is there: a program with the block after it, or a session with its output. */
export interface Example {
  readonly name: string;
  /** The block that holds the output. */
  readonly block: Block;
  readonly actual: string;
}

/** Runs every example of the README. */
export function runExamples(markdown: string): Example[] {
  const blocks = fencedBlocks(markdown);
  return blocks.flatMap((block, i): Example[] => {
    const next = blocks[i + 1];
    if (block.language === 'js' && next?.language === 'text')
      return [{ name: `program ${i}`, block: next, actual: runProgram(block.body) }];
    if (block.language === 'console') return [{ name: `session ${i}`, block, actual: runSession(block.body) }];
    return [];
  });
}

/** Runs in this folder, so that `nutgraf` is the package itself. */
function runProgram(source: string): string {
  return output(spawnSync(process.execPath, ['--input-type=module', '-e', source], { encoding: 'utf8' }));
}

/** A session: "$ command", then what it prints. */
function runSession(body: string): string {
  const [first = ''] = body.split('\n');
  const command = first.replace(/^\$ /, '');
  const shell = `nutgraf() { node dist/cli.js "$@"; }\n${command}`;
  const env = { ...process.env, COLUMNS: '80', NO_COLOR: '1' };
  return `${first}\n${output(spawnSync('bash', ['-c', shell], { encoding: 'utf8', env }))}`;
}

function output({ status, stdout, stderr }: { status: number | null; stdout: string; stderr: string }): string {
  if (status !== 0) throw new Error(`an example of the README ended with ${status}: ${stderr}`);
  return stdout.endsWith('\n') ? stdout : `${stdout}\n`;
}
