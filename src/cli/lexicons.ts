import { readFileSync } from 'node:fs';
import { readOptions } from '../door.js';
import { NutgrafError } from '../errors.js';
import type { AnalyzerOptions } from '../schema/options.js';
import { CommandError, exitCodes } from './exit.js';
import { reason } from './input.js';

/** The options that a file of lexicons comes to: those that hold anyway where no file is named. */
export function optionsFrom(path: string | undefined): AnalyzerOptions {
  if (path === undefined) return {};
  const options = { lexicons: parse(path, read(path)) };
  try {
    readOptions(options);
  } catch (error) {
    if (error instanceof NutgrafError) throw new CommandError(exitCodes.usage, `--lexicon: ${path}: ${error.message}`);
    throw error;
  }
  return options;
}

function read(path: string): string {
  try {
    return new TextDecoder().decode(readFileSync(path));
  } catch (error) {
    throw new CommandError(exitCodes.unusable, `--lexicon: cannot read ${path}: ${reason(error)}`);
  }
}

function parse(path: string, json: string): NonNullable<AnalyzerOptions['lexicons']> {
  try {
    return JSON.parse(json) as NonNullable<AnalyzerOptions['lexicons']>;
  } catch (error) {
    throw new CommandError(exitCodes.usage, `--lexicon: ${path} is no JSON: ${reason(error)}`);
  }
}
