// Builds the documentation into a folder, site/ where none is named: npm run docs -- FOLDER
import { basename, join } from 'node:path';
import { Application, type Context, Converter, type DocumentReflection, JSX, PageEvent, RendererEvent } from 'typedoc';
import { writePlayground } from '../../playground/build.js';
import { showSchemaTypes } from './schema-types.js';

/** The guides, in the order in which a new user wants them. */
const guides = [
  'first-article',
  'quotes-and-speakers',
  'reading-shifts',
  'many-articles',
  'tables',
  'many-machines',
  'other-forms',
  'reports',
  'recognizers',
  'browsers-and-workers',
  'accuracy',
  'names-model',
  'quotes-model',
  'relations-model',
  'summary-model',
  'tone-model',
  'coming-from',
];

/** Where the playground stands in the site. */
const PLAYGROUND = 'playground/index.html';
const folder = process.argv[2] ?? 'site';
const app = await Application.bootstrap({
  name: 'nutgraf',
  entryPoints: ['index', 'html', 'markdown', 'batch', 'queue', 'render'].map((name) => `src/${name}.ts`),
  readme: 'README.md',
  projectDocuments: [...guides.map((name) => `docs/guides/${name}.md`), 'CONTRIBUTING.md', 'CHANGELOG.md'],
  out: folder,
  customCss: 'docs/site/style.css',
  highlightLanguages: ['bash', 'console', 'css', 'html', 'ini', 'javascript', 'json', 'python', 'scala', 'sql', 'typescript'],
  headings: { readme: false },
  // What is called first, then what comes back; all else in the order of the sources, which is that of reading.
  sort: ['kind'],
  kindSortOrder: ['Document', 'Module', 'Function', 'Variable', 'Class', 'Interface', 'TypeAlias'],
  groupOrder: ['Documents', 'Modules', 'Functions', 'Variables', 'Classes', 'Interfaces', 'Type Aliases'],
  // Nothing tells when, where or from which commit a page was made: the same sources give the same bytes.
  disableSources: true,
  hideGenerator: true,
  preservedTypeAnnotationTags: ['@throws'],
  includeHierarchySummary: false,
  excludeExternals: true,
  searchInDocuments: true,
  requiredToBeDocumented: ['Variable', 'Function', 'Class', 'Interface', 'TypeAlias', 'Method'],
  // Rows and tables are typed by their columns, which `tableColumns` tells.
  intentionallyNotExported: ['Row', 'list', 'Table', 'Keyed'],
  validation: { notExported: true, invalidLink: true, invalidPath: true, notDocumented: true },
  treatWarningsAsErrors: true,
});
showSchemaTypes(app);

/** The heading that a document begins with, as plain text. */
const titleOf = ({ name, content }: DocumentReflection): string =>
  /^# (.+)$/m.exec(content.map(({ text }) => text).join(''))?.[1]?.replaceAll('`', '') ?? name;

// A document's address comes from the name of its file; when pages are written, it goes by its title.
app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_: Context | undefined, document: DocumentReflection) => {
  document.name = basename(document.name);
});
app.renderer.on(RendererEvent.BEGIN, ({ project }) => {
  for (const document of project.documents ?? []) document.name = titleOf(document);
});

// A link to the README is one to a folder, which is no page where nobody serves it.
app.renderer.on(PageEvent.END, (page: PageEvent) => {
  page.contents = (page.contents ?? '').replace(/href="((?:\.\.\/)+)(?=[#"])/g, 'href="$1index.html');
});

app.renderer.hooks.on('sidebar.begin', ({ relativeURL }) => {
  const link = JSX.createElement('a', { href: relativeURL(PLAYGROUND) }, 'Playground');
  return JSX.createElement('nav', { class: 'tsd-navigation', 'aria-label': 'Playground' }, link);
});

const project = await app.convert();
if (project) {
  app.validate(project);
  await app.generateOutputs(project);
  await writePlayground(join(folder, PLAYGROUND));
}
if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exitCode = 1;
