// The files of the corpora that weights are learned from, each with the names under which NOTICE says whose it is and on what terms.
import { join } from 'node:path';

export const NOTICE_NAMES = {
  'entities/clusters.tsv': ['GloVe'],
  'entities/crossner.ndjson': ['CrossNER'],
  'entities/gap-development.tsv': ['GAP'],
  'entities/gum.train.ndjson': ['GUM'],
  'entities/teacher-bbc.ndjson': ['BBC News', 'en_core_web_md'],
  'entities/teacher-gmb.ndjson': ['GMB', 'en_core_web_md'],
  'entities/teacher-persent.ndjson': ['PerSenT', 'en_core_web_md'],
  'entities/teacher-polnear.ndjson': ['PolNeAR', 'en_core_web_md'],
  'entities/teacher-wikinews.ndjson': ['Wikinews', 'en_core_web_md'],
  'entities/wikigold.ndjson': ['WikiGold'],
  'entities/wnut17.train.ndjson': ['WNUT 2017'],
  'ingest/headings-aeb.dev.ndjson': ['AEB'],
  'ingest/headings.dev.ndjson': ['GUM'],
  'ingest/lines.dev.ndjson': ['AEB'],
  'quotes/polnear.train.ndjson': ['PolNeAR'],
  'sentiment/dse.gtrain.ndjson': ['DSE'],
  'sentiment/dse.gvalid.ndjson': ['DSE'],
  'sentiment/newsmtsc.train.ndjson': ['NewsMTSC'],
  'syntax/gum.train.conllu.gz': ['GUM'],
} as const;

/** A file in the folder of the corpora. */
export type CorpusFile = keyof typeof NOTICE_NAMES;

/** Where it lies. Nothing else makes a path into the corpora, so that none is read that NOTICE does not name. */
export const pathOf = (corpora: string, file: CorpusFile): string => join(corpora, file);
