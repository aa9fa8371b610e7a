/** Writes the JSON Schema of an analysis: `nutgraf/schema.json`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { analysisJsonSchema } from '../src/schema/json.js';

const path = process.argv[2] ?? 'dist/schema.json';
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, analysisJsonSchema());
