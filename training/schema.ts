/** Writes the JSON Schema of an analysis: `nutgraf/schema.json`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { analysisSchema } from '../src/schema/analysis.js';

const path = process.argv[2] ?? 'dist/schema.json';
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, `${JSON.stringify(z.toJSONSchema(analysisSchema), null, 2)}\n`);
