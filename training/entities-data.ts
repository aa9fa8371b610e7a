// Reads the corpora of names into articles with gold labels a token.
import { readFileSync } from 'node:fs';
import type { Document } from '../src/document/document.js';
import { trimRange } from '../src/document/span.js';
import { labelAt, type TagType, TYPES } from '../src/entities/labels.js';
import { LEXICON } from '../src/language/codes.js';
import { type Language, readLanguage } from '../src/language/language.js';
import type { Tokens } from '../src/language/tokens.js';
import type { EntityType } from '../src/schema/entities.js';
import type { Range } from '../src/schema/span.js';
import { type MarkedArticle, namesIn, readArticles } from './articles.js';
import { documentOf } from './documents.js';
import { type JudgedArticle, readJudgedArticles } from './mentions.js';
import { renamer } from './renaming.js';
import { type CorpusFile, pathOf } from './sources.js';

/** A line of a corpus. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly license?: string;
  readonly entities: readonly { start: number; end: number; type: string; fine?: string }[];
  readonly agreed?: readonly (readonly [number, number])[];
}

/** An article to learn names from. */
export interface NamedArticle {
  readonly language: Language;
  /** The label of each token. */
  readonly gold: Uint8Array;
  /** Sentences (by index) that may be learned from; all where undefined. */
  readonly usable: ReadonlySet<number>;
  readonly copies: number;
}

/** A set with how often its articles are learned, and what of it is used. */
interface Source {
  readonly file: CorpusFile;
  readonly copies: number;
  /** The share of its articles that is read. */
  readonly share: number;
}

/** Gold: GUM (open licences), Wikigold, CrossNER, WNUT-17; the sentences of a teacher that a first model agreed with. */
const SOURCES: readonly Source[] = [
  { file: 'entities/gum.train.ndjson', copies: 3, share: 1 },
  { file: 'entities/wikigold.ndjson', copies: 3, share: 1 },
  { file: 'entities/crossner.ndjson', copies: 3, share: 1 },
  { file: 'entities/wnut17.train.ndjson', copies: 1, share: 1 },
  { file: 'entities/teacher-wikinews.ndjson', copies: 2, share: 1 },
  { file: 'entities/teacher-polnear.ndjson', copies: 1, share: 1 },
  { file: 'entities/teacher-persent.ndjson', copies: 1, share: 0.8 },
  { file: 'entities/teacher-bbc.ndjson', copies: 1, share: 1 },
  { file: 'entities/teacher-gmb.ndjson', copies: 1, share: 0.6 },
];

/** How often our own articles are learned: new ones of invented people, firms and places, as the library meets them. */
const OWN_COPIES = 10;

/** How often news is learned whose names a language model judged; what the teacher said of it is not. */
const JUDGED_COPIES = 4;

const OPEN_LICENCE = /^(CC[- ]BY|MIT|Apache|public)/;
const CLOSED_LICENCE = /NC|not-stated/;

/** One article in so many is also learned with headlines for some of its sentences, by turns in title case and in capitals. */
const HEADLINED = 3;

/**
 * Every article to learn from, in a fixed order.
 *
 * @param renamed one article in so many is learned with other names as well: names that are in the news would be learned by heart
 */
export function readNamedArticles(corpora: string, renamed: number): NamedArticle[] {
  const judged = readJudgedArticles(corpora);
  const known = new Set(judged.map(({ id }) => id));
  const sets = [
    ...SOURCES.map(({ file, copies, share }) => ({
      copies,
      share,
      documents: readGold(pathOf(corpora, file)).filter((document) => isOpen(document) && !known.has(document.id)),
    })),
    { copies: OWN_COPIES, share: 1, documents: readArticles().map(documentOfArticle) },
    { copies: JUDGED_COPIES, share: 1, documents: judged.map(documentOfJudged) },
  ];
  const rename = renamer(
    sets.flatMap(({ documents }) => documents),
    1,
  );
  return sets.flatMap(({ documents, copies, share }) =>
    documents
      .filter((_, i) => Math.floor((i + 1) * share) > Math.floor(i * share))
      .flatMap((document, i) => {
        const article = nameArticle(document, copies);
        return [
          article,
          ...(i % renamed === 0 ? [nameArticle(rename(document), 1)] : []),
          ...(i % HEADLINED === 0 ? [headlined(document, article, i % (4 * HEADLINED) === 0)] : []),
        ];
      }),
  );
}

function documentOfArticle(article: MarkedArticle): GoldDocument {
  const entities = namesIn(article).map(({ start, end, type }) => ({ start, end, type: TAG_OF[type] }));
  return { id: article.name, text: article.text, entities };
}

function documentOfJudged({ id, text, names }: JudgedArticle): GoldDocument {
  return { id, text, entities: names.map(({ start, end, type }) => ({ start, end, type: TAG_OF[type] })) };
}

const TAG_OF: Readonly<Record<EntityType, string>> = {
  person: 'PERSON',
  organization: 'ORG',
  place: 'LOC',
  group: 'NORP',
  event: 'EVENT',
  work: 'WORK',
  product: 'PRODUCT',
  other: 'MISC',
};

/** May weights that ship learn from the document? Its licence is not the teacher's text's, whose labels are all that is learned. */
export const isOpen = ({ license }: Pick<GoldDocument, 'license'>): boolean =>
  license === undefined || (OPEN_LICENCE.test(license) && !CLOSED_LICENCE.test(license));

export function readGold(path: string): GoldDocument[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as GoldDocument);
}

/** A text as a document: every line a block. */
export function linesAsDocument(text: string): Document {
  const lines: Range[] = [];
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from);
    const range = trimRange(text, from, end);
    if (range.start < range.end) lines.push(range);
    from = end + 1;
  }
  return documentOf(text, lines);
}

function nameArticle(document: GoldDocument, copies: number): NamedArticle {
  const language = readLanguage(linesAsDocument(document.text));
  const gold = goldLabels(language.tokens, document);
  const usable = new Set<number>();
  let from = 0;
  language.sentences.forEach(({ start, end }, i) => {
    if (!document.agreed) usable.add(i);
    else {
      while (from < document.agreed.length && document.agreed[from]![1] < end) from++;
      const agreed = document.agreed[from];
      if (agreed && agreed[0] <= start && agreed[1] >= end) usable.add(i);
    }
  });
  return { language, gold, usable, copies };
}

/** The article with every fourth sentence that may be learned from set as a headline; only these are learned. */
function headlined(document: GoldDocument, { language, usable }: NamedArticle, inCapitals: boolean): NamedArticle {
  const set = language.sentences.filter((_, i) => i % 4 === 0 && usable.has(i));
  let text = document.text;
  for (const { start, end } of set) {
    const sentence = text.slice(start, end);
    text = text.slice(0, start) + (inCapitals ? sentence.toUpperCase() : inTitleCase(sentence)) + text.slice(end);
  }
  const article = nameArticle({ ...document, text: text.length === document.text.length ? text : document.text }, 1);
  const isSet = ({ start, end }: Range): boolean => set.some((other) => start >= other.start && end <= other.end);
  return { ...article, usable: new Set([...article.usable].filter((i) => isSet(article.language.sentences[i]!))) };
}

/** "Talks resume in the capital": "Talks Resume in the Capital". */
const inTitleCase = (sentence: string): string =>
  sentence.replace(/(?<![\p{L}\p{N}'’])\p{Ll}\p{L}*/gu, (word) =>
    SMALL_WORDS.has(word) ? word : word[0]!.toUpperCase() + word.slice(1),
  );

const SMALL_WORDS = new Set('a an the and or but nor of to in on at by for as from with into over after vs is was'.split(' '));

function goldLabels(tokens: Tokens, { entities }: GoldDocument): Uint8Array {
  const gold = new Uint8Array(tokens.count);
  for (const { start, end, type, fine } of entities) {
    const [first, last] = tokens.within(start, end);
    const tag = TYPES.indexOf(typeOf(type, fine, tokens, last - 1));
    if (last <= first || gold.subarray(first, last).some((label) => label !== 0)) continue;
    for (let i = first; i < last; i++) gold[i] = labelAt({ first, last, type: tag }, i);
  }
  return gold;
}

const TYPE_OF: Readonly<Record<string, TagType>> = {
  PERSON: 'PER',
  ORG: 'ORG',
  LOC: 'LOC',
  EVENT: 'EVT',
  WORK: 'WRK',
  PRODUCT: 'PRD',
  NORP: 'GRP',
};

/** MISC is peoples (by the word) or anything else. */
function typeOf(type: string, fine: string | undefined, tokens: Tokens, last: number): TagType {
  const known = TYPE_OF[fine ?? ''] ?? TYPE_OF[type];
  if (known) return known;
  return (tokens.flags[last] ?? 0) & LEXICON.demonym ? 'GRP' : 'MSC';
}
