import { EVENT_FEATURES, POINT_FEATURES, RUN_FEATURES, WHEN_FEATURES, WHERE_FEATURES, WHO_FEATURES } from './features.js';
import { RowFeatures } from './rows.js';

/** What is weighed for a summary, and by what it is weighed. */
export const SIGHTS = {
  points: new RowFeatures(POINT_FEATURES),
  events: new RowFeatures(EVENT_FEATURES),
  runs: new RowFeatures(RUN_FEATURES),
  who: new RowFeatures(WHO_FEATURES),
  when: new RowFeatures(WHEN_FEATURES),
  where: new RowFeatures(WHERE_FEATURES),
} as const;
