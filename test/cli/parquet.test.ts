import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadParquet } from '../../src/cli/parquet.js';
import { rowOf } from '../render/tables/rows.js';
import { query } from './duckdb.js';
import { inFolder } from './run.js';

describe('Parquet files', () => {
  it('are read back as they were written, whatever is appended when', async () => {
    const open = await loadParquet();
    await inFolder((folder) =>
      fc.assert(
        fc.asyncProperty(fc.array(fc.array(rowOf('quotes'), { maxLength: 4 }), { maxLength: 3 }), async (appended) => {
          const path = join(folder, 'quotes.parquet');
          const file = open(path, 'quotes');
          for (const rows of appended) await file.append(rows);
          file.close();
          expect(await query(`from '${path}'`)).toEqual(appended.flat());
        }),
        { numRuns: 30 },
      ),
    );
  });

  it('are written a group of rows at a time', async () => {
    const open = await loadParquet();
    const [row] = fc.sample(rowOf('sections'), 1);
    await inFolder(async (folder) => {
      const path = join(folder, 'sections.parquet');
      const file = open(path, 'sections');
      for (let i = 0; i < 25; i++) await file.append(Array.from({ length: 1000 }, (_, j) => ({ ...row!, start: 1000 * i + j })));
      file.close();
      const [sums] = await query(`select count(*) as count, sum(start) as sum from '${path}'`);
      expect(sums).toMatchObject({ count: 25_000, sum: (25_000 * 24_999) / 2 });
      expect(await query(`select distinct row_group_num_rows as rows from parquet_metadata('${path}') order by 1`)).toEqual([
        { rows: 5000 },
        { rows: 10_000 },
      ]);
    });
  });
});
