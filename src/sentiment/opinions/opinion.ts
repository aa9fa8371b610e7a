/** A passage in which somebody probably stands, speaks or acts well or badly towards somebody, or somebody fares well or badly. */
export interface Opinion {
  /** The token that carries it. */
  readonly token: number;
  /** The clause around it: tokens, half-open. */
  readonly first: number;
  readonly last: number;
  /** Index in `Language.sentences`. */
  readonly sentence: number;
  /** 1 well, −1 badly. */
  readonly sign: 1 | -1;
  /** Index in `Entities.list`; null for a crowd, the author, or what befalls the target. */
  readonly holder: number | null;
  readonly target: number;
  /** How likely it is that there is such a passage of that sign. */
  readonly cue: number;
  /** How likely the target is, given the cue; the holder, given both. */
  readonly aim: number;
  readonly held: number;
  /** How likely it holds both ways. */
  readonly mutual: number;
  /** How likely it belongs to a time before what the article reports, to what it reports, to what may come. */
  readonly earlier: number;
  readonly now: number;
  readonly ahead: number;
  /** Days before the article; null where nothing tells. */
  readonly age: number | null;
}

/** How likely all of it is. */
export const chanceOf = ({ cue, aim, held }: Opinion): number => cue * aim * held;
