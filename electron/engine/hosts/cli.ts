#!/usr/bin/env node
// The program behind `tend`: joins the command line to this process's terminal and to the engine. Everything heavy is
// loaded only when the command needs it.
import { setTimeout as pause } from 'node:timers/promises';
import { keepCompiled } from './keep-compiled.ts';

keepCompiled();

const { runCommandLine } = await import('./command-line.ts');
const stop = new AbortController();
// Whoever read the answer had enough of it (`tend call … | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

const code = await runCommandLine(
  process.argv.slice(2),
  {
    forPerson: process.stdout.isTTY === true,
    print: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
    complain: (text) => void process.stderr.write(text),
    async readInput() {
      const { text } = await import('node:stream/consumers');
      return text(process.stdin);
    },
  },
  {
    async join(dataFolder) {
      const { joinInstance } = await import('./join-instance.ts');
      return joinInstance(dataFolder);
    },
    async hold(options) {
      const { openPlainEngine } = await import('./open-engine.ts');
      return openPlainEngine(options, 'command_line', import.meta.url);
    },
    async serveBrowser(options, terminal, signal) {
      const { serveBrowser } = await import('./serve-browser.ts');
      await serveBrowser(options, terminal, signal, import.meta.url);
    },
    pause: (ms) => pause(ms),
  },
  stop.signal,
);
process.exit(code);
