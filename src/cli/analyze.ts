import { analyze } from '../analyze.js';
import { articleOf } from '../batch/record.js';
import { NutgrafError } from '../errors.js';
import { documents, jsonLd, renderBrat, renderConll, renderMarkdown, renderTerminal, webAnnotations } from '../render.js';
import type { Analysis } from '../schema/analysis.js';
import type { AnalyzerOptions } from '../schema/options.js';
import { CommandError, type ExitCode, exitCodes } from './exit.js';
import { type Format, readRecord, reason, STDIN } from './input.js';
import { optionsFrom } from './lexicons.js';
import { openOutput } from './output.js';

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** The forms that an analysis is written in, for machines. */
const forms = {
  json,
  text: ({ text }: Analysis) => text,
  markdown: renderMarkdown,
  'json-ld': (analysis: Analysis) => json(jsonLd(analysis)),
  'web-annotation': (analysis: Analysis) => json(webAnnotations(analysis)),
  conll: renderConll,
  brat: renderBrat,
  documents: (analysis: Analysis) => documents(analysis).map(json).join(''),
} as const;

export interface AnalyzeFlags {
  readonly as?: keyof typeof forms;
  readonly json?: boolean;
  readonly view?: boolean;
  readonly format?: Format;
  readonly url?: string;
  readonly publishedAt?: string;
  readonly lexicon?: string;
}

/** `nutgraf FILE|-`: one article, as a page for people, as JSON, or in another form. */
export async function analyzeFile(path: string, flags: AnalyzeFlags): Promise<ExitCode> {
  const { format, url = null, publishedAt = null } = flags;
  if ([flags.json, flags.view, flags.as].filter(Boolean).length > 1)
    throw new CommandError(exitCodes.usage, 'give one of --json, --view and --as');
  const options = optionsFrom(flags.lexicon);
  const analysis = await analysisOf({ ...read(path, format), url, publishedAt }, options);
  const readable = flags.view ?? (!flags.json && !flags.as && process.stdout.isTTY);
  const output = openOutput(null);
  await output.write(readable ? renderTerminal(analysis, terminal()) : forms[flags.as ?? 'json'](analysis));
  output.close();
  return exitCodes.ok;
}

function read(path: string, format: Format | undefined): ReturnType<typeof readRecord> {
  try {
    return readRecord(path, format);
  } catch (error) {
    throw new CommandError(exitCodes.unusable, `cannot read ${path === STDIN ? 'stdin' : path}: ${reason(error)}`);
  }
}

async function analysisOf(record: ReturnType<typeof readRecord>, options: AnalyzerOptions): Promise<Analysis> {
  try {
    return analyze(await articleOf(record), options);
  } catch (error) {
    if (error instanceof NutgrafError) throw new CommandError(exitCodes.failed, `${error.code}: ${error.message}`);
    throw error;
  }
}

/** COLUMNS wins over what the terminal says of itself; NO_COLOR (no-color.org) over all. */
function terminal(): { width: number; color: boolean } {
  const asked = Number(process.env['COLUMNS']);
  const width = Number.isInteger(asked) && asked > 0 ? asked : (process.stdout.columns ?? 80);
  return { width, color: process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb' };
}
