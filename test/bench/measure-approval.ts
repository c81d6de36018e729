// How long the window takes from the key that approves a draft to the next draft on the screen: the built program's browser
// host on the benchmark's queue, Debian's Chromium, and keys pressed as a person presses them, each when the draft is there.
import type { CDPSession } from 'playwright-core';
import { z } from 'zod';
import { hasChromium, openInBrowser } from '../e2e/support/browser-journey.ts';
import { buildProgram } from './build-program.ts';

export interface ApprovalTimes {
  /** Milliseconds of the window's thread from the key to the frame it leads to: script, styles, layout, painting. */
  readonly worked: readonly number[];
  /** Milliseconds of them that are the key's own script. */
  readonly handled: readonly number[];
  /** Milliseconds from the key's own time until that frame was there: with every wait for the screen and for other programs. */
  readonly passed: readonly number[];
  /** Frames after the key until the next draft stood there: 1 is the very next. */
  readonly frames: readonly number[];
}

export const noApprovals = hasChromium() ? null : 'not measured: needs Chromium (apt-get install chromium)';

const PRESSES = 60;
/** The first ones have the browser compile what the key runs. */
const WARM_UP = 10;
/** Between two drafts: what one approval changes is told to the window meanwhile. A person reads for longer. */
const READING_MS = 150;

const seen = z.array(z.object({ passed: z.number(), frames: z.number() }));

/** `folder` holds the queue of measure-queue.ts; nothing leaves, because the clock stands still. */
export async function measureApprovals(folder: string, now: number): Promise<ApprovalTimes> {
  buildProgram();
  const journey = await openInBrowser({ dataFolder: folder, now: new Date(now).toISOString() });
  try {
    const { page } = journey;
    await page.getByRole('link', { name: /^Queue/ }).click();
    await page.getByRole('grid', { name: 'Drafts to look at' }).waitFor();
    await page.evaluate(watchApprovals);
    const trace = await startTrace(await page.context().newCDPSession(page));
    for (let press = 1; press <= WARM_UP + PRESSES; press += 1) {
      await page.locator('section[aria-label^="Draft to"] h2').waitFor();
      await page.waitForTimeout(READING_MS);
      await page.keyboard.press('a');
      await page.locator(`html[data-approvals="${press}"]`).waitFor({ state: 'attached' });
    }
    const work = workOfKeys(await trace.end()).slice(-PRESSES);
    const all = seen.parse(await page.evaluate('approvals')).slice(-PRESSES);
    return {
      worked: work.map((each) => each.worked),
      handled: work.map((each) => each.handled),
      passed: all.map((each) => each.passed),
      frames: all.map((each) => each.frames),
    };
  } finally {
    await journey.close();
  }
}

/** In the window: every frame after the key until another draft stands there. */
const watchApprovals = `(() => {
  const approvals = (window.approvals = []);
  const subject = () => document.querySelector('section[aria-label^="Draft to"] h2')?.textContent;
  addEventListener('keydown', (event) => {
    if (event.key !== 'a') return;
    const before = subject();
    let frames = 0;
    const frame = () => {
      frames += 1;
      const painted = new MessageChannel();
      painted.port1.onmessage = () => {
        const now = subject();
        if (now === undefined || now === before) return void requestAnimationFrame(frame);
        approvals.push({ passed: performance.now() - event.timeStamp, frames });
        document.documentElement.dataset.approvals = String(approvals.length);
      };
      painted.port2.postMessage(null);
    };
    requestAnimationFrame(frame);
  }, true);
})()`;

/** The browser's own record of what its threads did; times in microseconds. */
const traceEvent = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().default(0),
  args: z.object({ data: z.object({ type: z.unknown() }).optional() }).catch({}),
});
type TraceEvent = z.infer<typeof traceEvent>;

async function startTrace(cdp: CDPSession): Promise<{ end(): Promise<TraceEvent[]> }> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...z.array(traceEvent).parse(value)));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  return {
    async end() {
      const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
      await cdp.send('Tracing.end');
      await complete;
      return events.filter(({ ph }) => ph === 'X').sort((a, b) => a.ts - b.ts);
    },
  };
}

const WORK = new Set(['EventDispatch', 'UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']);

/** Each key and what the window's thread did until the frame after it was laid out in layers; what lies in another counts once. */
function workOfKeys(events: readonly TraceEvent[]): { worked: number; handled: number }[] {
  const keys = events.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown');
  return keys.flatMap((key) => {
    const after = events.filter(({ pid, tid, ts }) => pid === key.pid && tid === key.tid && ts >= key.ts);
    const end = after.find(({ name }) => name === 'Layerize');
    if (!end) return [];
    let worked = 0;
    let counted = 0;
    for (const { name, ts, dur } of after) {
      if (ts > end.ts) break;
      if (!WORK.has(name) || ts < counted) continue;
      counted = ts + dur;
      worked += dur;
    }
    return [{ worked: worked / 1000, handled: key.dur / 1000 }];
  });
}
