/**
 * The import rules of docs/architecture.md. One direction only:
 * page → text → attribution → chain → gaps → notes → panel / export.
 */
const SRC = '^src/';
/** folder → the other folders of src that it may import. */
const MAY_IMPORT = {
  model: [],
  text: ['model'],
  wording: ['model'],
  attribution: ['model', 'text'],
  gaps: ['model', 'text', 'attribution'],
  analysis: ['model', 'text', 'attribution', 'gaps'],
  anchor: ['model', 'text'],
  formats: ['model', 'text', 'wording'],
  page: ['model', 'text'],
  store: ['model', 'text'],
  platform: ['model'],
  messages: ['model', 'platform'],
  ui: ['model', 'text', 'wording'],
};
const PURE = ['model', 'text', 'wording', 'attribution', 'gaps', 'analysis', 'anchor', 'formats'];

const folderRules = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  comment: `${folder}/ may import ${allowed.length ? allowed.join(', ') : 'nothing'} of src`,
  severity: 'error',
  from: { path: `${SRC}${folder}/` },
  to: { path: SRC, pathNot: `${SRC}(${[folder, ...allowed].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'only-platform-knows-the-browser',
      severity: 'error',
      from: { path: SRC, pathNot: `${SRC}platform/` },
      to: { path: 'webextension-polyfill' },
    },
    {
      name: 'only-store-opens-indexeddb',
      severity: 'error',
      from: { path: SRC, pathNot: `${SRC}store/` },
      to: { path: 'node_modules/idb/' },
    },
    {
      name: 'content-scripts-never-reach-the-store',
      comment: "In a content script IndexedDB is the page's own.",
      severity: 'error',
      from: { path: `${SRC}(content|page)/` },
      to: { path: `${SRC}store/`, reachable: true },
    },
    {
      name: 'pure-folders-use-no-runtime',
      severity: 'error',
      from: { path: `${SRC}(${PURE.join('|')})/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.json$|\\?' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
