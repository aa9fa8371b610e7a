import { readFileSync } from 'node:fs';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { NutgrafError } from '../errors.js';
import type { AnalyzeFlags } from './analyze.js';
import type { BatchFlags } from './batch.js';
import type { EnqueueFlags } from './enqueue.js';
import { CommandError, type ExitCode, exitCodeOf, exitCodes, tell } from './exit.js';
import type { Format } from './input.js';
import type { ResultsFlags } from './results.js';
import type { TableFormat } from './table-files.js';
import type { WorkFlags } from './work.js';

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
    if (!(error instanceof CommandError || error instanceof NutgrafError)) throw error;
    tell(error.message);
    return error instanceof CommandError ? error.exitCode : exitCodeOf(error.code);
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
    .addOption(lexiconOption())
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
    .addOption(lexiconOption())
    .action(async (files: string[], options: BatchFlags) => {
      const { batchFiles } = await import('./batch.js');
      end(await batchFiles(files, options));
    });

  describeTables(program, end);
  describeReport(program, end);
  describeQueue(program, end);

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

function describeTables(program: Command, end: (code: ExitCode) => void): void {
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

/** The commands of a queue on Redis, which any number of machines share. */
function describeQueue(program: Command, end: (code: ExitCode) => void): void {
  const command = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .addOption(new Option('--redis <url>', 'the server, as redis://host:6379').env('REDIS_URL').makeOptionMandatory())
      .option('--queue <name>', 'the name of the queue (nutgraf)')
      .option('--prefix <prefix>', 'what its keys in Redis begin with (bull)');

  command('enqueue', 'sends records to a queue on Redis, a job an article; what is there already is not sent twice')
    .argument('[files...]', 'as for batch')
    .option('--attempts <n>', 'how often an article is tried (5)', wholeNumber)
    .option('--retry', 'try the articles anew that failed for good')
    .addOption(formatOption())
    .action(async (files: string[], options: EnqueueFlags) => {
      const { enqueueFiles } = await import('./enqueue.js');
      end(await enqueueFiles(files, options));
    });

  command('work', 'analyses the articles of a queue until SIGTERM, then ends what it has in hand')
    .option('--jobs <n>', 'worker threads (as many as there are processors)', wholeNumber)
    .action(async (options: WorkFlags) => {
      const { workQueue } = await import('./work.js');
      end(await workQueue(options));
    });

  command('results', 'the results of a queue, as batch writes them, in the order in which the articles were sent')
    .option('--out <file>', 'write there instead of stdout')
    .option('--wait', 'until all that was sent is done')
    .option('--remove', 'remove from the queue what was written')
    .action(async (options: ResultsFlags) => {
      const { printResults } = await import('./results.js');
      end(await printResults(options));
    });
}

function wholeNumber(given: string): number {
  if (/^[1-9]\d*$/.test(given)) return Number(given);
  throw new InvalidArgumentError('Give a whole number from 1.');
}

function describeReport(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('report')
    .description(
      'articles as web pages to read: marked text, margin notes, tone drawn, who said what; for several a list of them too',
    )
    .addArgument(
      new Argument(
        '<files...>',
        '.ndjson and .jsonl hold a record or a result of batch a line, any other file is one article; - is NDJSON on stdin',
      ),
    )
    .requiredOption('--out <name>', 'one article: the page NAME.html; several: the folder NAME with an index.html')
    .option('--title <title>', 'the title of the page, or of the list')
    .addOption(formatOption())
    .action(async (files: string[], options: { out: string; title?: string; format?: Format }) => {
      const { reportFiles } = await import('./report.js');
      end(await reportFiles(files, options));
    });
}

function formatOption(): Option {
  return new Option('--format <format>', 'read as this, whatever the name ends in').choices(['text', 'markdown', 'html']);
}

function lexiconOption(): Option {
  return new Option('--lexicon <file>', 'names of your own: JSON, a list of { name, type, terms }');
}

function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  return version;
}
