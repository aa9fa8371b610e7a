import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BatchResult } from '../batch.js';
import { type IndexEntry, indexEntry, renderHtml, renderIndex } from '../render.js';
import { readAnalyses } from './analyses.js';
import { CommandError, type ExitCode, exitCodes, tell } from './exit.js';
import { type Format, reason, STDIN } from './input.js';
import { createNames } from './page-names.js';

export interface ReportFlags {
  readonly out: string;
  readonly title?: string;
  readonly format?: Format;
}

type Read = Extract<BatchResult, { ok: true }>;
type WritePage = (path: string, page: string) => void;

/** `nutgraf report FILES… --out X`: the page X.html for one article, the folder X with a page each and index.html for several. */
export async function reportFiles(paths: readonly string[], { out, title, format }: ReportFlags): Promise<ExitCode> {
  const write = pageWriter(paths);
  let failed = 0;
  let only: Read | null = null;
  let folder: Folder | null = null;
  for await (const result of readAnalyses(paths, format)) {
    if (!result.ok) {
      failed++;
      tell(`${result.id ?? 'a record'}: ${result.error.message}`);
    } else if (folder) folder.add(result);
    else if (only === null) only = result;
    else {
      folder = openFolder(out, write);
      folder.add(only);
      folder.add(result);
    }
  }
  if (only === null) throw new CommandError(exitCodes.unusable, 'there is no article to report on');
  tell(folder ? folder.close(title) : writeOne(only, out, title, write));
  return failed > 0 ? exitCodes.failed : exitCodes.ok;
}

const namesPage = (out: string): boolean => /\.html?$/i.test(out);

function writeOne({ analysis }: Read, out: string, title: string | undefined, write: WritePage): string {
  const path = namesPage(out) ? out : `${out}.html`;
  write(path, renderHtml(analysis, { title }));
  return `wrote ${path}`;
}

/** A folder that pages are written into as they come, their list at last. */
interface Folder {
  add(read: Read): void;
  /** Writes the list and says what was written. */
  close(title: string | undefined): string;
}

function openFolder(out: string, write: WritePage): Folder {
  if (namesPage(out))
    throw new CommandError(exitCodes.usage, `--out ${out} names one page, and there are several articles; name a folder`);
  attempt(out, () => mkdirSync(out, { recursive: true }));
  const nameOf = createNames();
  const entries: IndexEntry[] = [];
  return {
    add({ id, analysis }) {
      const href = `${nameOf(id)}.html`;
      write(join(out, href), renderHtml(analysis, { indexHref: 'index.html' }));
      entries.push(indexEntry(analysis, href));
    },
    close(title) {
      const index = join(out, 'index.html');
      write(index, renderIndex(entries, { title }));
      return `wrote ${entries.length} pages and ${index}`;
    },
  };
}

/** Writes pages, but never over a file that is read. */
function pageWriter(paths: readonly string[]): WritePage {
  const inputs = new Set(paths.filter((path) => path !== STDIN).map(realPath));
  return (path, page) => {
    if (inputs.has(realPath(path)))
      throw new CommandError(exitCodes.usage, `${path} is one of the files to read; give another --out`);
    attempt(path, () => writeFileSync(path, page));
  };
}

/** Where a file lies; the path itself where there is none. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function attempt(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new CommandError(exitCodes.unusable, `cannot write ${path}: ${reason(error)}`);
  }
}
