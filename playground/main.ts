// The page: the editor on one side, what the worker finds in it on the other.
import type { ArticleText } from './article-text.js';
import { startEditor } from './editor.js';
import { element } from './elements.js';
import { jsonTree } from './json-tree.js';
import { linkTo, type Place, readLink } from './link.js';
import { startPlaceBar } from './place-bar.js';
import type { Answer, Draft, Reading } from './protocol.js';
import { startReader } from './reader.js';
import { startReportView } from './report-view.js';
import { startTabs } from './tabs.js';

/** What the build puts into the page: the worker's code and weights, the article to begin with. */
const worker = { code: element('play-worker', HTMLScriptElement).text, weights: element('play-weights', HTMLScriptElement).text };
const sample = JSON.parse(element('play-sample-draft', HTMLScriptElement).text) as Draft;

const status = element('play-status', HTMLElement);
const tree = element('play-tree', HTMLElement);

let reading: Reading | null = null;
let article: ArticleText | null = null;
/** A place that a link names, to be shown as soon as its article is read. */
let awaited: Place | null = null;
let treeIsOf: Reading | null = null;

const tabs = startTabs(element('play-tabs', HTMLElement), (name) => {
  if (name === 'json') showTree();
});
const view = startReportView();
const place = startPlaceBar(element('play-report', HTMLElement), () => article);
const reader = startReader(worker, answered, (message) => say(`An error of ours: ${message}. The last result still stands.`));
const editor = startEditor((draft) => reader.read(draft), place.set);

function answered(answer: Answer): void {
  if (answer.kind === 'read') show(answer);
  else save(answer.name, answer.page, 'text/html');
}

function show(read: Reading): void {
  reading = read;
  article = view.show(read);
  place.set(null);
  if (!element('play-json', HTMLElement).hidden) showTree();
  say(`${read.found}, read in ${Math.max(1, Math.round(read.took))} ms`);
  performance.mark('nutgraf:shown');
  if (awaited) showPlace(awaited);
  awaited = null;
}

function showTree(): void {
  if (reading && treeIsOf !== reading) tree.replaceChildren(jsonTree(JSON.parse(reading.json), showPlace));
  treeIsOf = reading;
}

function showPlace(wanted: Place): void {
  tabs.choose('report');
  if (article?.select(wanted)) place.set(wanted);
  else say('The article has no such place');
}

/** Opens the article that the page's address holds; false where it holds none. */
async function openLink(): Promise<boolean> {
  const linked = await readLink(location.hash).catch(() => 'damaged' as const);
  if (linked === 'damaged') say('The link is damaged: no article can be read from it');
  else if (linked) {
    awaited = linked.place;
    editor.put(linked.draft);
  }
  return linked !== null;
}

async function copyLink(): Promise<void> {
  history.replaceState(null, '', await linkTo({ draft: editor.draft(), place: place.current() }));
  await copy(location.href, 'The link is copied; it holds the whole article');
}

async function copy(text: string, told: string): Promise<void> {
  await navigator.clipboard.writeText(text).then(
    () => say(told),
    () => say('The browser lets nothing be copied here; a link stands in its address bar'),
  );
}

function save(name: string, content: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address));
}

function say(message: string): void {
  status.textContent = message;
}

const buttons: Readonly<Record<string, () => void>> = {
  'play-sample': () => editor.put(sample),
  'play-clear': () => editor.put({ text: '', format: 'text', publishedAt: null }),
  'play-copy-link': copyLink,
  'play-save-report': reader.askForReport,
  'play-copy-json': () => reading && copy(reading.json, 'The JSON is copied'),
  'play-save-json': () => reading && save('analysis.json', reading.json, 'application/json'),
};
for (const [id, press] of Object.entries(buttons)) element(id, HTMLButtonElement).addEventListener('click', press);

addEventListener('hashchange', openLink);
openLink().then((found) => found || editor.put(sample));
