// How long the window takes from the key that approves a draft to the next draft on the screen: the built program's browser
// host on the benchmark's queue, Debian's Chromium, and keys pressed as a person presses them, each when the draft is there.
import { z } from 'zod';
import { hasChromium, openInBrowser } from '../e2e/support/browser-journey.ts';
import { buildProgram } from './build-program.ts';

const approval = z.object({
  /** Milliseconds from the key to the end of all script that it started. */
  handled: z.number(),
  /** The same and the frame that shows the next draft, laid out and painted; the wait for the screen between them left out. */
  worked: z.number(),
  /** Milliseconds from the key's own time to that frame painted: with every wait. */
  passed: z.number(),
  /** Frames after the key until the next draft stood there: 1 is the very next. */
  frames: z.number(),
});
export type Approval = z.infer<typeof approval>;

export const noApprovals = hasChromium() ? null : 'not measured: needs Chromium (apt-get install chromium)';

const PRESSES = 60;

/** `folder` holds the queue of measure-queue.ts; nothing leaves, because the clock stands still. */
export async function measureApprovals(folder: string, now: number): Promise<Approval[]> {
  buildProgram();
  const journey = await openInBrowser({ dataFolder: folder, now: new Date(now).toISOString() });
  try {
    const { page } = journey;
    await page.getByRole('link', { name: /^Queue/ }).click();
    await page.getByRole('grid', { name: 'Drafts to look at' }).waitFor();
    await page.evaluate(watchApprovals);
    for (let press = 1; press <= PRESSES; press += 1) {
      await page.locator('section[aria-label^="Draft to"] h2').waitFor();
      await page.keyboard.press('a');
      await page.locator(`html[data-approvals="${press}"]`).waitFor({ state: 'attached' });
    }
    return z.array(approval).parse(await page.evaluate('approvals.seen'));
  } finally {
    await journey.close();
  }
}

/** In the window: the first listener of the key and the last, and every frame until another draft stands there. */
const watchApprovals = `(() => {
  window.approvals = {
    seen: [],
    subject: () => document.querySelector('section[aria-label^="Draft to"] h2')?.textContent,
  };
  let key = null;
  addEventListener('keydown', (event) => {
    if (event.key === 'a') key = { at: event.timeStamp, began: performance.now(), before: approvals.subject() };
  }, true);
  addEventListener('keydown', (event) => {
    if (event.key !== 'a') return;
    const { at, began, before } = key;
    let handled = 0;
    let frames = 0;
    queueMicrotask(() => { handled = performance.now() - began; });
    const frame = () => {
      const frameBegan = performance.now();
      frames += 1;
      const painted = new MessageChannel();
      painted.port1.onmessage = () => {
        const ended = performance.now();
        const subject = approvals.subject();
        if (subject === undefined || subject === before) return void requestAnimationFrame(frame);
        approvals.seen.push({ handled, worked: handled + ended - frameBegan, passed: ended - at, frames });
        document.documentElement.dataset.approvals = String(approvals.seen.length);
      };
      painted.port2.postMessage(null);
    };
    requestAnimationFrame(frame);
  });
})()`;
