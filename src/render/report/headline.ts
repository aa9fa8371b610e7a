import type { Analysis } from '../../schema/analysis.js';

/** What an article is called: its headline, else its title, else "Untitled". */
export const headlineOf = ({ summary, source }: Analysis): string =>
  summary.headline?.trim() || source.title?.trim() || 'Untitled';
