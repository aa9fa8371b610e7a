import { describe, expect, it } from 'vitest';
import { functionsOf, type Import, importsOf, lineCount, sourceFiles } from './architecture/source.js';

/** The line of production: a stage may know the types of those before it, and nothing of those after it. */
const stages = ['document', 'language', 'entities', 'quotes', 'sentiment', 'timeline', 'summary'];
/** What any stage may use. */
const shared = ['src/schema/', 'src/errors.ts', 'src/document/span.ts', 'src/language/codes.ts', 'src/model/', 'src/data/'];
/** What a room that is no stage may use, beside its own folder: batch and cli come in by the front doors, and cli by batch's own rooms. */
const others: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  data: [],
  model: ['src/schema/', 'src/errors.ts', 'src/data/'],
  render: ['src/schema/', 'src/errors.ts', 'src/document/span.ts'],
  batch: ['src/schema/', 'src/errors.ts', 'src/analyze.ts', 'src/html.ts', 'src/markdown.ts'],
  queue: ['src/schema/', 'src/errors.ts', 'src/batch/'],
  cli: [
    'src/schema/',
    'src/errors.ts',
    'src/analyze.ts',
    'src/batch.ts',
    'src/batch/',
    'src/door.ts',
    'src/queue.ts',
    'src/render.ts',
  ],
};
/** Modules of the root: what each may import. Only analyze and toward call stages. */
const roots: Readonly<Record<string, readonly string[]>> = {
  'src/index.ts': ['src/analyze.ts', 'src/toward.ts', 'src/door.ts', 'src/errors.ts', 'src/schema/'],
  'src/html.ts': ['src/document/'],
  'src/markdown.ts': ['src/document/'],
  'src/render.ts': ['src/render/'],
  'src/batch.ts': ['src/batch/'],
  'src/queue.ts': ['src/queue/'],
  'src/analyze.ts': ['src/'],
  'src/toward.ts': ['src/'],
  'src/door.ts': ['src/errors.ts', 'src/schema/'],
  'src/errors.ts': [],
};
/** The language that the schemas are written in; everything else has one importer. */
const inEveryFileOf: Readonly<Record<string, string>> = { zod: 'src/schema/' };

const files = sourceFiles('src');
const imports = files.flatMap(importsOf);
const inside = imports.filter(({ to }) => to.startsWith('src/'));
const packages = imports.filter(({ to }) => !to.startsWith('src/') && !to.startsWith('node:'));

const roomOf = (file: string): string => file.split('/')[1] ?? '';
const within = (file: string, places: readonly string[]): boolean =>
  places.some((place) => file === place || (place.endsWith('/') && file.startsWith(place)));
const told = ({ from, to, typeOnly }: Import): string => `${from} → ${to}${typeOnly ? ' (types)' : ''}`;

function allowed({ from, to, typeOnly }: Import): boolean {
  const root = roots[from];
  if (root) return within(to, root);
  const room = roomOf(from);
  if (roomOf(to) === room) return true;
  const stage = stages.indexOf(room);
  if (stage === -1) return within(to, others[room] ?? []);
  const earlier = stages.slice(0, stage).includes(roomOf(to));
  return within(to, shared) || (typeOnly && earlier);
}

describe('imports', () => {
  it('sees the source', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(inside.length).toBeGreaterThan(20);
    expect(packages.length).toBeGreaterThan(5);
  });

  it('follow the line of production', () => {
    expect(inside.filter((one) => !allowed(one)).map(told)).toEqual([]);
  });

  it('name each package in one file', () => {
    const importers = new Map<string, Set<string>>();
    for (const { from, to } of packages) {
      const place = inEveryFileOf[to] ?? from;
      if (!within(from, [place])) expect.fail(`${to} belongs in ${place}, not in ${from}`);
      importers.set(to, (importers.get(to) ?? new Set()).add(place));
    }
    const shared = [...importers]
      .filter(([, places]) => places.size > 1)
      .map(([name, places]) => `${name}: ${[...places].join(', ')}`);
    expect(shared).toEqual([]);
  });

  it.each(['src/index.ts', 'src/html.ts', 'src/markdown.ts', 'src/render.ts'])('keep Node out of %s', (entry) => {
    expect(files).toContain(entry);
    const reached = reachableFrom(entry);
    expect(imports.filter(({ from, to }) => reached.has(from) && to.startsWith('node:')).map(told)).toEqual([]);
  });

  it('make no circles', () => {
    const values = inside.filter(({ typeOnly }) => !typeOnly);
    const circular = values.filter(({ from, to }) => reachableFrom(to).has(from)).map(told);
    expect(circular).toEqual([]);
  });
});

describe('sizes', () => {
  const own = [...files, ...sourceFiles('training'), ...sourceFiles('bench'), ...sourceFiles('eval'), ...sourceFiles('test')];

  it('no file is longer than 300 lines, word lists aside', () => {
    const long = own.filter((file) => !file.startsWith('src/data/') && lineCount(file) > 300);
    expect(long.map((file) => `${file}: ${lineCount(file)}`)).toEqual([]);
  });

  it('no function is longer than 60 lines', () => {
    const code = own.filter((file) => !file.endsWith('.test.ts'));
    const long = code.flatMap(functionsOf).filter(({ lines }) => lines > 60);
    expect(long.map(({ file, line, lines }) => `${file}:${line}: ${lines}`)).toEqual([]);
  });

  it('no file is named for nothing in particular', () => {
    expect(own.filter((file) => /\/(utils?|helpers?|common|misc|managers?)(\.|\/)/.test(file))).toEqual([]);
  });
});

/** The files that come along when `entry` is loaded. */
function reachableFrom(entry: string): Set<string> {
  const seen = new Set([entry]);
  for (const file of seen) {
    for (const { from, to, typeOnly } of inside) if (from === file && !typeOnly) seen.add(to);
  }
  return seen;
}
