import { analyze } from '../src/analyze.js';
import { parseAnalysis } from '../src/door.js';
import type { Article } from '../src/schema/article.js';
import { brokenPromises } from '../test/spans/integrity.js';

/**
 * Holds an analysis against what every analysis promises: it is one, spans slice, ids lead somewhere, the schema holds, JSON gives it back,
 * and the same input gives the same bytes.
 *
 * @throws Error that says what is broken; and whatever the library throws, which is broken too
 */
export function holdToPromises(input: string | Article): void {
  const analysis = analyze(input);
  const [broken] = brokenPromises(analysis);
  if (broken) throw new Error(broken);
  const json = JSON.stringify(analysis);
  if (JSON.stringify(parseAnalysis(json)) !== json) throw new Error('JSON does not give the analysis back');
  if (JSON.stringify(analyze(input)) !== json) throw new Error('the same input gives another analysis');
  if (typeof input === 'string' && analysis.text !== input) throw new Error('the text is not the input');
}
