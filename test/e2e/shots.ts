// `npm run shots`: a picture of every screen with the sample book, light and dark, on a laptop's width and a monitor's.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { calls } from '../../electron/contract/contract.ts';
import { joinInstance } from '../../electron/engine/hosts/join-instance.ts';
import { type Client, createClient } from '../../electron/rpc/client.ts';
import { hasChromium, launchChromium, startHost } from './support/browser-journey.ts';
import { emptyDataFolder } from './support/journey.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = join(root, 'shots');
/** A Monday morning; the sample's stories are told up to the clock they are opened at. */
const NOW = '2026-03-02T08:30:00Z';
const TIME_ZONE = 'Europe/Berlin';
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

type TendClient = Client<typeof calls, Record<never, never>>;

async function connect(dataFolder: string): Promise<TendClient> {
  const port = await joinInstance(dataFolder);
  if (!port) throw new Error('the browser host does not answer on its data folder');
  return createClient<typeof calls, Record<never, never>>(port);
}

/** The address of every screen, by the name of its picture. */
async function findScreens(client: TendClient): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.call('book.list', {});
  const [first] = rows;
  if (!first) throw new Error('the sample book is empty');
  const { threads } = await client.call('thread.list', { accountId: first.accountId });
  const [thread] = threads;
  return new Map([
    ['today', '#/today'],
    ['book', '#/book'],
    ['inbox', '#/inbox'],
    ...(thread ? [['thread', `#/inbox/${thread.threadId}`] as const] : []),
    ['account', `#/account/${first.accountId}`],
    ['activity', '#/activity'],
    ['search', '#/search?q=renewal'],
    ['import', '#/import'],
    ['suggested', '#/suggested'],
    ['settings-mailboxes', '#/settings/mailboxes'],
    ['settings-rhythm', '#/settings/rhythm'],
    ['settings-mapping', '#/settings/mapping'],
    ['settings-appearance', '#/settings/appearance'],
    ['settings-about', '#/settings/about'],
    ['welcome', '#/welcome'],
  ]);
}

async function takeAll(browser: Browser, address: string, screens: ReadonlyMap<string, string>): Promise<number> {
  let taken = 0;
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of sizes) {
      const context = await browser.newContext({
        viewport,
        colorScheme,
        timezoneId: TIME_ZONE,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(address);
      await page.waitForURL((url) => url.search === '');
      for (const [name, hash] of screens) {
        await page.goto(new URL(`/${hash}`, address).href);
        await page.reload();
        await page.getByRole('heading').first().waitFor();
        await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        await page.screenshot({ path: join(target, `${name}-${viewport.width}-${colorScheme}.png`) });
        taken += 1;
      }
      await context.close();
    }
  }
  return taken;
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
    const taken = await takeAll(browser, host.address, await findScreens(client));
    process.stdout.write(`${taken} pictures in ${target}\n`);
  } finally {
    client.close();
    await browser.close();
    await host.close();
    folder.remove();
  }
}

await main();
