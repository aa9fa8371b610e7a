// What Node makes of articles.json, on stdout.
import { readFileSync } from 'node:fs';
import { readAll } from './every-entry.mjs';

process.stdout.write(readAll(JSON.parse(readFileSync('articles.json', 'utf8'))));
