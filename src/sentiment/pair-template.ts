// Which traits of a pair, and which of them together, speak for one standing some way towards the other.

/** What is told of a pair, each by a number. */
export const TRAITS = [
  // of the verb that links the two
  ...['roles', 'verb', 'manner', 'holderNoun', 'targetNoun'],
  // of verbs that have only one of them
  ...['doing', 'undergoing', 'part', 'governing'],
  // of where they stand
  ...['order', 'seats', 'owned', 'owner', 'holderUp', 'targetUp', 'path', 'gap'],
  // of the words between and behind them
  ...['verbs', 'firstVerb', 'lastVerb', 'beforeLast', 'behind', 'between'],
  // of the two
  ...['types', 'targetType', 'targetTone', 'holderTone', 'forms'],
  ...['holder1', 'holder2', 'target1', 'target2', 'holderBefore', 'holderBefore2', 'targetBefore', 'targetBefore2'],
  // of what somebody says
  ...['quote', 'doer'],
] as const;
export type Traits = Readonly<Record<(typeof TRAITS)[number], Uint32Array>>;

/** Does one stand some way towards the other whom the same sentence names? */
export const PAIR_TEMPLATE: readonly string[] = [
  'roles[0]',
  'roles[0] manner[0]',
  'roles[0] verb[0]',
  'verb[0] manner[0]',
  'roles[0] verb[0] manner[0]',
  'holderNoun[0]',
  'targetNoun[0]',
  'roles[0] targetNoun[0]',
  'roles[0] holderNoun[0]',
  'verb[0] targetNoun[0]',
  'verb[0] holderNoun[0]',
  'doing[0]',
  'undergoing[0] part[0]',
  'governing[0]',
  'governing[0] part[0]',
  'governing[0] undergoing[0]',
  'order[0] seats[0]',
  'owned[0] seats[0]',
  'owner[0]',
  'holderUp[0]',
  'targetUp[0]',
  'path[0]',
  'order[0] verbs[0]',
  'order[0] firstVerb[0]',
  'order[0] lastVerb[0]',
  'order[0] lastVerb[0] beforeLast[0]',
  'order[0] behind[0]',
  'between[0]',
  'types[0]',
  'targetType[0]',
  'targetTone[0]',
  'order[0] targetTone[0]',
  'order[0] holderTone[0]',
  'roles[0] targetTone[0]',
  'forms[0]',
  'order[0] gap[0]',
  'holder1[0]',
  'holder2[0]',
  'holderBefore[0]',
  'holderBefore2[0]',
  'target1[0]',
  'target2[0]',
  'targetBefore[0]',
  'targetBefore2[0]',
];

/** Does a speaker whom the sentence does not name stand some way towards one of whom he speaks? */
export const SPEAKER_TEMPLATE: readonly string[] = [
  'quote[0]',
  'targetType[0]',
  'targetTone[0]',
  'quote[0] targetTone[0]',
  'undergoing[0] part[0]',
  'undergoing[0]',
  'doer[0] part[0]',
  'doer[0] part[0] undergoing[0]',
  'doer[0] part[0] targetTone[0]',
  'owned[0]',
  'target1[0]',
  'target2[0]',
  'targetBefore[0]',
  'targetBefore2[0]',
];
