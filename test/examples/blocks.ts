/** A fenced block of a page. */
export interface Block {
  readonly language: string;
  readonly body: string;
  /** Where the body begins and ends in the page. */
  readonly start: number;
  readonly end: number;
  /** Why it is not run: "not run: REASON" in a comment right above it. */
  readonly notRun: string | null;
}

/**
 * The fenced blocks of a Markdown text, in order.
 *
 * @throws Error where a fence is of another kind, so that no block goes unseen: indented, with more than a language, of tildes
 */
export function fencedBlocks(markdown: string): Block[] {
  const blocks = [...markdown.matchAll(/(?:^<!-- not run: (.+) -->\n+)?^```(\w*)\n([\s\S]*?)^```$/gm)];
  if (markdown.match(/^[ >]*(?:```|~~~)/gm)?.length !== (2 * blocks.length || undefined))
    throw new Error('a fence is not "```language"');
  return blocks.map(({ 0: whole, 1: notRun = null, 2: language = '', 3: body = '', index }) => {
    const end = index + whole.length - '```'.length;
    return { language, body, start: end - body.length, end, notRun };
  });
}

/** One block of a page to be run, and the block that shows what it prints, if the page shows it: itself, where it is a session. */
export interface Step {
  readonly block: Block;
  readonly shown: Block | null;
}

/** Languages of programs and queries, whose output is the block of text after them. */
const programs = new Set(['js', 'ts', 'cjs', 'sql']);

/**
 * What is to be run of a page, in order.
 *
 * @throws Error where a block is none that can be run, no output of the one before, and not said not to be run
 */
export function stepsOf(blocks: readonly Block[]): Step[] {
  const outputs = new Set<Block>();
  return blocks.flatMap((block, i): Step[] => {
    if (block.notRun !== null || outputs.has(block)) return [];
    if (block.language === 'console') return [{ block, shown: block }];
    if (block.language === 'sh') return [{ block, shown: null }];
    if (!programs.has(block.language)) throw new Error(`nobody runs this block (${block.language}):\n${block.body}`);
    const next = blocks[i + 1];
    if (next?.language !== 'text' || next.notRun !== null) return [{ block, shown: null }];
    outputs.add(next);
    return [{ block, shown: next }];
  });
}

/** A command of a session, after "$ ": up to the end of a here-document, or with the lines after a backslash. */
const COMMAND = /^\$ (.*<<'?(\w+)'?.*\n[\s\S]*?^\2$|(?:.*\\\n)*.*)/gm;

/** The commands of a session, without what they print. */
export const commandsOf = (session: string): string[] => [...session.matchAll(COMMAND)].map(([, command = '']) => command);
