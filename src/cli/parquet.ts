import type { BasicType, ColumnSource } from 'hyparquet-writer';
import { type Columns, type ColumnType, type TableName, tableColumns } from '../render.js';
import { CommandError, exitCodes } from './exit.js';
import { reason } from './input.js';
import type { TableFile } from './table-files.js';

/** Rows of a table that are held before they are written: one row group. */
const GROUP = 10_000;

const types: Readonly<Record<ColumnType, BasicType>> = {
  string: 'STRING',
  integer: 'INT32',
  double: 'DOUBLE',
  boolean: 'BOOLEAN',
};

type Rows = Parameters<TableFile['append']>[0];
type Library = typeof import('hyparquet-writer');

/** What opens Parquet files; the package that writes them is the user's to install, and loaded here only. */
export async function loadParquet(): Promise<(path: string, name: TableName) => TableFile> {
  const library = await load();
  return (path, name) => attempt(path, () => openParquet(library, path, tableColumns(name)));
}

async function load(): Promise<Library> {
  try {
    return await import('hyparquet-writer');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new CommandError(exitCodes.usage, '--format parquet needs a package of its own: npm install hyparquet-writer');
  }
}

function openParquet({ fileWriter, ParquetWriter, schemaFromColumnData }: Library, path: string, columns: Columns): TableFile {
  const schema = schemaFromColumnData({ columnData: columnData(columns, []) });
  const writer = new ParquetWriter({ writer: fileWriter(path), schema, createdBy: 'nutgraf' });
  let held: Rows[number][] = [];
  const writeGroup = (): void => {
    writer.write({ columnData: columnData(columns, held), rowGroupSize: GROUP });
    held = [];
  };
  return {
    async append(rows) {
      for (const row of rows) held.push(row);
      if (held.length >= GROUP) attempt(path, writeGroup);
    },
    close: () =>
      attempt(path, () => {
        writeGroup();
        writer.finish();
      }),
  };
}

const columnData = (columns: Columns, rows: Rows): ColumnSource[] =>
  Object.entries(columns).map(([name, type]) => ({
    name,
    type: types[type.replace('?', '') as ColumnType],
    nullable: type.endsWith('?'),
    data: rows.map((row) => (row as Readonly<Record<string, unknown>>)[name]),
  }));

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new CommandError(exitCodes.unusable, `cannot write ${path}: ${reason(error)}`);
  }
}
