// Packs word clusters (word, fine cluster, coarse cluster; tab-separated) for the library: src/data/clusters.bin.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashString } from '../src/model/hash.js';
import { sizeOfHashes, writeHashes } from '../src/model/sorted-hashes.js';
import { pathOf } from './sources.js';

/** Clusters of `entities/clusters.tsv`: k-means over GloVe vectors (Pennington et al. 2014, PDDL). */
export function packClusters(tsv: string): Uint8Array {
  const byHash = new Map<number, { fine: number; coarse: number }>();
  for (const line of tsv.split('\n')) {
    const [word, fine, coarse] = line.split('\t');
    if (!word || !fine || !coarse) continue;
    const hash = hashString(word);
    if (!byHash.has(hash)) byHash.set(hash, { fine: Number(fine.slice(1)), coarse: Number(coarse.slice(1)) });
  }
  const sorted = [...byHash].sort(([a], [b]) => a - b);
  const count = sorted.length;
  const fineAt = 4 + sizeOfHashes(count);
  const view = new DataView(new ArrayBuffer(fineAt + 3 * count));
  view.setUint32(0, count, true);
  writeHashes(
    view,
    4,
    sorted.map(([hash]) => hash),
  );
  sorted.forEach(([, { fine, coarse }], i) => {
    view.setUint16(fineAt + 2 * i, fine, true);
    view.setUint8(fineAt + 2 * count + i, coarse);
  });
  return new Uint8Array(view.buffer);
}

/** `npm run train -- clusters CORPORA` */
export function trainClusters(corpora: string, data: string): void {
  writeFileSync(join(data, 'clusters.bin'), packClusters(readFileSync(pathOf(corpora, 'entities/clusters.tsv'), 'utf8')));
}
