// A whole day on the sample book by keys alone, from the morning review to the sweep, in whichever window it is shown: every pass
// is begun, gone through and ended, and one of them broken off and gone on with after the window was loaded anew.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PATIENCE_MS } from './journey.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
const lines = (page: Page, title: string) => page.getByRole('grid', { name: title, exact: true }).getByRole('row');

/** From the day, Enter on the pass that is next. */
async function begin(page: Page, title: string): Promise<number> {
  await heading(page, title).waitFor();
  const preview = page.getByRole('button', { name: /^Begin/ });
  await preview.or(lines(page, title).first()).first().waitFor();
  if (await preview.isVisible()) await page.keyboard.press('Enter');
  await lines(page, title).first().waitFor();
  return lines(page, title).count();
}

/** One key after the other until so many lines are open; the first is gone before the next is touched. A line may be settled by itself. */
async function goThrough(page: Page, title: string, key: string, stop = 0): Promise<void> {
  for (let top = await page.evaluate(takeTopLine, { title, stop }); top !== null; ) {
    await page.keyboard.press(key);
    const next = () => page.evaluate(takeTopLine, { title, stop });
    await expect.poll(next, { timeout: PATIENCE_MS }).not.toBe(top);
    top = await next();
  }
}

/** Puts the focus on a list's first row and tells what it says, at one go; null once no more than `stop` are left. */
const takeTopLine = ({ title, stop }: { title: string; stop: number }): string | null => {
  const list = document.querySelector(`[role="grid"][aria-label="${title}"]`);
  const row = list?.querySelector<HTMLElement>('[role="row"]');
  if (!list || !row || Number(list.getAttribute('aria-rowcount')) <= stop) return null;
  row.focus();
  return row.getAttribute('aria-label');
};

async function through(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { name: `${title}: through` }).waitFor();
}

/** The pass's progress, and not the start of its time: "0 of 2" stands in "0 of 20–30 min" too. */
const progress = (page: Page, through: number, all: number) =>
  page.getByText(`${through} of ${all}`, { exact: true }).waitFor();

const toTheDay = async (page: Page) => {
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await heading(page, 'Day').waitFor();
};

/** Ends on the touchpoints by account, where the day's last key leads. */
export async function wholeDay(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Today/ }).waitFor();
  await toTheDay(page);
  await page.getByText(/Morning book review is next; 6 to go/).waitFor();
  await page.getByRole('row', { name: /^Morning book review: \d+ lines, 15–20 min/ }).waitFor();
  await page.keyboard.press('Enter');

  // The review is broken off after two lines: one done, one left.
  const review = await begin(page, 'Morning book review');
  await page.getByText('Silent for 41 days; the rhythm is 11').first().waitFor();
  // As on Today.
  await page.keyboard.press('e');
  await page.getByText(/^Done: Halvorsen Freight/).waitFor();
  await page.keyboard.press('x');
  await page.getByText(/^Left for another time: /).waitFor();
  await progress(page, 2, review);
  await page.keyboard.press('Escape');
  await page.getByRole('row', { name: new RegExp(`^Morning book review: 2 of ${review}`) }).waitFor();
  await page.reload();
  await page.getByRole('row', { name: new RegExp(`^Morning book review: 2 of ${review}`) }).waitFor();
  await page.keyboard.press('Enter');
  expect(await begin(page, 'Morning book review')).toBe(review - 2);
  await goThrough(page, 'Morning book review', 'd');
  await through(page, 'Morning book review');
  await page.getByText(/done, 1 left for another time/).waitFor();
  await page.keyboard.press('Enter');

  // An answer is drafted and stands in the place of its question; undoing brings the question back.
  const asked = await begin(page, 'Reply pass');
  await page.getByText('can you calculate with a tariff per wagon and axle').first().waitFor();
  const drafted = page.getByRole('region', { name: 'Draft to Ostrava Steelworks' });
  // The engine looks at the queue by itself now and then, and may have drafted it first.
  if (!(await drafted.isVisible())) await page.keyboard.press('Enter');
  await drafted.waitFor();
  await page.keyboard.press('d');
  await progress(page, 1, asked);
  await page.keyboard.press('z');
  await progress(page, 0, asked);
  await goThrough(page, 'Reply pass', 'd');
  await through(page, 'Reply pass');
  await page.keyboard.press('Enter');

  // What is done where it stands settles its line by itself: a choice for a quiet account, a task ticked off.
  await begin(page, 'Proactive block');
  await page.getByRole('list', { name: 'What to do' }).waitFor();
  await page.keyboard.press('3');
  await page.getByText(/^Halvorsen Freight: light note/).waitFor();
  await expect
    .poll(() => lines(page, 'Proactive block').filter({ hasText: 'Silent for 41 days' }).count(), {
      timeout: PATIENCE_MS,
    })
    .toBe(0);
  await goThrough(page, 'Proactive block', 'd');
  await through(page, 'Proactive block');
  await page.getByText(/settled on the way/).waitFor();
  await page.keyboard.press('Enter');

  for (const title of ['Reviews and scheduling', 'The week in order']) {
    await begin(page, title);
    await goThrough(page, title, 'x', 1);
    await goThrough(page, title, 'd');
    await through(page, title);
    await page.keyboard.press('Enter');
  }

  // The sweep says what waits, and goes on saying so whatever is ticked off.
  await begin(page, 'End-of-day sweep');
  await page.getByText(/Of \d+ accounts at risk or of high value: \d+ questions? without an answer/).waitFor();
  await goThrough(page, 'End-of-day sweep', 'd');
  await through(page, 'End-of-day sweep');
  await page.getByText('Not clear.').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('The day is done: every pass has ended.').waitFor();
  await page.keyboard.press('v');
  await page.getByRole('grid', { name: 'Touchpoints by account' }).getByRole('row').first().waitFor();
}
