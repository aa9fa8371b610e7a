import { noteOf } from './editorial-notes.js';
import { junkRuleOf, opensCommentForm } from './junk-rules.js';
import { junkProbabilities } from './line-models.js';
import type { LineView } from './line-view.js';
import type { Words } from './words.js';

/** A line so likely to be junk shows that the text was taken from a page: less is then asked of the others than in a clean text. */
const SURE = 0.9;
/** How likely the line model alone must find a line to be junk. */
const LIKELY = { onPage: 0.4, inCleanText: 0.6 };
/** What pages show needs this little assent from the model: the words alone may stand in a story, too. A note says what it is. */
const ASSENT = 0.15;

/** A turn of an interview, however short: "Q: Which boat?", "A: None." */
const TURN = /^[QA][:.]\s/;

/**
 * For each line of a document why it is no part of the article, or null: the name of a rule, or "line-model".
 * A text without prose, or one of which nothing would be left, is judged by the rules alone.
 */
export const findJunk = (words: Words, views: readonly LineView[]): (string | null)[] =>
  judgeLines(views, junkProbabilities(words, views));

/** The same, of lines whose probabilities of being junk are known. */
export function judgeLines(views: readonly LineView[], probabilities: Float64Array): (string | null)[] {
  const form = views.findIndex(({ line }) => opensCommentForm(line));
  const belowForm = (i: number): string | null => (form >= 0 && i >= form ? 'comment-form' : null);
  const likely = probabilities.some((probability) => probability >= SURE) ? LIKELY.onPage : LIKELY.inCleanText;
  const judged = views.map((view, i) => reasonOf(view, probabilities[i]!, likely) ?? belowForm(i));
  const leavesProse = views.some(({ shape }, i) => shape.prose && judged[i] === null);
  return leavesProse ? judged : views.map(({ line }, i) => junkRuleOf(line) ?? belowForm(i));
}

function reasonOf({ line, rule }: LineView, probability: number, likely: number): string | null {
  if (rule !== null && probability >= ASSENT) return rule;
  return noteOf(line) ?? (probability >= likely && !TURN.test(line) ? 'line-model' : null);
}
