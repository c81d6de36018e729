// Every screen of the sample book, in both themes, held to WCAG 2 AA by axe.
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openInBrowser } from './support/browser-journey.ts';
import { emptyDataFolder, type Journey, type OwnedFolder } from './support/journey.ts';

const screens: readonly [string, string][] = [
  ['Today', '#/today'],
  ['Inbox', '#/inbox'],
  ['a thread', '#/inbox/1'],
  ['a new message', '#/write'],
  ['Drafts', '#/drafts'],
  ['Outbox', '#/outbox'],
  ['Book', '#/book'],
  ['an account', '#/account/1'],
  ['Search', '#/search'],
  ['Import', '#/import'],
  ['Activity', '#/activity'],
  ['Settings', '#/settings/mailboxes'],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  let folder: OwnedFolder;
  let journey: Journey;
  const possible = hasChromium();
  beforeAll(async () => {
    if (!possible) return;
    folder = emptyDataFolder();
    journey = await openInBrowser({ dataFolder: folder.path, sample: true, now: '2026-11-20T10:00:00Z', colorScheme });
    await journey.page.getByRole('link', { name: /^Today/ }).waitFor();
  });
  afterAll(async () => {
    await journey?.close();
    folder?.remove();
  });

  it.skipIf(!possible).each(screens)('%s can be read and worked by everyone', async (_name, route) => {
    const { page } = journey;
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, route);
    await page.getByRole('main').first().waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    // Frames of mail hold no scripts, so axe can't run in them.
    const found = await new AxeBuilder({ page })
      .exclude('iframe')
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa'])
      .analyze();
    const problems = found.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}`),
    );
    expect(problems).toEqual([]);
  });
});
