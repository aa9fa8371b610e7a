import * as z from 'zod';
import { analysisSchema } from './analysis.js';

/** The JSON Schema of an analysis: what `nutgraf schema` prints and `nutgraf/schema.json` holds. */
export function analysisJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(analysisSchema), null, 2)}\n`;
}
