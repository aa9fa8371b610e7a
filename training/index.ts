// Makes the weights that ship. npm run train -- MODEL CORPORA: the same bytes from the same data.
import { join } from 'node:path';
import { trainClusters } from './clusters.js';
import { trainEntities } from './entities.js';
import { trainGivenNames } from './given-names.js';
import { trainLexicon } from './lexicon.js';
import { trainLines } from './lines.js';
import { trainPairs } from './pairs.js';
import { trainPlaces } from './places.js';
import { trainPronouns } from './pronouns.js';
import { trainQuotes } from './quotes.js';
import { trainSentiment } from './sentiment.js';
import { trainTagger, trainWordClasses } from './tagger.js';

/** Each model by name; a script reads the corpora's folder and writes its file into src/data. */
const models: Readonly<Record<string, (corpora: string, data: string) => void>> = {
  clusters: trainClusters,
  quotes: trainQuotes,
  entities: trainEntities,
  'given-names': trainGivenNames,
  lexicon: trainLexicon,
  lines: trainLines,
  pairs: trainPairs,
  places: trainPlaces,
  pronouns: trainPronouns,
  sentiment: trainSentiment,
  'word-classes': trainWordClasses,
  tagger: trainTagger,
};

const [name = '', corpora = ''] = process.argv.slice(2);
const train = models[name];
if (!train || !corpora) {
  console.error(
    `usage: npm run train -- MODEL CORPORA\nMODEL is one of ${Object.keys(models).join(', ')}; CORPORA is the folder of the corpora`,
  );
  process.exitCode = 2;
} else {
  train(corpora, join(process.cwd(), 'src/data'));
}
