import { readFileSync } from 'node:fs';
import { Argument, Command, CommanderError, Option } from 'commander';

import type { AnalyzeFlags } from './analyze.js';
import { CommandError, type ExitCode, exitCodes, tell } from './exit.js';
import type { Format } from './input.js';
import type { TableFormat } from './table-files.js';

/** What `analyze` writes beside the readable view. */
const forms: readonly NonNullable<AnalyzeFlags['as']>[] = [
  'json',
  'text',
  'markdown',
  'json-ld',
  'web-annotation',
  'conll',
  'brat',
  'documents',
];

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
    .addOption(new Option('--as <form>', 'another form; documents are chunks for retrieval, one a line').choices(forms))
    .addOption(formatOption())
    .option('--url <url>', 'where the article stands')
    .option('--published-at <date>', 'its date (ISO 8601), which "on Monday" is reckoned from')
    .action(async (file: string, options: AnalyzeFlags) => {
      const { analyzeFile } = await import('./analyze.js');
      end(await analyzeFile(file, options));
    });

  program
    .command('batch')
    .description('many articles: NDJSON in (or a file each), NDJSON out, a line a record in the same order')
    .addArgument(
      new Argument('<files...>', '.ndjson and .jsonl hold a record a line, any other file is one article; - is NDJSON on stdin'),
    )
    .option('--out <file>', 'write there instead of stdout')
    .option('--fail-fast', 'end at the first record that fails')
    .addOption(formatOption())
    .action(async (files: string[], options: { out?: string; failFast?: true; format?: Format }) => {
      const { batchFiles } = await import('./batch.js');
      end(await batchFiles(files, options));
    });

  addTables(program, end);

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

function addTables(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('tables')
    .description(
      'articles as flat rows: a file each for articles, sections, entities, mentions, quotes, sentiment, shifts, dates',
    )
    .addArgument(
      new Argument(
        '<files...>',
        '.ndjson and .jsonl hold a record or a result of batch a line, any other file is one article; - is NDJSON on stdin',
      ),
    )
    .requiredOption('--out <folder>', 'write the files there')
    .addOption(new Option('--format <format>', 'of the files').choices(['csv', 'parquet']).default('csv'))
    .action(async (files: string[], options: { out: string; format: TableFormat }) => {
      const { writeTables } = await import('./tables.js');
      end(await writeTables(files, options));
    });
}

function formatOption(): Option {
  return new Option('--format <format>', 'read as this, whatever the name ends in').choices(['text', 'markdown', 'html']);
}

function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  return version;
}
