import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { renderCsv, type TableName, type TableRow, type Tables, tableNames } from '../render.js';
import { CommandError, exitCodes } from './exit.js';
import { reason } from './input.js';
import { openOutput } from './output.js';

export type TableFormat = 'csv' | 'parquet';

/** The file of one table, which rows are appended to as they come. */
export interface TableFile {
  append(rows: readonly TableRow<TableName>[]): Promise<void>;
  close(): void;
}

/** A folder with a file a table. */
export interface TableFiles {
  append(tables: Tables): Promise<void>;
  close(): void;
}

/** Where the tables of a folder lie: "DIR/quotes.csv". */
export const tablePath = (folder: string, name: TableName, format: TableFormat): string => join(folder, `${name}.${format}`);

/** Makes the folder where there is none, and empties the files. */
export async function openTables(folder: string, format: TableFormat): Promise<TableFiles> {
  const open = format === 'csv' ? openCsv : await (await import('./parquet.js')).loadParquet();
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new CommandError(exitCodes.unusable, `cannot write ${folder}: ${reason(error)}`);
  }
  const files: { name: TableName; file: TableFile }[] = [];
  for (const name of tableNames) files.push({ name, file: await open(tablePath(folder, name, format), name) });
  return {
    async append(tables) {
      for (const { name, file } of files) await file.append(tables[name]);
    },
    close() {
      for (const { file } of files) file.close();
    },
  };
}

async function openCsv(path: string, name: TableName): Promise<TableFile> {
  const output = openOutput(path);
  await output.write(renderCsv(name, []));
  return {
    async append(rows) {
      await output.write(renderCsv(name, rows, { header: false }));
    },
    close: () => output.close(),
  };
}
