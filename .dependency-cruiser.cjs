// Who may import whom. A room not named in a rule's `may` can't be reached from the rule's room.
const rooms = {
  contract: ['^electron/contract/'],
  rpc: ['^electron/rpc/'],
  start: ['^electron/start/'],
  store: ['^electron/engine/store/'],
  journal: ['^electron/engine/journal/'],
  mail: ['^electron/engine/mail/'],
  findings: ['^electron/engine/findings/'],
  book: ['^electron/engine/book/'],
  commands: ['^electron/engine/commands/'],
  images: ['^electron/engine/images/'],
  intake: ['^electron/engine/intake/'],
  sync: ['^electron/engine/sync/'],
  'sign-in': ['^electron/engine/sign-in/'],
  search: ['^electron/engine/search/'],
  export: ['^electron/engine/export/'],
  records: ['^electron/engine/records/'],
  send: ['^electron/engine/send/'],
  sample: ['^electron/engine/sample/'],
  drafting: ['^electron/engine/drafting/'],
  queue: ['^electron/engine/queue/'],
  reviews: ['^electron/engine/reviews/'],
  documents: ['^electron/engine/documents/'],
  handlers: ['^electron/engine/handlers/'],
  hosts: ['^electron/engine/hosts/'],
  engine: ['^electron/engine/(engine|deps)[.]ts$'],
  deps: ['^electron/engine/deps[.]ts$'],
  main: ['^electron/main/'],
  preload: ['^electron/preload/'],
  ui: ['^src/ui/'],
  state: ['^src/state/'],
  features: ['^src/features/'],
  app: ['^src/app/'],
};

const engineRooms = [
  'store',
  'journal',
  'mail',
  'findings',
  'book',
  'commands',
  'images',
  'intake',
  'sync',
  'send',
  'search',
  'export',
  'records',
  'sample',
  'sign-in',
  'drafting',
  'queue',
  'reviews',
  'documents',
];

/** Each room, and the rooms it may import besides itself. */
const table = {
  contract: [],
  rpc: ['contract'],
  start: [],
  store: ['contract'],
  journal: ['contract', 'deps', 'store'],
  mail: ['contract'],
  findings: ['contract', 'mail'],
  book: ['contract', 'deps', 'store', 'journal', 'mail', 'findings'],
  commands: ['contract', 'deps', 'journal', 'store', 'mail', 'book', 'records', 'intake'],
  images: ['contract'],
  intake: ['contract', 'deps', 'store', 'mail', 'book'],
  sync: ['contract', 'deps', 'journal', 'store', 'mail', 'book', 'intake'],
  'sign-in': ['contract', 'deps', 'store'],
  send: ['contract', 'deps', 'journal', 'store', 'mail', 'book', 'intake', 'sync', 'drafting', 'queue'],
  search: ['contract', 'deps', 'store', 'mail'],
  export: ['contract', 'store'],
  records: ['contract', 'deps', 'store', 'mail', 'book'],
  sample: ['contract', 'deps'],
  drafting: ['contract', 'deps', 'store', 'mail', 'findings', 'book'],
  queue: ['contract', 'deps', 'store', 'mail', 'book', 'drafting'],
  documents: ['contract', 'deps', 'store', 'mail', 'book', 'drafting'],
  reviews: ['contract', 'deps', 'store', 'mail', 'book', 'drafting', 'intake'],
  handlers: ['contract', 'rpc', 'deps', ...engineRooms],
  hosts: ['contract', 'rpc', 'start', 'engine', 'deps', 'store'],
  main: ['contract', 'rpc', 'start'],
  preload: [],
  ui: ['contract'],
  state: ['contract', 'rpc'],
  features: ['contract', 'state', 'ui'],
  app: ['contract', 'rpc', 'state', 'ui', 'features'],
};

const OWN_CODE = '^(electron|src)/';

const directions = Object.entries(table).map(([room, may]) => ({
  name: `${room}-imports`,
  comment: `${room} may import ${may.length > 0 ? may.join(', ') : 'no other room'}`,
  severity: 'error',
  from: { path: rooms[room] },
  to: { path: OWN_CODE, pathNot: [...rooms[room], ...may.flatMap((each) => rooms[each])] },
}));

/** The one room each of these packages belongs to. */
const owners = {
  'better-sqlite3': ['store'],
  imapflow: ['sync'],
  mailparser: ['mail'],
  'ical.js': ['mail'],
  oauth4webapi: ['sign-in'],
  nodemailer: ['send'],
  electron: ['main', 'preload'],
  '@napi-rs/keyring': ['hosts'],
  ws: ['hosts'],
  papaparse: ['records'],
  pdfkit: ['export'],
  zustand: ['state'],
};

const ownership = Object.entries(owners).map(([name, homes]) => ({
  name: `${name}-owner`,
  comment: `${name} belongs to ${homes.join(' and ')}`,
  severity: 'error',
  from: { path: OWN_CODE, pathNot: homes.flatMap((home) => rooms[home]) },
  to: { path: `(^|/)node_modules/${name}/`, dependencyTypesNot: ['type-only'] },
}));

module.exports = {
  forbidden: [
    ...directions,
    ...ownership,
    {
      name: 'contract-zod-only',
      severity: 'error',
      from: { path: rooms.contract },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: '(^|/)node_modules/zod/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '[.](css|woff2)' },
    },
    {
      name: 'no-dev-dependencies-in-product',
      severity: 'error',
      from: { path: OWN_CODE },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '(^|/)node_modules/(electron|@types)/',
      },
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
