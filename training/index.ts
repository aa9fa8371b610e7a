// Makes the weights that ship. npm run train -- MODEL CORPORA: the same bytes from the same data. `shifts` only counts.
import { join } from 'node:path';

/** Reads the corpora's folder and writes its file into src/data. */
type Train = (corpora: string, data: string) => void;

/** Each model by name. A script is loaded when it is run: what another one imports may need weights that are being made. */
const models: Readonly<Record<string, () => Promise<Train>>> = {
  anaphors: async () => (await import('./anaphors.js')).trainAnaphors,
  clusters: async () => (await import('./clusters.js')).trainClusters,
  quotes: async () => (await import('./quotes.js')).trainQuotes,
  entities: async () => (await import('./entities.js')).trainEntities,
  'given-names': async () => (await import('./given-names.js')).trainGivenNames,
  lexicon: async () => (await import('./lexicon.js')).trainLexicon,
  lines: async () => (await import('./lines.js')).trainLines,
  'name-kinds': async () => (await import('./name-kinds.js')).trainNameKinds,
  nouns: async () => (await import('./nouns.js')).trainNouns,
  pairs: async () => (await import('./pairs.js')).trainPairs,
  places: async () => (await import('./places.js')).trainPlaces,
  pronouns: async () => (await import('./pronouns.js')).trainPronouns,
  sentiment: async () => (await import('./sentiment.js')).trainSentiment,
  summary: async () => (await import('./summary.js')).trainSummary,
  shifts: async () => (await import('./shifts.js')).countShifts,
  'word-classes': async () => (await import('./tagger.js')).trainWordClasses,
  tagger: async () => (await import('./tagger.js')).trainTagger,
};

const [name = '', corpora = ''] = process.argv.slice(2);
const load = models[name];
if (!load || !corpora) {
  console.error(
    `usage: npm run train -- MODEL CORPORA\nMODEL is one of ${Object.keys(models).join(', ')}; CORPORA is the folder of the corpora`,
  );
  process.exitCode = 2;
} else {
  const train = await load();
  train(corpora, join(process.cwd(), 'src/data'));
}
