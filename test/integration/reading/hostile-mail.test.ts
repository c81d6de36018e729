// Hostile mail in a real browser, in the frame that mail is shown in, with every request and every script on record: with
// both walls, with the window's wall alone, and with none, so that the frame and its policy are seen to hold by themselves.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { safeHtml } from '../../../electron/engine/mail/html/safe-html.ts';
import { styleTexts } from '../../../electron/engine/mail/html/safe-sheet.ts';
import { contentSecurityPolicy } from '../../../electron/start/page-policy.ts';
import { hasChromium, launchChromium } from '../../e2e/support/browser-journey.ts';
import { hostileVectors, skipLoudly } from '../../unit/mail/corpora.ts';
import type { Mail, Walls } from './frame-page.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const ownSet = fileURLToPath(new URL('../../fixtures/hostile', import.meta.url));
const PAGE = 'http://tend.test/';
const AT_ONCE = 240;
/** The bare frame is shown this share of the shared set, one each; all of it with HOSTILE_ALL=1. */
const BARE_EVERY = process.env.HOSTILE_ALL ? 1 : 12;

interface Hostile {
  readonly name: string;
  readonly html: string;
}

const own: readonly Hostile[] = readdirSync(ownSet)
  .filter((name) => name.endsWith('.html'))
  .map((name) => ({ name, html: readFileSync(join(ownSet, name), 'utf8') }));
const shared: readonly Hostile[] = hostileVectors().map(({ source, id, html }) => ({ name: `${source}/${id}`, html }));

const behindWalls = (html: string): Mail => {
  const safe = safeHtml(html, () => null);
  return { html: safe.html, css: safe.css };
};
const bare = (html: string): Mail => ({ html, css: styleTexts(html) });

let browser: Browser;
let page: Page;
/** What no mail may cause: requests, dialogs, new pages, words from a script. */
let caused: string[];

describe.skipIf(!hasChromium())('in a real browser', () => {
  beforeAll(async () => {
    const script = await builtPage();
    browser = await launchChromium();
    const context = await browser.newContext();
    page = await context.newPage();
    caused = [];
    await context.route('**/*', (route) => {
      const url = route.request().url();
      const headers = { 'Content-Security-Policy': contentSecurityPolicy("'none'") };
      if (url === PAGE) {
        const body =
          '<!doctype html><html lang="en"><title>Tend</title><body><h1>Thread</h1><div id="mail"></div><script src="/page.js"></script></body></html>';
        return route.fulfill({ contentType: 'text/html', headers, body });
      }
      if (url === `${PAGE}page.js`) return route.fulfill({ contentType: 'text/javascript', headers, body: script });
      caused.push(`request ${url}`);
      return route.abort();
    });
    await page.goto(PAGE);
    page.on('dialog', (dialog) => {
      caused.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => caused.push(`script ${error.message}`));
    context.on('page', (opened) => caused.push(`page ${opened.url()}`));
    page.on('framenavigated', (frame) => {
      // The last is what stands in place of a frame inside the mail that the policy refused to load.
      if (!/^(?:about:(?:srcdoc|blank)|chrome-error:\/\/chromewebdata\/)$/.test(frame.url()))
        caused.push(`navigation ${frame.url()}`);
    });
  });
  afterAll(() => browser?.close());

  /** Shows each in a frame of its own; answers with everything that went wrong. */
  async function show(mails: readonly Hostile[], walls: Walls, made: (html: string) => Mail): Promise<string[]> {
    const wrong: string[] = [];
    for (let at = 0; at < mails.length; at += AT_ONCE) {
      const some = mails.slice(at, at + AT_ONCE);
      const batch = some.map(({ html }) => made(html));
      const answer = await page.evaluate(
        ([given, which]) => {
          const shown = window as unknown as {
            tendShow(mails: unknown, walls: unknown): Promise<{ states: string[]; touched: boolean }>;
          };
          return shown.tendShow(given, which);
        },
        [batch, walls] as const,
      );
      const names = `${some[0]?.name} to ${some.at(-1)?.name}`;
      for (const state of answer.states) if (state !== '') wrong.push(`${names}: ${state}`);
      if (answer.touched) wrong.push(`${names}: something outside of the frame was touched`);
      for (const each of caused.splice(0)) wrong.push(`${names}: ${each}`);
    }
    return wrong;
  }

  it('has a hostile set of its own', () => {
    expect(own.length).toBeGreaterThan(30);
  });

  it('our own set asks for nothing, runs nothing and touches nothing, behind both walls', async () => {
    expect(await show(own, 'both', behindWalls)).toEqual([]);
  });

  it('nor behind the window’s wall alone', async () => {
    expect(await show(own, 'window', bare)).toEqual([]);
  });

  it('nor in the bare frame', async () => {
    expect(await show(own, 'none', bare)).toEqual([]);
  });

  it('every vector of the shared set asks for nothing, runs nothing and touches nothing', async () => {
    if (shared.length === 0) return skipLoudly('hostile mail in a real browser');
    expect(await show(shared, 'both', behindWalls)).toEqual([]);
  }, 600_000);

  it('nor behind the window’s wall alone (shared set)', async () => {
    if (shared.length === 0) return skipLoudly('hostile mail behind one wall');
    expect(await show(shared, 'window', bare)).toEqual([]);
  }, 600_000);

  it(
    'nor in the bare frame (shared set)',
    async () => {
      if (shared.length === 0) return skipLoudly('hostile mail in the bare frame');
      const some = shared.filter((_, index) => index % BARE_EVERY === 0);
      expect(await show(some, 'none', bare)).toEqual([]);
    },
    process.env.HOSTILE_ALL ? 900_000 : 600_000,
  );

  it('the record would show a request, a script and a change outside, were there any', async () => {
    await page.evaluate(() => {
      document.title = 'touched';
      const image = new Image();
      image.src = '/asked.png';
      setTimeout(() => {
        throw new Error('ran');
      });
    });
    await expect.poll(() => caused.join(' ')).toContain('asked.png');
    await expect.poll(() => caused.join(' ')).toContain('ran');
    caused.length = 0;
  });

  it('nothing a style says takes anything out of its place', async () => {
    const styles = own.filter(({ name }) => name.startsWith('css-'));
    expect(styles.length).toBeGreaterThan(8);
    for (const { name, html } of styles) {
      const misplaced = await page.evaluate(
        (mail) => (window as unknown as { tendMisplaced(mail: unknown): Promise<string[]> }).tendMisplaced(mail),
        behindWalls(html),
      );
      expect(misplaced, name).toEqual([]);
    }
  });
});

async function builtPage(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    root: here,
    build: {
      write: false,
      minify: false,
      lib: { entry: join(here, 'frame-page.ts'), formats: ['iife'], name: 'page' },
    },
  });
  const [bundle] = Array.isArray(made) ? made : [made];
  const [chunk] = bundle && 'output' in bundle ? bundle.output : [];
  if (chunk?.type !== 'chunk') throw new Error('the page was not built');
  return chunk.code;
}
