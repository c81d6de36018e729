// What a window said when its test failed: a journey ends before anybody could look, and the message of a wait that was in vain
// tells what was missing, never what stood there instead.
import type { Page } from 'playwright-core';
import { afterEach } from 'vitest';

const MOST = 2_000;
let said: string[] = [];

/** Kept by a journey just before it closes. A window that answers no more says nothing. */
export async function keepLastWords(page: Page): Promise<void> {
  const late = new Promise<string>((resolve) => setTimeout(resolve, 2_000, 'the window answers no more').unref());
  const words = page
    .evaluate(() => {
      const focused = document.activeElement;
      const held = focused && `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent ?? ''}`;
      return `${location.hash}, focus on ${held?.slice(0, 80)}\n${document.body.innerText}`;
    })
    .catch(() => 'the window is gone');
  said.push((await Promise.race([words, late])).slice(0, MOST));
}

/** For the setup of a project: after every other hook of a test. */
export function tellLastWords(): void {
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') for (const words of said) process.stderr.write(`\n${task.name}: ${words}\n`);
    said = [];
  });
}
