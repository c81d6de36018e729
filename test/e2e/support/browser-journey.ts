// Opens the window the way a browser user does: the browser host as its own process on a data folder, and the machine's
// Chromium driven by Playwright.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { builtProgram, type Journey, type JourneyOptions, PATIENCE_MS } from './journey.ts';
import { keepLastWords } from './last-words.ts';

const CHROMIUM = '/usr/bin/chromium';

export function hasChromium(): boolean {
  return existsSync(CHROMIUM);
}

export async function openInBrowser(options: JourneyOptions): Promise<Journey> {
  const host = await startHost(options);
  const browser = await launchChromium();
  try {
    const page = await newPage(browser, options);
    await page.goto(host.address);
    await page.waitForURL((url) => url.search === '');
    return {
      page,
      async saved(act) {
        const begun = page.waitForEvent('download');
        await act();
        const download = await begun;
        return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
      },
      async close() {
        await keepLastWords(page);
        await browser.close();
        await host.close();
      },
    };
  } catch (error) {
    await browser.close();
    await host.close();
    throw error;
  }
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless=new',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

async function newPage(browser: Browser, options: JourneyOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 840 },
    colorScheme: options.colorScheme ?? 'light',
    timezoneId: options.timeZone ?? 'UTC',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

export interface HostProcess {
  readonly address: string;
  close(): Promise<void>;
}

export async function startHost(options: JourneyOptions): Promise<HostProcess> {
  const args = [builtProgram, 'serve', '--no-open', '--data', options.dataFolder];
  if (options.sample) args.push('--sample');
  if (options.now) args.push('--now', options.now);
  if (options.timeZone) args.push('--tz', options.timeZone);
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TEND_SECRETS: 'file', ...options.env },
  });
  return { address: await printedAddress(child), close: () => stop(child) };
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    let complaints = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(printed)?.[0];
      if (address) resolve(address);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the browser host ended with ${code}: ${complaints}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('the browser host does not end when it is told to'));
    }, PATIENCE_MS);
    child.once('exit', () => {
      clearTimeout(late);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
