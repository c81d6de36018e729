// The first thing anyone sees, in both hosts that show a window.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasChromium, openInBrowser } from './support/browser-journey.ts';
import { openInElectron, whyNoElectron } from './support/electron-journey.ts';
import { emptyDataFolder, type Journey, type OpenJourney, type OwnedFolder } from './support/journey.ts';

const noElectron = whyNoElectron();
if (noElectron) console.warn(`The desktop window is not tested: ${noElectron}.`);

let folder: OwnedFolder;
let journey: Journey | undefined;
beforeEach(() => {
  folder = emptyDataFolder();
});
afterEach(async () => {
  await journey?.close();
  journey = undefined;
  folder.remove();
});

const hosts: readonly [string, boolean, OpenJourney][] = [
  ['a browser', hasChromium(), openInBrowser],
  ['the desktop window', noElectron === null, openInElectron],
];

describe.each(hosts)('an empty data folder opened in %s', (_name, possible, open) => {
  it.skipIf(!possible)('shows the first screen with a way to begin, and no error on the console', async () => {
    journey = await open({ dataFolder: folder.path });
    const complaints: string[] = [];
    journey.page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    journey.page.on('pageerror', (error) => complaints.push(error.message));
    await journey.page.reload();
    await journey.page.getByRole('heading').first().waitFor();
    expect(await journey.page.getByRole('button').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });
});

describe('the desktop window', () => {
  it.skipIf(noElectron !== null)('gives its page nothing of Node or Electron but the bridge', async () => {
    journey = await openInElectron({ dataFolder: folder.path });
    const found = await journey.page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
      bridge: Object.keys((window as unknown as { tend: object }).tend).sort(),
    }));
    expect(found.node).toEqual([]);
    expect(found.bridge).toEqual(['chooseFolder', 'hostKind', 'onClose', 'onFrame', 'onOpen', 'pathForFile', 'post']);
  });

  it.skipIf(noElectron !== null)('comes back by itself when its engine was lost', async () => {
    const desktop = await openInElectron({ dataFolder: folder.path });
    journey = desktop;
    const { page } = desktop;
    await page.getByRole('heading').first().waitFor();
    await page.evaluate(() => document.body.setAttribute('data-before', ''));
    process.kill(desktop.enginePid(), 'SIGKILL');
    await page.locator('body:not([data-before])').waitFor();
    await page.getByRole('heading').first().waitFor();
  });

  it.skipIf(noElectron !== null)('stays on its own page when something tries to lead it away', async () => {
    journey = await openInElectron({ dataFolder: folder.path });
    const { page } = journey;
    await page.getByRole('heading').first().waitFor();
    const address = page.url();
    const refused = await page.evaluate(() => {
      const opened = window.open('file:///etc/passwd');
      window.location.assign('file:///etc/passwd');
      return opened === null;
    });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(refused).toBe(true);
    expect(page.url()).toBe(address);
  });
});
