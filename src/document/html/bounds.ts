// Pages as deep and tags as long as a parser can take: its time grows with the square of the depth.
import { INLINE } from './leaves.js';

/** Elements in one another; browsers go no deeper either. */
const DEEPEST = 512;
/** Characters of a tag; longer ones are looked at for endless classes. */
const LONGEST_TAG = 20_000;
const LONGEST_CLASS = /(\bclass\s*=\s*["'][^"'<>]{1000})[^"'<>]*/gi;
const VOID: ReadonlySet<string> = new Set(
  'area base basefont br col embed frame hr img input link meta param source track wbr'.split(' '),
);
/** Their content is no markup. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title', 'xmp']);
const CELL = ['td', 'th'];
/** Elements that end where one of these begins; other blocks end a paragraph. */
const ENDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['li']],
  ['dt', ['dt', 'dd']],
  ['dd', ['dt', 'dd']],
  ['td', CELL],
  ['th', CELL],
  ['tr', ['tr', ...CELL]],
  ['option', ['option']],
]);
const PARAGRAPH = ['p'];
const TAG = /<(?:!--|(\/?)([a-z][^\s/>]*))/gi;

/**
 * The same page, no deeper than browsers nest: tags beyond that are left out, and blocks among them become line breaks, so that their
 * text stays in paragraphs of its own.
 */
export function withinBounds(html: string): string {
  const open = new OpenElements();
  const kept: string[] = [];
  let from = 0;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(html); tag; tag = TAG.exec(html)) {
    const [opening, slash, given] = tag;
    const name = given?.toLowerCase() ?? '';
    const start = tag.index;
    const end = name === '' ? behind(html, '-->', start + 4) : endOfTag(html, start + opening.length);
    const isDropped = name !== '' && !VOID.has(name) && (slash === '' ? !open.enter(name) : !open.leave(name));
    if (isDropped) {
      kept.push(html.slice(from, start), INLINE.has(name) ? '' : '<br><br>');
      from = end;
    } else if (end - start > LONGEST_TAG && name !== '') {
      kept.push(html.slice(from, start), html.slice(start, end).replace(LONGEST_CLASS, '$1'));
      from = end;
    }
    TAG.lastIndex = slash === '' && RAW.has(name) ? endOfRaw(html, name, end) : end;
  }
  return kept.length === 0 ? html : kept.join('') + html.slice(from);
}

/** The elements that are open, as the parser counts them. */
class OpenElements {
  readonly #names: string[] = [];
  readonly #counts = new Map<string, number>();
  /** How many of a name were left out, and wait for the tags that close them. */
  readonly #left = new Map<string, number>();

  /** False where the element would lie too deep. */
  enter(name: string): boolean {
    const ends = ENDS.get(name) ?? (INLINE.has(name) ? [] : PARAGRAPH);
    while (ends.includes(this.#names.at(-1) ?? '')) this.#pop();
    if (RAW.has(name)) return true;
    if (this.#names.length >= DEEPEST) {
      add(this.#left, name, 1);
      return false;
    }
    this.#names.push(name);
    add(this.#counts, name, 1);
    return true;
  }

  /** False where the tag closes an element that was left out. */
  leave(name: string): boolean {
    if ((this.#left.get(name) ?? 0) > 0) {
      add(this.#left, name, -1);
      return false;
    }
    if ((this.#counts.get(name) ?? 0) > 0) while (this.#pop() !== name);
    return true;
  }

  #pop(): string {
    const name = this.#names.pop()!;
    add(this.#counts, name, -1);
    return name;
  }
}

const add = (counts: Map<string, number>, name: string, by: number): unknown => counts.set(name, (counts.get(name) ?? 0) + by);

function behind(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

const MARK = /[>"']/g;

/** Where a tag ends that goes on here; what stands in quotation marks after "=" ends none. */
function endOfTag(html: string, from: number): number {
  MARK.lastIndex = from;
  for (let match = MARK.exec(html); match; match = MARK.exec(html)) {
    if (match[0] === '>') return match.index + 1;
    if (html[match.index - 1] === '=') MARK.lastIndex = behind(html, match[0], match.index + 1);
  }
  return html.length;
}

/** Where the content of a script or the like ends. */
function endOfRaw(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}
