import { analyze } from '../analyze.js';
import { articleOf } from '../batch/record.js';
import { NutgrafError } from '../errors.js';
import { renderTerminal } from '../render.js';
import type { Analysis } from '../schema/analysis.js';
import { CommandError, type ExitCode, exitCodes } from './exit.js';
import { type Format, readRecord, reason, STDIN } from './input.js';
import { openOutput } from './output.js';

export interface AnalyzeFlags {
  readonly json?: boolean;
  readonly view?: boolean;
  readonly format?: Format;
  readonly url?: string;
  readonly publishedAt?: string;
}

/** `nutgraf FILE|-`: one article, as a page for people or as JSON. */
export async function analyzeFile(path: string, flags: AnalyzeFlags): Promise<ExitCode> {
  const { format, url = null, publishedAt = null } = flags;
  if (flags.json && flags.view) throw new CommandError(exitCodes.usage, 'give --json or --view, not both');
  const analysis = analysisOf({ ...read(path, format), url, publishedAt });
  const readable = flags.view ?? (!flags.json && process.stdout.isTTY);
  const output = openOutput(null);
  await output.write(readable ? renderTerminal(analysis, terminal()) : `${JSON.stringify(analysis)}\n`);
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

function analysisOf(record: ReturnType<typeof readRecord>): Analysis {
  try {
    return analyze(articleOf(record));
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
