import fc from 'fast-check';
import { type TableName, type TableRow, tableColumns } from '../../../src/render.js';

/** Texts that a writer of tables may stumble over, among any others. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '\t', ' ', '=', '-', "'", '😀', 'é', 'a') }),
);

const cells = {
  string: text,
  integer: fc.nat(),
  double: fc.integer({ min: -10_000, max: 10_000 }).map((value) => value / 10_000 + 0),
  boolean: fc.boolean(),
};

/** Any row of a table. */
export const rowOf = <Name extends TableName>(name: Name): fc.Arbitrary<TableRow<Name>> =>
  fc.record(
    Object.fromEntries(
      Object.entries(tableColumns(name)).map(([column, type]) => {
        const cell: fc.Arbitrary<unknown> = cells[type.replace('?', '') as keyof typeof cells];
        return [column, type.endsWith('?') ? fc.option(cell) : cell];
      }),
    ),
  ) as unknown as fc.Arbitrary<TableRow<Name>>;
