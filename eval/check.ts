/** What is counted, in the order of the table. */
export const FIGURES = [
  'title',
  'standfirst',
  'byline',
  'dateline',
  'published',
  'headings',
  'boilerplate',
  'absent',
  'entity found',
  'entity type',
  'entity names',
  'name found',
  'name precision',
  'he and she',
  'it and they',
  'description',
  'reference precision',
  'quote words',
  'quote precision',
  'speaker',
  'indirect words',
  'indirect speaker',
  'shift at place',
  'shift found',
  'shift precision',
  'date found',
  'date value',
  'date precision',
] as const;
export type Figure = (typeof FIGURES)[number];

/** One thing that is right or not; `told` says in words what is wrong where it is. */
export interface Check {
  readonly figure: Figure;
  readonly right: boolean;
  readonly told: string;
}

export const check = (figure: Figure, right: boolean, told: string): Check => ({ figure, right, told });

/** Something that an analysis says with a confidence, where gold can tell whether it is right. */
export interface Claim {
  readonly of: 'quotes' | 'indirect quotes' | 'names';
  readonly confidence: number | null;
  readonly right: boolean;
}
