// A Markdown text in parts: the parser's time grows with the square of the lines and marks that it is given.

/** A node of the parser's tree. */
interface TreeNode {
  readonly type: string;
  readonly children?: TreeNode[];
  readonly position?: { readonly start: { readonly offset?: number | undefined } } | undefined;
  /** What a definition defines. */
  readonly identifier?: string;
}

/** A stretch of the text, as the parser reads it. */
export interface Part<Tree> {
  readonly tree: Tree;
  /** Its last block goes on in the next part, with this between the two; null where a block ends. */
  readonly glue: ' ' | '' | null;
}

interface Stretch<Tree> extends Part<Tree> {
  readonly source: string;
}

const MOST_LINES = 200;
const MOST_MARKS = 500;
/** Lists in lists are given whole up to so many times as much; code always is. */
const LARGEST = 16;
/** How far on a space is looked for, to cut a line at. */
const LONGEST_WORD = 200;
const MARK = /[\n*_[\]`<&\\!]/g;

/** The text's parts; one, unless it is long. Parts end where blocks end; only a paragraph without end is cut. */
export function partsOf<Tree extends TreeNode>(body: string, parse: (part: string) => Tree): readonly Part<Tree>[] {
  const stretches: Stretch<Tree>[] = [];
  for (let at = 0, size = 1; at < body.length || stretches.length === 0; ) {
    const end = endOf(body, at, size);
    const tree = parse(body.slice(at, end));
    const cut = end < body.length ? dropLast(tree, body.slice(at, end)) : 0;
    const isRunning = end < body.length && cut === 0;
    const last = tree.children?.at(-1)?.type;
    const isParagraph = last === 'paragraph';
    if (isRunning && !isParagraph && (size < LARGEST || last === 'code' || last === 'html')) {
      size *= 2;
      continue;
    }
    const next = cut > 0 ? at + cut : end;
    const glue = isRunning && isParagraph ? glueAt(body, end) : null;
    stretches.push({ tree, glue, source: body.slice(at, next) });
    [at, size] = [next, 1];
  }
  return stretches.length === 1 ? stretches : withDefinitions(stretches, parse);
}

/** Where a part ends that begins here, as far as lines and marks go. */
function endOf(body: string, at: number, size: number): number {
  let [lines, marks, line] = [0, 0, at];
  MARK.lastIndex = at;
  for (let match = MARK.exec(body); match; match = MARK.exec(body)) {
    if (match[0] === '\n') {
      line = match.index + 1;
      if (++lines === MOST_LINES * size) return line;
    } else if (++marks === MOST_MARKS * size) return line > at ? line : spaceAfter(body, match.index);
  }
  return body.length;
}

function spaceAfter(body: string, at: number): number {
  const space = body.slice(at, at + LONGEST_WORD).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

const glueAt = (body: string, end: number): ' ' | '' => (/\s/.test(body.slice(end - 1, end + 1)) ? ' ' : '');

const CONTAINERS: ReadonlySet<string> = new Set(['root', 'list', 'listItem', 'blockquote']);

/** Takes the last block out of a tree, which may go on behind the part, and gives where its line begins; 0 where it is the only one. */
function dropLast(tree: TreeNode, source: string): number {
  for (let node: TreeNode | undefined = tree; node && CONTAINERS.has(node.type); node = node.children?.at(-1)) {
    const last: TreeNode | undefined = node.children?.at(-1);
    if (!node.children || node.children.length < 2 || !last || node.type === 'listItem') continue;
    const start = last.position?.start.offset ?? 0;
    const line = source.lastIndexOf('\n', start - 1) + 1;
    // By themselves, lines that are set in so far would be code.
    const isNested = node !== tree || last.type === 'paragraph';
    if (line === 0 || (isNested && /^[> ]*(?: {4}|\t)/.test(source.slice(line, start)))) return 0;
    node.children.pop();
    return line;
  }
  return 0;
}

/** Links whose address another part gives are read anew, with a line that gives one. */
function withDefinitions<Tree extends TreeNode>(
  stretches: readonly Stretch<Tree>[],
  parse: (part: string) => Tree,
): readonly Part<Tree>[] {
  const defined = new Set(stretches.flatMap(({ tree }) => definitionsIn(tree)));
  if (defined.size === 0) return stretches;
  return stretches.map((stretch) => {
    const own = new Set(definitionsIn(stretch.tree));
    const labels = new Set((stretch.source.match(/\[[^[\]]*\]/g) ?? []).map(identifierOf));
    const missing = [...labels].filter((label) => defined.has(label) && !own.has(label));
    if (missing.length === 0) return stretch;
    return { ...stretch, tree: parse(`${missing.map((label) => `[${label}]: #\n`).join('')}\n${stretch.source}`) };
  });
}

const identifierOf = (label: string): string => label.slice(1, -1).replace(/\s+/g, ' ').trim().toLowerCase();

function definitionsIn(tree: TreeNode): string[] {
  const found: string[] = [];
  const stack: TreeNode[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'definition') found.push(node.identifier ?? '');
    else if (node.type !== 'paragraph') for (const child of node.children ?? []) stack.push(child);
  }
  return found;
}
