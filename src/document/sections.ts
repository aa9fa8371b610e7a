import type { Block, Section } from '../schema/document.js';
import type { DocumentSection } from './document.js';
import type { DraftBlock } from './draft.js';
import { spanOf } from './span.js';

/** Headings that announce what came before the news, or explain it. */
const BACKGROUND =
  /\b(?:background|backdrop|context|history|historical|timeline|chronology|origins?|how we got here|how did we get here|the story so far|what (?:is|are|was|were)|what['’]s|who (?:is|are|was)|why (?:does|do|did|is|it)|explained|explainer|behind the|previously|at a glance)\b/i;
const OUTSIDE: ReadonlySet<string> = new Set(['title', 'standfirst', 'byline', 'dateline', 'boilerplate']);

/** Blocks with ids, and the sections that the headings make of them. What heads the article, and junk, is in no section. */
export function layOut(text: string, drafts: readonly DraftBlock[]): { blocks: Block[]; sections: DocumentSection[] } {
  const groups: DraftBlock[][] = [];
  const sectionOf = new Map<DraftBlock, string>();
  for (const block of drafts) {
    if (OUTSIDE.has(block.kind)) continue;
    if (groups.length === 0 || block.kind === 'heading') groups.push([]);
    groups.at(-1)!.push(block);
    sectionOf.set(block, `s${groups.length}`);
  }
  const blocks = drafts.map((block, i): Block => {
    const { kind, start, end, reason } = block;
    return { id: `b${i + 1}`, kind, start, end, sectionId: sectionOf.get(block) ?? null, reason };
  });
  return { blocks, sections: groups.map((group, i) => toSection(text, group, i)) };
}

function toSection(text: string, group: readonly DraftBlock[], index: number): DocumentSection {
  const head = group[0]!.kind === 'heading' ? group[0]! : null;
  const heading = head && spanOf(text, head.start, head.end);
  const paragraphs = group.filter(({ kind }) => kind === 'paragraph').length;
  const { start } = group[0]!;
  const { end } = group.at(-1)!;
  return { id: `s${index + 1}`, role: roleOf(heading?.text ?? null), heading, level: head?.level ?? 0, start, end, paragraphs };
}

function roleOf(heading: string | null): Section['role'] {
  if (heading === null) return 'lede';
  return BACKGROUND.test(heading) ? 'background' : 'body';
}
