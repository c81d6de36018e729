// A document written by hand that has everything a document can hold, and what makes formats stumble: long tables, gaps, words
// wider than their column, names in other scripts, and text that looks like markup, formulas and paths.
import type {
  DocumentBlock,
  DocumentSection,
  DocumentSource,
  TendDocument,
} from '../../../electron/contract/documents.ts';
import { accountId, messageRowId } from '../../../electron/contract/scalars.ts';

const AT = Date.UTC(2026, 10, 20, 10);
const DAY = 86_400_000;

const sources: DocumentSource[] = [
  {
    id: 'account:renewal',
    says: 'The account’s contract: renewal on 31 March 2027',
    at: AT - 40 * DAY,
    messageRowId: null,
    internal: false,
  },
  {
    id: 'figure:logins',
    says: 'Figures imported from usage-2026.csv: active users by month',
    at: AT - 3 * DAY,
    messageRowId: null,
    internal: false,
  },
  {
    id: 'figure:nps',
    says: 'Figures imported from nps.csv: answers of three surveys',
    at: AT - 30 * DAY,
    messageRowId: null,
    internal: false,
  },
  ...Array.from(
    { length: 34 },
    (_, index): DocumentSource => ({
      id: `message:${index + 1}`,
      says: `Priya Raman to Jonas Keller, “${['Rollout in Leeds', 'Dispatch times', 'Invoice 2291', 'Next steps', 'Re: Training for the night shift'][index % 5]}”: “We moved the second depot over on Monday, and the planners say they would not go back.”`,
      at: AT - (index + 2) * 5 * DAY,
      messageRowId: messageRowId.parse(index + 1),
      internal: false,
    }),
  ),
];

const line = (text: string, ...from: string[]) => ({ text, sources: from });
const months = ['Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'];

const people = [
  ['Priya Raman', 'Director of Operations', 'Champion', 0.78, 0.92],
  ['Martin Oyelaran', 'Chief Financial Officer', 'Decides on budget', 0.95, 0.3],
  ['Helena Fjord-Castellano', 'Head of Dispatch', 'Uses it every day', 0.52, 0.81],
  ['Tom Whitcombe', 'IT Security', 'Reviews', 0.55, 0.34],
  ['王小明', 'Regional Manager, Asia', 'Sponsor', 0.7, 0.34],
  ['Agnieszka Wiśniewska', 'Procurement', 'Negotiates', 0.62, 0.36],
  ['Олена Коваль', 'Data team', 'Integrations', 0.3, 0.62],
  ['Raj Patel', 'Planner, Leeds', 'User', 0.15, 0.6],
  ['Sam O’Neill', 'Former CTO', 'Sponsor', 0.9, 0.7],
  ['Λευτέρης Παπαδόπουλος', 'Warehouse lead', 'User', 0.12, 0.22],
] as const;

const summary: DocumentBlock[] = [
  {
    type: 'paragraph',
    ...line(
      'Northwind Logistics moved four of its six depots to the new dispatch board since the last review. Planning a day takes 18 minutes instead of 46, and the number of people who use it every week has grown by a third. Two things stand in the way of the remaining depots: the single sign-on review and training for the night shift.',
      'message:1',
      'figure:logins',
    ),
  },
  {
    type: 'figures',
    items: [
      { label: 'Active users', value: '412', note: 'a week, in November; 309 a year ago', sources: ['figure:logins'] },
      { label: 'Time to plan a day', value: '18 min', note: 'was 46 min before the rollout', sources: ['message:2'] },
      { label: 'Depots live', value: '4 of 6', note: 'Leeds and Hull since March', sources: ['message:3'] },
      { label: 'Contract', value: '€ 148,000', note: 'a year, until 31 March 2027', sources: ['account:renewal'] },
    ],
  },
  {
    type: 'bullets',
    items: [
      line('The second depot went live in one weekend, without a day of double planning.', 'message:4'),
      line('“The planners say they would not go back.” Priya Raman, 3 November 2026.', 'message:1', 'message:5'),
      line(
        'Decision needed today: who signs off the security review, [[name of the person]], and by when.',
        'message:6',
      ),
    ],
  },
];

const goals: DocumentBlock = {
  type: 'table',
  columns: [
    { title: 'Goal', align: 'left', share: 0.34 },
    { title: 'Measure', align: 'left', share: 0.24 },
    { title: 'Target', align: 'right', share: 0.12 },
    { title: 'Now', align: 'right', share: 0.12 },
    { title: 'State', align: 'left', share: 0.18 },
  ],
  rows: [
    {
      cells: ['Plan a day in under 20 minutes', 'Median of planning sessions', '20 min', '18 min', 'Reached'],
      sources: ['figure:logins'],
    },
    { cells: ['All six depots on one board', 'Depots live', '6', '4', 'On track'], sources: ['message:7'] },
    {
      cells: [
        'Fewer empty kilometres',
        'Kilometres without load, of all',
        '12 %',
        '[[figure from their TMS]]',
        'Not measured yet',
      ],
      sources: ['message:8'],
    },
    {
      cells: [
        '=HYPERLINK("http://evil.example","click")',
        '<script>alert(1)</script>',
        '../../etc',
        '{{x}}',
        '|pipe| *star* _under_',
      ],
      sources: ['message:9'],
    },
  ],
};

const issues: DocumentBlock = {
  type: 'table',
  columns: [
    { title: 'Raised', align: 'left', share: 0.14 },
    { title: 'What it is about', align: 'left', share: 0.46 },
    { title: 'Who', align: 'left', share: 0.2 },
    { title: 'Next step', align: 'left', share: 0.2 },
  ],
  rows: Array.from({ length: 26 }, (_, index) => ({
    cells: [
      `${(index % 28) + 1} Oct 2026`,
      [
        'Single sign-on is under review by the security team; the questionnaire was sent back once with three questions about data retention.',
        'Two planners of the night shift have not been trained.',
        'The export for the Donaudampfschifffahrtsgesellschaftskapitänsmützenverwaltung takes longer than a minute.',
      ][index % 3] ?? '',
      ['Tom Whitcombe', 'Helena Fjord-Castellano', 'Agnieszka Wiśniewska'][index % 3] ?? '',
      ['Answer by 27 November', 'Two sessions planned', 'Fixed in 4.2, to be confirmed'][index % 3] ?? '',
    ],
    sources: [`message:${(index % 34) + 1}`],
  })),
};

const sections: DocumentSection[] = [
  { key: 'summary', title: 'Executive summary', blocks: summary },
  {
    key: 'progress',
    title: 'Progress against goals',
    blocks: [
      { type: 'paragraph', ...line('Four goals were agreed at the review of 12 May 2026.', 'message:10') },
      goals,
      { type: 'gap', prompt: 'The result they named in their own words, and what it is worth to them' },
    ],
  },
  {
    key: 'adoption',
    title: 'Adoption and usage',
    blocks: [
      {
        type: 'paragraph',
        ...line('Use has grown with every depot; the dip in August is the summer break.', 'figure:logins'),
      },
      {
        type: 'chart',
        form: 'line',
        title: 'People who use it every week',
        unit: '',
        labels: months,
        series: [
          { name: 'Leeds and Hull', values: [98, 104, 120, 161, 170, 182, 190, 186, 150, 201, 219, 228] },
          { name: 'Other depots', values: [211, 215, 214, 210, null, null, 190, 185, 140, 176, 181, 184] },
        ],
        sources: ['figure:logins'],
      },
      {
        type: 'chart',
        form: 'bar',
        title: 'Share of tours planned on the board, by depot',
        unit: '%',
        labels: ['Leeds', 'Hull', 'Bristol', 'Cardiff', 'Felixstowe', 'Newcastle upon Tyne'],
        series: [
          { name: 'May', values: [41, 38, 12, 0, 0, 0] },
          { name: 'November', values: [96, 91, 64, 48, 7, null] },
        ],
        sources: ['figure:logins', 'message:11'],
      },
    ],
  },
  { key: 'challenges', title: 'Challenges and open issues', blocks: [issues] },
  {
    key: 'people',
    title: 'Stakeholder map',
    blocks: [
      {
        type: 'people',
        people: people.map(([name, title, role, influence, strength], index) => ({
          name,
          title,
          role,
          influence,
          strength,
          gone: index === 8,
          sources: [`message:${index + 12}`],
        })),
      },
    ],
  },
  {
    key: 'commercial',
    title: 'Renewal and commercial timeline',
    blocks: [
      {
        type: 'timeline',
        items: [
          {
            day: '2026-05-12',
            title: 'Last review',
            text: 'Goals for the year agreed with operations and finance.',
            done: true,
            sources: ['message:10'],
          },
          {
            day: '2026-11-27',
            title: 'Answers to the security questionnaire',
            text: 'Three questions about retention; details at https://status.northwind.example/security?q=1.',
            done: false,
            sources: ['message:6'],
          },
          { day: '2026-12-31', title: 'Notice period begins', text: '', done: false, sources: ['account:renewal'] },
          {
            day: '2027-03-31',
            title: 'Contract ends',
            text: 'Renews for twelve months unless notice is given by 31 December 2026.',
            done: false,
            sources: ['account:renewal'],
          },
        ],
      },
    ],
  },
  {
    key: 'plan',
    title: 'Proposed plan for the next quarter',
    blocks: [
      {
        type: 'bullets',
        items: Array.from({ length: 17 }, (_, index) =>
          line(
            [
              'Train the night shift in two sessions of 45 minutes, one of them on site in Felixstowe.',
              'Bring Newcastle upon Tyne onto the board once its gateway has been replaced; the parts are ordered and due in week 49.',
              'Measure empty kilometres from December on, with the figures of the transport system.',
            ][index % 3] ?? '',
            `message:${(index % 30) + 3}`,
          ),
        ),
      },
      { type: 'paragraph', ...line('What you know best: [[what matters most to them next year]].') },
    ],
  },
].map((section) => ({ ...section, internal: false, edited: false }) as DocumentSection);

const health: DocumentSection = {
  key: 'health',
  title: 'Relationship health',
  internal: true,
  edited: false,
  blocks: [
    {
      type: 'paragraph',
      ...line('Health is 71, up from 64 in August: answers come faster, and two new people write.', 'message:20'),
    },
    {
      type: 'chart',
      form: 'line',
      title: 'Health, monthly',
      unit: '',
      labels: months,
      series: [{ name: 'Health', values: [70, 69, 72, 74, 71, 70, 66, 65, 64, 67, 70, 71] }],
      sources: ['message:20'],
    },
  ],
};

export function richDocument(changes: Partial<TendDocument> = {}): TendDocument {
  const edition = changes.edition ?? 'internal';
  return {
    kind: 'review_pack',
    edition,
    accountId: accountId.parse(7),
    accountName: 'Northwind Logistics',
    title: 'Quarterly business review',
    subtitle: 'Where we stand, what it is worth, and what comes next',
    language: 'en',
    at: AT,
    timeZone: 'Europe/Berlin',
    sections: edition === 'client' ? sections : [...sections.slice(0, 5), health, ...sections.slice(5)],
    sources,
    brand: {
      company: 'Halden Systems',
      colour: '#1d5b40',
      accent: '#2a7f9e',
      logo: null,
      font: 'inter',
      ownFamily: null,
    },
    ...changes,
  };
}
