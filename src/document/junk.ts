import { noteOf } from './editorial-notes.js';
import { junkRuleOf, opensCommentForm } from './junk-rules.js';
import { junkProbabilities } from './line-models.js';
import type { LineView } from './line-view.js';
import type { Words } from './words.js';

/** Odds at which the line model alone calls a line junk. */
const EVEN = 0.5;
/** What pages show needs this little assent from the model: the words alone may stand in a story, too. A note says what it is. */
const ASSENT = 0.15;

/**
 * For each line of a document why it is no part of the article, or null: the name of a rule, or "line-model".
 * A text without prose, or one of which nothing would be left, is judged by the rules alone.
 */
export function findJunk(words: Words, views: readonly LineView[]): (string | null)[] {
  const form = views.findIndex(({ line }) => opensCommentForm(line));
  const belowForm = (i: number): string | null => (form >= 0 && i >= form ? 'comment-form' : null);
  const probabilities = junkProbabilities(words, views);
  const judged = views.map((view, i) => reasonOf(view, probabilities[i]!) ?? belowForm(i));
  const leavesProse = views.some(({ shape }, i) => shape.prose && judged[i] === null);
  return leavesProse ? judged : views.map(({ line }, i) => junkRuleOf(line) ?? belowForm(i));
}

function reasonOf({ line, rule }: LineView, probability: number): string | null {
  if (rule !== null && probability >= ASSENT) return rule;
  return noteOf(line) ?? (probability >= EVEN ? 'line-model' : null);
}
