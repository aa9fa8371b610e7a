import type { Facts } from '../facts.js';
import type { Passages } from '../passages.js';

/** What the cells of a column hold. */
export type ColumnType = 'string' | 'integer' | 'double' | 'boolean';
/** The columns of a table in order: a name and a type each, with a `?` where a cell may be null. */
export type Columns = { readonly [name: string]: ColumnType | `${ColumnType}?` };

interface Values {
  string: string;
  integer: number;
  double: number;
  boolean: boolean;
}
type Cell<Type> = Type extends keyof Values
  ? Values[Type]
  : Type extends `${infer Known extends ColumnType}?`
    ? Values[Known] | null
    : never;
/** One item: a cell a column. */
export type Row<C extends Columns> = { readonly [Name in keyof C]: Cell<C[Name]> };

/** What rows are made from. */
export interface Story extends Facts, Passages {}

/** Every row begins with the article that it is of. */
type Keyed<C extends Columns> = { readonly articleId: 'string' } & C;

export interface Table<C extends Columns = Columns> {
  readonly columns: C;
  rows(story: Story, articleId: string): Row<C>[];
}

/** A table whose rows are made of an article; `articleId` goes before the columns given. */
export function table<const C extends Columns>(columns: C, rows: (story: Story) => readonly Row<C>[]): Table<Keyed<C>> {
  return {
    columns: { articleId: 'string', ...columns },
    rows: (story, articleId) => rows(story).map((row) => ({ articleId, ...row }) as Row<Keyed<C>>),
  };
}

/**
 * Several values in one cell: a JSON array, which a spreadsheet shows as it is and DuckDB takes as a list
 * (`from_json(about, '["VARCHAR"]')`); it is the same text in CSV and Parquet.
 */
export const listCell = (values: readonly string[]): string => JSON.stringify(values);
