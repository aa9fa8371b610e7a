import { analysisJsonSchema } from '../schema/json.js';
import { type ExitCode, exitCodes } from './exit.js';
import { openOutput } from './output.js';

/** `nutgraf schema`: the JSON Schema of an analysis. */
export async function printSchema(): Promise<ExitCode> {
  const output = openOutput(null);
  await output.write(analysisJsonSchema());
  output.close();
  return exitCodes.ok;
}
