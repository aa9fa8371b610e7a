// An article in a link: it is in the part after "#", which a browser sends to nobody.
import { formats } from './format.js';
import type { Draft } from './protocol.js';

/** A half-open stretch of the analysed text, in UTF-16 code units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Linked {
  readonly draft: Draft;
  readonly place: Place | null;
}

/** Characters of an article that a link may unpack to; what is longer was made to do harm. */
const LONGEST = 4_000_000;

/** "#at=120-132&article=…": the draft, packed, and a place in its text. */
export async function linkTo({ draft, place }: Linked): Promise<string> {
  const at = place ? `at=${place.start}-${place.end}&` : '';
  return `#${at}article=${await pack(JSON.stringify(draft))}`;
}

/** What a link holds; null where it is no link to an article. A damaged one throws. */
export async function readLink(hash: string): Promise<Linked | null> {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const article = fields.get('article');
  // "#article" alone leads to the article in the report.
  if (!article) return null;
  const draft = asDraft(JSON.parse(await unpack(article)));
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(fields.get('at') ?? '') ?? [];
  const place = start === undefined ? null : { start: Number(start), end: Number(end) };
  return { draft, place: place && place.start < place.end ? place : null };
}

function asDraft(value: unknown): Draft {
  const { text, format, publishedAt } = Object(value) as Partial<Record<keyof Draft, unknown>>;
  const known = formats.find((name) => name === format);
  if (typeof text !== 'string' || known === undefined) throw new Error('the link holds no article');
  const day = typeof publishedAt === 'string' && /^\d{4}-\d\d-\d\d$/.test(publishedAt) ? publishedAt : null;
  return { text, format: known, publishedAt: day };
}

async function pack(text: string): Promise<string> {
  const packed = await readAll(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')));
  const binary = packed.reduce((all, bytes) => all + bytes.reduce((some, byte) => some + String.fromCharCode(byte), ''), '');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

async function unpack(packed: string): Promise<string> {
  const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const unpacked = await readAll(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')), LONGEST);
  return new Blob(unpacked).text();
}

async function readAll(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  limit = Number.POSITIVE_INFINITY,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    length += value.length;
    if (length > limit) throw new Error('the link holds too long an article');
    chunks.push(value);
  }
}
