// The import order of docs/architecture.md: a folder imports only folders above it in this list.
const order = [
  'kernel',
  'words',
  'database',
  'site',
  'http',
  'queue',
  'mail',
  'audit',
  'published',
  'organisations',
  'accounts',
  'commitments',
  'agreements',
  'promises',
  'activities',
  'indicators',
  'follow-ups',
  'reviews',
  'publication',
  'reminders',
  'transfer',
  'workspace',
  'operator',
  'public',
  'preview',
];

const below = order.map((folder, index) => ({
  name: `${folder}-imports-only-what-is-above`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: `^src/(?!(${order.slice(0, index + 1).join('|')})/)` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...below,
    {
      name: 'public-reads-only-what-is-published',
      comment:
        'Law 1: public modules import no internal entity and no internal collection. A report of an obstacle leaves as a mail.',
      severity: 'error',
      from: { path: '^src/public/' },
      to: {
        path: '^src/',
        pathNot:
          '^src/((public|kernel|words|database|http|site|published)/|mail/(mail|mail-layout|message-id)\\.)',
      },
    },
    {
      name: 'kernel-and-words-know-no-framework',
      severity: 'error',
      from: { path: '^src/(kernel|words)/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: 'node_modules' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unlisted-packages',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-dev-packages-in-the-product',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: '\\.spec\\.tsx?$' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
