// What every test of signing in needs: an engine, a strict authorization server, a Dovecot that takes its tokens, and a person
// who goes through the browser.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { CallOutput } from '../../electron/contract/contract.ts';
import type { SignInProgress } from '../../electron/contract/sign-in.ts';
import type { Secrets } from '../../electron/engine/deps.ts';
import { fileSecrets } from '../../electron/engine/hosts/file-secrets.ts';
import { type AuthorizationServer, startAuthorizationServer } from './authorization-server.ts';
import { type Dovecot, startDovecot } from './dovecot.ts';
import { buildMail } from './imap-messages.ts';
import { openTestEngine, type TestEngine } from './open-test-engine.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const SAM = 'sam@ours.example';
export const KIM = 'kim@ours.example';

type SignInInput = { readonly address?: string; readonly mailboxId?: number };

export interface SignInBench {
  readonly provider: AuthorizationServer;
  readonly dovecot: Dovecot;
  readonly engine: TestEngine;
  readonly secrets: Secrets;
  readonly secretFolder: string;
  /** What was said of the sign-ins so far. */
  readonly pages: readonly SignInProgress[];
  /** A new engine on an empty folder, where the provider is described. */
  open(): Promise<void>;
  /** The program is ended and started again. */
  reopen(): Promise<void>;
  /** Begins a sign-in and answers with the page to open. */
  signIn(input?: SignInInput): Promise<{ page: string; done: Promise<CallOutput<'mailbox.signIn'>> }>;
  /** The whole way, there and back. */
  signedIn(input?: SignInInput): Promise<CallOutput<'mailbox.signIn'>>;
  /** The page that the engine wants opened for an attempt. */
  pageOf(attempt: string): Promise<string>;
  close(): Promise<void>;
}

export async function startSignInBench(): Promise<SignInBench> {
  const provider = await startAuthorizationServer();
  const tokens = { introspectionUrl: provider.introspectionUrl, mechanisms: 'xoauth2 oauthbearer' };
  const dovecot = await startDovecot({ tokens });
  for (const user of [SAM, KIM]) dovecot.addUser(user, 'unused');
  for (const user of [SAM, KIM]) await dovecot.append(user, 'INBOX', buildMail({ id: `first-${user}` }));
  let engine: TestEngine | null = null;
  let secretFolder = '';
  let secrets: Secrets = fileSecrets(secretFolder);
  let pages: SignInProgress[] = [];
  let attempts = 0;

  const opened = (): TestEngine => {
    if (!engine) throw new Error('the bench is not open');
    return engine;
  };
  const listen = () => {
    pages = [];
    opened().client.on('signIn.progressed', (page) => void pages.push(page));
  };

  const bench: SignInBench = {
    provider,
    dovecot,
    get engine() {
      return opened();
    },
    get secrets() {
      return secrets;
    },
    get secretFolder() {
      return secretFolder;
    },
    get pages() {
      return pages;
    },
    async open() {
      provider.misbehave = {};
      provider.lifeSeconds = 3600;
      secretFolder = temporaryFolder();
      secrets = fileSecrets(secretFolder);
      engine = await openTestEngine({ deps: { secrets } });
      const imap = { host: '127.0.0.1', port: dovecot.port, security: 'none' };
      const described = { id: 'ours', name: 'Ours', domains: ['ours.example'], imap, ...provider.described };
      writeFileSync(join(engine.folder, 'sign-in.json'), JSON.stringify({ providers: [described] }));
      listen();
    },
    async reopen() {
      engine = await opened().reopen();
      listen();
    },
    async signIn(input = { address: SAM }) {
      attempts += 1;
      const attempt = String(attempts);
      const done = opened().client.call('mailbox.signIn', { ...input, attempt });
      done.catch(() => undefined);
      return { page: await Promise.race([bench.pageOf(attempt), done.then(() => '')]), done };
    },
    async signedIn(input) {
      const { page, done } = await bench.signIn(input);
      await provider.visit(page);
      return done;
    },
    async pageOf(attempt) {
      const find = () => pages.find((page) => page.attempt === attempt && page.url !== null)?.url ?? '';
      await expect.poll(find).not.toBe('');
      return find();
    },
    async close() {
      await dovecot.stop();
      await provider.close();
    },
  };
  return bench;
}
