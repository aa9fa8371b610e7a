import nutgraf = require('nutgraf');
import batch = require('nutgraf/batch');
import html = require('nutgraf/html');

const analysis: nutgraf.Analysis = nutgraf.analyze(html.readHtml('<p>Rain.</p>'));
const results = batch.analyzeAll([analysis.text]);

export { results };
