import type { Analysis } from '../../schema/analysis.js';
import { readFacts } from '../facts.js';
import { readPassages } from '../passages.js';
import { articles } from './articles.js';
import { dates } from './dates.js';
import { entities } from './entities.js';
import { mentions } from './mentions.js';
import { quotes } from './quotes.js';
import { sections } from './sections.js';
import { sentiment } from './sentiment.js';
import { shifts } from './shifts.js';
import type { Columns, Row } from './table.js';

const list = { articles, sections, entities, mentions, quotes, sentiment, shifts, dates };

/**
 * The name of a table.
 *
 * @useDeclaredType
 */
export type TableName = keyof typeof list;
/** The names of the tables, in the order in which they are told of. */
export const tableNames = Object.keys(list) as readonly TableName[];

/** One row of a table, `TableRow<'quotes'>`: a cell a column, as {@link tableColumns} tells them. */
export type TableRow<Name extends TableName> = Row<(typeof list)[Name]['columns']>;
/** An analysis as flat rows, a list a table. */
export type Tables = { readonly [Name in TableName]: readonly TableRow<Name>[] };

/**
 * The columns of a table in order, with their types; `?` where a cell may be null.
 *
 * @example tableColumns('quotes').speakerName // 'string?'
 */
export const tableColumns = (name: TableName): Columns => list[name].columns;

/**
 * An analysis as flat rows for spreadsheets and databases. Every row begins with `articleId` and an id of its own that is unique in the
 * article, so tables join on both; cells with several values are JSON arrays.
 *
 * @param analysis what `analyze` returned
 * @param articleId what the rows call the article: its id where nothing is said, "#1" where it has none
 * @example
 * const { quotes } = tables(analyze(text));
 * console.table(quotes.map(({ speakerName, cue, words, score }) => ({ speakerName, cue, words, score })));
 */
export function tables(analysis: Analysis, articleId: string = analysis.id ?? '#1'): Tables {
  const story = { ...readFacts(analysis), ...readPassages(analysis) };
  return Object.fromEntries(tableNames.map((name) => [name, list[name].rows(story, articleId)])) as unknown as Tables;
}
