import { readFileSync, writeFileSync } from 'node:fs';
import { readTables, writeTables, decodingOf, type LearnedTable } from '../src/model/weights.js';
import { learnAttributions, learnQuotes } from './quotes.js';
import { readArticles } from './quotes-gold.js';
const old = readTables(new Uint8Array(readFileSync('/work/main/src/data/quotes.bin')));
for (const fold of (process.env['FOLDS'] ?? '0 1').split(' ')) {
  const articles = readArticles(fold === 'all' ? '/work/shared/corpora/quotes/polnear.train.ndjson' : `/tmp/h/folds/${fold}/train.ndjson`);
  const t0 = Date.now();
  if (process.env['WHOLE']) writeFileSync(`/tmp/h/quotes.${fold}.bin`, learnQuotes(articles));
  else {
    const o = old.get('owners')!;
    const owners: LearnedTable = { name: o.name, labels: o.labels, bits: o.bits, weights: Float32Array.from(o.cells, (c) => decodingOf(o)[c + 128]!) };
    writeFileSync(`/tmp/h/quotes.${fold}.bin`, writeTables([...learnAttributions(articles), owners]));
  }
  console.error('TIME', ((Date.now() - t0) / 1000).toFixed(0), 's');
}
