// Every screen of the sample book, in both themes, held to WCAG 2 AA by axe.
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openInBrowser } from './support/browser-journey.ts';
import { type Journey, type OwnedFolder, SAMPLE_NOW, SAMPLE_TIME_ZONE, sampleDataFolder } from './support/journey.ts';

const screens: readonly [string, string][] = [
  ['Today', '#/today'],
  ['the day', '#/day'],
  ['a pass', '#/pass/proactive'],
  ['the sweep', '#/pass/sweep'],
  ['the rules of notices', '#/settings/day'],
  ['Inbox', '#/inbox'],
  ['a thread', '#/inbox/1'],
  ['a new message', '#/write'],
  ['Drafts', '#/drafts'],
  ['Outbox', '#/outbox'],
  ['Queue', '#/queue'],
  ['Tasks', '#/tasks'],
  ['Quiet', '#/quiet'],
  ['Renewals', '#/renewals'],
  ['Openings', '#/openings'],
  ['Reviews', '#/reviews'],
  ['Playbooks', '#/playbooks/running'],
  ['the playbooks there are', '#/playbooks/all'],
  ['what would start', '#/playbooks/due'],
  ['a playbook', '#/playbook/billing-dispute'],
  ['a run', '#/run/1'],
  ['a run with a form', '#/run/3'],
  ['Documents', '#/documents'],
  ['a review pack', '#/document/1/review_pack/client/en'],
  ['Book', '#/book'],
  ['an account', '#/account/1'],
  ['Search', '#/search'],
  ['Import', '#/import'],
  ['Reports', '#/reports/activity'],
  ['the monthly review', '#/reports/portfolio'],
  ['an export for a CRM', '#/records/crm'],
  ['backups', '#/records/backup'],
  ['Activity', '#/activity'],
  ['Settings', '#/settings/mailboxes'],
  ['the brand', '#/settings/brand'],
];

const TAGS = ['wcag2a', 'wcag2aa'];
/** A theme is colours and nothing else: what holds for names, roles and keys in one holds in the other. */
const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block'];

const possible = hasChromium();
let folder: OwnedFolder;
let journey: Journey;
beforeAll(async () => {
  if (!possible) return;
  folder = sampleDataFolder();
  journey = await openInBrowser({ dataFolder: folder.path, now: SAMPLE_NOW, timeZone: SAMPLE_TIME_ZONE });
  await journey.page.getByRole('link', { name: /^Today/ }).waitFor();
});
afterAll(async () => {
  await journey?.close();
  folder?.remove();
});

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  beforeAll(async () => {
    await journey?.page.emulateMedia({ colorScheme });
    await journey?.page.waitForFunction((theme) => document.documentElement.dataset.theme === theme, colorScheme);
  });

  it.skipIf(!possible).each(screens)('%s can be read and worked by everyone', async (_name, route) => {
    const { page } = journey;
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, route);
    await page.getByRole('main').first().waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    // Frames of mail hold no scripts, so axe can't run in them.
    const all = new AxeBuilder({ page }).exclude('iframe').setLegacyMode(true);
    const found = await (colorScheme === 'light' ? all.withTags(TAGS) : all.withRules(ABOUT_COLOURS)).analyze();
    const problems = found.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}`),
    );
    expect(problems).toEqual([]);
  });
});
