const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { analyze } = require('nutgraf');
const { analyzeAll } = require('nutgraf/batch');
const { readHtml } = require('nutgraf/html');
const { readMarkdown } = require('nutgraf/markdown');
const { enqueueAll } = require('nutgraf/queue');
const { renderTerminal } = require('nutgraf/render');
const schema = require('nutgraf/schema.json');

const text = readFileSync('article.txt', 'utf8');
const analysis = analyze(text);
assert.ok(analysis.entities.some(({ name }) => name === 'Mara Quist'));
assert.ok(renderTerminal(analysis).includes('Mara Quist'));
assert.equal(readHtml('<p>Rain fell on Corran all day.</p>').format, 'html');
assert.equal(readMarkdown('Rain.').format, 'markdown');
assert.equal(schema.type, 'object');
import('nutgraf').then((esm) => assert.equal(JSON.stringify(esm.analyze(text)), JSON.stringify(analysis)));
(async () => {
  for await (const result of analyzeAll([text])) assert.ok(result.ok);
})();
assert.rejects(enqueueAll([], { redis: 'redis://127.0.0.1:1' }), { code: 'MISSING_PACKAGE' });
