// Reads CoNLL-U treebanks into articles with the part of speech and the lemma of each token.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { POS } from '../src/language/codes.js';
import { type Language, readLanguage } from '../src/language/language.js';
import type { Range } from '../src/schema/span.js';
import { documentOf } from './documents.js';
import { isOpen } from './entities-data.js';

/** A token of a treebank, in the text that its paragraphs make. */
interface GoldToken extends Range {
  readonly pos: number;
  readonly lemma: string;
  /** Index of the token in its sentence on which it depends, and its own: from 1. */
  readonly head: number;
  readonly index: number;
}

/** An article of a treebank, read by the library, with what the treebank says of each of its tokens. */
export interface TaggedArticle {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  /** The part of speech of each token; 255 where the treebank has no token there. */
  readonly pos: Uint8Array;
  readonly lemmas: readonly string[];
  /** 1 where the treebank has the very same token. */
  readonly same: Uint8Array;
}

/** @param openOnly leave out documents that shipped weights may not learn from */
export function readTreebank(path: string, openOnly: boolean): TaggedArticle[] {
  const documents = gunzipSync(readFileSync(path))
    .toString('utf8')
    .split(/^(?=# license = )/m)
    .filter((part) => part.trim());
  return documents.filter((part) => !openOnly || isOpen({ license: licenceOf(part) })).map(readArticle);
}

/** "CC-BY-SA-4.0" */
const licenceOf = (part: string): string => /^# license = (.*)$/m.exec(part)?.[1] ?? 'not-stated';

function readArticle(part: string): TaggedArticle {
  const id = /^# newdoc id = (.*)$/m.exec(part)?.[1] ?? '';
  let text = '';
  const gold: GoldToken[] = [];
  const paragraphs: Range[] = [];
  for (const paragraph of part.split(/^(?=# newpar)/m)) {
    const start = text.length;
    for (const sentence of paragraph.split('\n\n')) text = addSentence(sentence.split('\n'), text, gold);
    const end = text.trimEnd().length;
    if (end <= start) continue;
    paragraphs.push({ start, end });
    text = `${text.trimEnd()}\n\n`;
  }
  return { id, text, ...align(readLanguage(documentOf(text, paragraphs)), gold) };
}

/** The text with a sentence's words added to it. */
function addSentence(lines: readonly string[], before: string, gold: GoldToken[]): string {
  let text = before;
  /** "don't" over "do" and "n't": no space stands between them, and after the last of them what stands after the whole. */
  let whole = { last: 0, space: '' };
  for (const line of lines) {
    const [number = '', form = '', lemma = '', upos = '', xpos = '', , head, , , misc = ''] = line.split('\t');
    const range = /^\d+-(\d+)$/.exec(number);
    const space = misc.includes('SpaceAfter=No') ? '' : ' ';
    if (range) whole = { last: Number(range[1]), space };
    if (!/^\d+$/.test(number)) continue;
    const index = Number(number);
    const [start, end] = [text.length, text.length + form.length];
    gold.push({ start, end, pos: posOf(upos, xpos), lemma: lemma.toLowerCase(), head: Number(head), index });
    text += form + (index < whole.last ? '' : index === whole.last ? whole.space : space);
  }
  return text.endsWith(' ') || text === before ? text : `${text} `;
}

/** What is part of a name is one, whatever word it is made of: "United" in "United Nations" is no verb. */
function posOf(upos: string, xpos: string): number {
  if (process.env['STRICT'] !== '1' && xpos.startsWith('NNP')) return POS.PROPN;
  return POS[(upos === 'X' ? 'OTHER' : upos) as keyof typeof POS] ?? POS.OTHER;
}

function align(language: Language, gold: readonly GoldToken[]): Omit<TaggedArticle, 'id' | 'text'> {
  const { tokens } = language;
  const pos = new Uint8Array(tokens.count).fill(255);
  const same = new Uint8Array(tokens.count);
  const lemmas: string[] = new Array(tokens.count).fill('');
  let from = 0;
  for (let i = 0; i < tokens.count; i++) {
    while (from < gold.length && gold[from]!.end <= tokens.start[i]!) from++;
    let to = from;
    while (to < gold.length && gold[to]!.start < tokens.end[i]!) to++;
    const covered = gold.slice(from, to);
    if (!covered.length) continue;
    const inside = new Set(covered.map(({ index }) => index));
    const main = covered.find(({ head }) => !inside.has(head)) ?? covered.at(-1)!;
    pos[i] = main.pos;
    lemmas[i] = main.lemma;
    same[i] = +(covered.length === 1 && main.start === tokens.start[i] && main.end === tokens.end[i]);
  }
  return { language, pos, lemmas, same };
}
