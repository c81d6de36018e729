// `npm run shots`: a picture of every screen with the sample book, light and dark, on a laptop's width and a monitor's.
// `npm run shots -- day records` takes those alone whose names begin so.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { calls } from '../../electron/contract/contract.ts';
import type { AccountId } from '../../electron/contract/scalars.ts';
import { joinInstance } from '../../electron/engine/hosts/join-instance.ts';
import { type Client, createClient } from '../../electron/rpc/client.ts';
import { hasChromium, launchChromium, startHost } from './support/browser-journey.ts';
import { emptyDataFolder, PATIENCE_MS } from './support/journey.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = join(root, 'shots');
/** A Friday morning; the sample's stories are told up to the clock they are opened at. */
const NOW = '2026-03-06T10:00:00Z';
const TIME_ZONE = 'Europe/Berlin';
const ASK_AGAIN_MS = 200;
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

type TendClient = Client<typeof calls, Record<never, never>>;

/** The host says where its page is before its engine is open. */
async function connect(dataFolder: string): Promise<TendClient> {
  for (let tries = 0; tries < PATIENCE_MS / ASK_AGAIN_MS; tries += 1) {
    const port = await joinInstance(dataFolder);
    if (port) return createClient<typeof calls, Record<never, never>>(port);
    await pause(ASK_AGAIN_MS);
  }
  throw new Error('the browser host does not answer on its data folder');
}

interface Screen {
  readonly hash: string;
  /** Pressed one after the other when the screen is there: opens what lies over it. */
  readonly press?: readonly string[];
  readonly type?: string;
  /** What must be there before the keys mean anything. */
  readonly after?: string;
}

/** Some reviews offered, and one that is agreed. */
async function arrangeReviews(client: TendClient, accountIds: AccountId[]): Promise<{ readonly meetingId: number }> {
  const { proposed } = await client.call('meeting.proposeAll', { accountIds });
  const [first] = proposed;
  if (!first) throw new Error('no review could be proposed');
  const { meeting } = await client.call('meeting.get', { meetingId: first.meetingId });
  const [offer] = meeting.offers;
  if (offer) await client.call('meeting.schedule', { meetingId: first.meetingId, start: offer.start });
  return first;
}

/** Every screen and what opens over it, by the name of its picture. */
async function findScreens(client: TendClient): Promise<ReadonlyMap<string, Screen>> {
  await client.call('queue.fill', {});
  const { rows } = await client.call('book.list', {});
  const [first] = rows;
  if (!first) throw new Error('the sample book is empty');
  const { threads } = await client.call('thread.list', { accountId: first.accountId });
  const [thread] = threads;
  if (!thread) throw new Error('the first account of the sample book has no mail');
  const inThread = `#/inbox/${thread.threadId}`;
  const ofAccount = `#/account/${first.accountId}`;
  const reviewed = await arrangeReviews(
    client,
    rows.slice(2, 8).map((row) => row.accountId),
  );
  const { commitments } = await client.call('commitment.list', { state: 'overdue' });
  const promised = `#/account/${commitments.find((each) => each.by === 'us')?.accountId ?? first.accountId}`;
  const after = '[data-finding]';
  return new Map<string, Screen>([
    ['today', { hash: '#/today' }],
    ['today-snooze', { hash: '#/today', press: ['h'] }],
    ['day', { hash: '#/day' }],
    ['day-touchpoints', { hash: '#/day', press: ['v'] }],
    ['pass', { hash: '#/pass/proactive' }],
    ['pass-sweep', { hash: '#/pass/sweep' }],
    ['queue', { hash: '#/queue' }],
    ['queue-gap', { hash: '#/queue', press: ['j'] }],
    ['queue-edit', { hash: '#/queue', press: ['e'] }],
    ['queue-reject', { hash: '#/queue', press: ['r'] }],
    ['queue-all', { hash: '#/queue', press: ['Shift+A'] }],
    ['draft-touch', { hash: '#/book', press: ['w'] }],
    ['settings-modes', { hash: '#/settings/modes' }],
    ['settings-autopilot', { hash: '#/settings/autopilot' }],
    ['settings-day', { hash: '#/settings/day' }],
    ['tasks', { hash: '#/tasks' }],
    ['tasks-list', { hash: '#/tasks', press: ['v'] }],
    ['tasks-new', { hash: '#/tasks', press: ['n'] }],
    ['quiet', { hash: '#/quiet' }],
    ['quiet-leave', { hash: '#/quiet', press: ['5'] }],
    ['feedback', { hash: '#/feedback' }],
    ['reviews', { hash: '#/reviews', press: ['2'] }],
    ['reviews-due', { hash: '#/reviews', press: ['1'] }],
    ['reviews-calendar', { hash: '#/reviews', press: ['4'] }],
    ['meeting', { hash: `#/meeting/${reviewed.meetingId}` }],
    ['book', { hash: '#/book' }],
    ['book-why', { hash: '#/book', press: ['p'] }],
    ['inbox', { hash: '#/inbox' }],
    ['inbox-selected', { hash: '#/inbox', press: ['x', 'j', 'x'] }],
    ['thread', { hash: inThread }],
    ['thread-assign', { hash: inThread, press: ['m'] }],
    ['account', { hash: ofAccount }],
    ['account-promise', { hash: promised, press: ['.'], after }],
    ['account-correct', { hash: promised, press: ['.', 'i'], after }],
    ['thread-promise', { hash: promised, press: ['.', 'Enter'], after }],
    ['account-edit', { hash: ofAccount, press: ['i'] }],
    ['account-log', { hash: ofAccount, press: ['l'] }],
    ['renewals', { hash: '#/renewals' }],
    ['renewals-timeline', { hash: '#/renewals', press: ['v'] }],
    ['renewals-pipeline', { hash: '#/renewals', press: ['v', 'v'] }],
    ['renewals-record', { hash: '#/renewals', press: ['r'] }],
    ['openings', { hash: '#/openings' }],
    ['settings-brand', { hash: '#/settings/brand' }],
    ['documents', { hash: '#/documents' }],
    ['document', { hash: `#/document/${first.accountId}/review_pack/internal/en` }],
    ['document-edit', { hash: `#/document/${first.accountId}/review_pack/client/en`, press: ['j', 'i'] }],
    ['playbooks', { hash: '#/playbooks/running' }],
    ['playbooks-all', { hash: '#/playbooks/all' }],
    ['playbooks-due', { hash: '#/playbooks/due' }],
    ['playbook', { hash: '#/playbook/billing-dispute' }],
    ['run', { hash: '#/run/1' }],
    ['run-form', { hash: '#/run/3' }],
    ['run-ended', { hash: '#/run/1', press: ['Home'], after: '[data-step]' }],
    ['reports', { hash: '#/reports/activity' }],
    ['reports-rows', { hash: '#/reports/activity', press: ['j', 'j', 'Enter'], after: '[data-figure]' }],
    ['reports-review', { hash: '#/reports/portfolio' }],
    ['records-crm', { hash: '#/records/crm' }],
    ['records-figures', { hash: '#/records/figures' }],
    ['records-backup', { hash: '#/records/backup' }],
    ['audit', { hash: '#/audit' }],
    ['past', { hash: '#/past' }],
    ['coverage', { hash: '#/coverage' }],
    ['activity', { hash: '#/activity' }],
    ['activity-entry', { hash: '#/activity', press: ['Enter'] }],
    ['search', { hash: '#/search?q=renewal' }],
    ['search-help', { hash: '#/search' }],
    ['import', { hash: '#/import' }],
    ['suggested', { hash: '#/suggested' }],
    ['settings-mailboxes', { hash: '#/settings/mailboxes' }],
    ['settings-rhythm', { hash: '#/settings/rhythm' }],
    ['settings-mapping', { hash: '#/settings/mapping' }],
    ['settings-appearance', { hash: '#/settings/appearance' }],
    ['settings-about', { hash: '#/settings/about' }],
    ['palette', { hash: '#/today', press: ['Control+k'], type: first.name.slice(0, 4) }],
    ['keys', { hash: '#/inbox', press: ['?'] }],
    ['welcome', { hash: '#/welcome' }],
  ]);
}

async function openOver(page: Page, { press = [], type, after }: Screen): Promise<void> {
  if (press.length === 0) return;
  // A row under the cursor, where there is a list, is what the keys act on; what they open may have to come first.
  await page.locator('[role="grid"] [tabindex="0"], #main').first().waitFor();
  await page.waitForLoadState('networkidle');
  if (after !== undefined) await page.locator(after).first().waitFor();
  for (const key of press) await page.keyboard.press(key);
  if (type === undefined) return;
  await page.keyboard.type(type);
  await page.getByRole('option').first().waitFor();
}

/** Nothing on the page is still to come. */
async function settled(page: Page): Promise<void> {
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.getByText('Loading', { exact: true }).first().waitFor({ state: 'detached' });
}

/** In the document itself: the fonts are there, and rows stand where they were measured to stand. */
const drawn = async (): Promise<void> => {
  await document.fonts.ready;
  for (let frames = 0; frames < 6; frames += 1) await new Promise(requestAnimationFrame);
};

/** Those whose names begin with a word of the command line; all where there is none. */
function wanted(screens: ReadonlyMap<string, Screen>): ReadonlyMap<string, Screen> {
  const names = process.argv.slice(2);
  return new Map([...screens].filter(([name]) => names.length === 0 || names.some((each) => name.startsWith(each))));
}

async function takeAll(browser: Browser, address: string, screens: ReadonlyMap<string, Screen>): Promise<number> {
  let taken = 0;
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of sizes) {
      const context = await browser.newContext({
        viewport,
        colorScheme,
        locale: 'en-GB',
        timezoneId: TIME_ZONE,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(address);
      await page.waitForURL((url) => url.search === '');
      for (const [name, screen] of wanted(screens)) {
        await page.goto(new URL(`/${screen.hash}`, address).href);
        await page.reload();
        await page.getByRole('heading').first().waitFor();
        await settled(page);
        await openOver(page, screen);
        await settled(page);
        await page.evaluate(drawn);
        await page.screenshot({ path: join(target, `${name}-${viewport.width}-${colorScheme}.png`) });
        taken += 1;
      }
      await context.close();
    }
  }
  return taken;
}

/** The very first screen, which needs a data folder that holds nothing. */
async function takeFirstRun(browser: Browser): Promise<number> {
  const folder = emptyDataFolder();
  const host = await startHost({ dataFolder: folder.path, now: NOW, timeZone: TIME_ZONE });
  try {
    return await takeAll(browser, host.address, new Map([['first-run', { hash: '#/today' }]]));
  } finally {
    await host.close();
    folder.remove();
  }
}

async function main(): Promise<void> {
  if (!hasChromium()) throw new Error('pictures need Chromium at /usr/bin/chromium');
  const vite = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) throw new Error('the product could not be built');
  const folder = emptyDataFolder();
  const host = await startHost({ dataFolder: folder.path, now: NOW, timeZone: TIME_ZONE });
  const browser = await launchChromium();
  const client = await connect(folder.path);
  try {
    await client.call('sample.open', {});
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target);
    const taken = (await takeAll(browser, host.address, await findScreens(client))) + (await takeFirstRun(browser));
    process.stdout.write(`${taken} pictures in ${target}\n`);
  } finally {
    client.close();
    await browser.close();
    await host.close();
    folder.remove();
  }
}

await main();
