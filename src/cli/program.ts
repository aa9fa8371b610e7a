import { readFileSync } from 'node:fs';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { BatchFlags } from './batch.js';
import { CommandError, type ExitCode, exitCodes, tell } from './exit.js';
import type { Format } from './input.js';

/**
 * Runs the command line.
 *
 * @param argv as in `process.argv`, the first two are skipped
 * @returns the exit code
 */
export async function runProgram(argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCodes.ok;
  const program = describe((result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    if (!(error instanceof CommandError)) throw error;
    tell(error.message);
    return error.exitCode;
  }
}

function describe(end: (code: ExitCode) => void): Command {
  const program = new Command('nutgraf')
    .description('Reads news articles: sections, entities, quotes with speakers, tone and its shifts, dates, summary.')
    .version(version(), '--version')
    .exitOverride()
    .showHelpAfterError('(nutgraf --help says more)');

  program
    .command('analyze', { isDefault: true })
    .description('one article: a readable view on a terminal, else JSON (also: nutgraf FILE)')
    .addArgument(new Argument('<file>', 'the article, or - for stdin'))
    .option('--json', 'JSON, on a terminal too')
    .option('--view', 'the readable view, into a pipe too')
    .addOption(formatOption())
    .option('--url <url>', 'where the article stands')
    .option('--published-at <date>', 'its date (ISO 8601), which "on Monday" is reckoned from')
    .action(async (file: string, options: { json?: true; view?: true; format?: Format; url?: string; publishedAt?: string }) => {
      const { analyzeFile } = await import('./analyze.js');
      end(await analyzeFile(file, options));
    });

  program
    .command('batch')
    .description('many articles: NDJSON in (or a file each), NDJSON out, a line a record in the same order')
    .addArgument(
      new Argument(
        '<files...>',
        'files, folders and patterns; .ndjson and .jsonl hold a record a line, others are one article; .gz and .zst are unpacked; - is NDJSON on stdin',
      ),
    )
    .option('--jobs <n>', 'threads that analyse (default: one a core)', wholeNumber)
    .option('--out <file>', 'write there instead of stdout; compressed where it ends in .gz or .zst')
    .option('--resume', 'go on with what --out holds, behind its last whole line')
    .option('--fail-fast', 'end at the first record that fails')
    .option('--only <parts>', 'keep these parts of each analysis (entities,quotes) and what identifies it')
    .addOption(new Option('--offsets <unit>', 'what offsets count').choices(['utf16', 'codepoint', 'utf8']))
    .addOption(formatOption())
    .action(async (files: string[], options: BatchFlags) => {
      const { batchFiles } = await import('./batch.js');
      end(await batchFiles(files, options));
    });

  program
    .command('schema')
    .description('the JSON Schema of an analysis')
    .action(async () => {
      const { printSchema } = await import('./schema.js');
      end(await printSchema());
    });

  for (const command of program.commands) command.exitOverride();
  return program;
}

function formatOption(): Option {
  return new Option('--format <format>', 'read as this, whatever the name ends in').choices(['text', 'markdown', 'html']);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1.');
  return Number(text);
}

function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  return version;
}
