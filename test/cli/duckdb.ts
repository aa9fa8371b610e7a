import { DuckDBInstance } from '@duckdb/node-api';

/** What DuckDB answers: a value a column, whole numbers as numbers. Names of files are those of a folder, this one where none is named. */
export async function query(sql: string, folder = ''): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(`set file_search_path = '${folder}'`);
    const rows = (await connection.runAndReadAll(sql)).getRowObjects();
    return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);
