import { type DraftBlock, junk } from './draft.js';

const THE_WRITER = /^(?:The|This) (?:author|writer|columnist)s? (?:is|are) (?:an?|the|our) /;
const SAYS_WHO = /^ (?:is|was|has|writes|covers|reports|reported|joined|teaches|works|hosts|lives|leads|can be|may be) /;
const BULLET = /^[•*·■–—-]\s*/;

/**
 * Marks the lines below the story that say who wrote it: "Ann Lee is a teacher in Leeds."
 *
 * @param writers the names in the byline; without any, nobody is known to have written it
 */
export function markAuthorNotes(text: string, blocks: readonly DraftBlock[], writers: readonly string[]): readonly DraftBlock[] {
  const marked = [...blocks];
  for (let i = marked.length - 1; i > 0 && writers.length > 0; i--) {
    const block = marked[i]!;
    if (block.kind === 'boilerplate' || block.kind === 'caption') continue;
    const line = text.slice(block.start, block.end).replace(BULLET, '');
    if ((block.kind !== 'paragraph' && block.kind !== 'list') || !saysWhoWrote(line, writers)) break;
    marked[i] = junk(block, 'author-note');
  }
  return marked;
}

const saysWhoWrote = (line: string, writers: readonly string[]): boolean =>
  THE_WRITER.test(line) || writers.some((name) => line.startsWith(name) && SAYS_WHO.test(line.slice(name.length)));
