import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileSecrets, isSealed, type Seal, sealedSecrets } from '../../../electron/engine/hosts/file-secrets.ts';
import { firstOf, hostSecrets } from '../../../electron/engine/hosts/host-secrets.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const mirror: Seal = {
  seal: async (text) => [...text].reverse().join(''),
  open: async (text) => [...text].reverse().join(''),
};

describe('passwords in a file', () => {
  it('are there for the next run, and gone when deleted', async () => {
    const folder = temporaryFolder();
    await fileSecrets(folder).set('mailbox:1', 'päss "word"');
    expect(await fileSecrets(folder).get('mailbox:1')).toBe('päss "word"');
    await fileSecrets(folder).delete('mailbox:1');
    expect(await fileSecrets(folder).get('mailbox:1')).toBeNull();
  });

  it('can be read by their owner alone', async () => {
    const folder = temporaryFolder();
    await fileSecrets(folder).set('mailbox:1', 'secret');
    expect(statSync(join(folder, 'secrets')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'secrets/passwords.json')).mode & 0o777).toBe(0o600);
  });

  it('are all kept when several are saved at once, and leave no draft behind', async () => {
    const folder = temporaryFolder();
    const secrets = fileSecrets(folder);
    const keys = Array.from({ length: 20 }, (_, index) => `mailbox:${index}`);
    await Promise.all(keys.map((key) => secrets.set(key, `secret of ${key}`)));
    expect(await Promise.all(keys.map((key) => secrets.get(key)))).toEqual(keys.map((key) => `secret of ${key}`));
    expect(readdirSync(join(folder, 'secrets'))).toEqual(['passwords.json']);
  });

  it('say in their sentence where they are and who can read them', () => {
    const folder = temporaryFolder();
    expect(fileSecrets(folder).sentence).toContain(join(folder, 'secrets'));
    expect(fileSecrets(folder).sentence).toMatch(/only you can read/);
  });

  it('are refused in a sentence, and left as they are, when the file is damaged', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'secrets'));
    const path = join(folder, 'secrets/passwords.json');
    writeFileSync(path, '{"mailbox:1": ');
    await expect(fileSecrets(folder).get('mailbox:1')).rejects.toMatchObject({ code: 'auth_needed' });
    await expect(fileSecrets(folder).set('mailbox:1', 'x')).rejects.toMatchObject({ code: 'auth_needed' });
    expect(readFileSync(path, 'utf8')).toBe('{"mailbox:1": ');
  });

  it('stay as they were when a new one can’t be written', async () => {
    const folder = temporaryFolder();
    const secrets = fileSecrets(folder);
    await secrets.set('mailbox:1', 'first');
    mkdirSync(join(folder, `secrets/passwords.json.${process.pid}.new`));
    await expect(secrets.set('mailbox:1', 'second')).rejects.toThrow();
    expect(await secrets.get('mailbox:1')).toBe('first');
    chmodSync(join(folder, 'secrets'), 0o700);
  });
});

describe('passwords sealed by the window’s keychain', () => {
  it('are unreadable in the file and readable through the keychain', async () => {
    const folder = temporaryFolder();
    await sealedSecrets(folder, mirror).set('mailbox:1', 'secret');
    expect(readFileSync(join(folder, 'secrets/sealed-passwords.json'), 'utf8')).not.toContain('secret');
    expect(await sealedSecrets(folder, mirror).get('mailbox:1')).toBe('secret');
  });

  it('are not saved when the keychain refuses', async () => {
    const folder = temporaryFolder();
    const locked: Seal = { seal: async () => null, open: async () => null };
    await expect(sealedSecrets(folder, locked).set('mailbox:1', 'x')).rejects.toMatchObject({ code: 'auth_needed' });
    expect(isSealed(folder, 'mailbox:1')).toBe(false);
  });

  it('are asked for in a sentence where the keychain can’t be reached', async () => {
    const dataFolder = temporaryFolder();
    await sealedSecrets(dataFolder, mirror).set('mailbox:1', 'secret');
    const plain = await hostSecrets({ dataFolder, seal: null, keyring: false });
    await expect(plain.get('mailbox:1')).rejects.toMatchObject({ code: 'auth_needed' });
    expect(await plain.get('mailbox:2')).toBeNull();
  });
});

describe('a host with several places for passwords', () => {
  it('reads what an earlier host saved elsewhere, and moves it when it is saved again', async () => {
    const dataFolder = temporaryFolder();
    await fileSecrets(dataFolder).set('mailbox:1', 'old');
    const secrets = await hostSecrets({ dataFolder, seal: mirror, keyring: false });
    expect(secrets.kind).toBe('keychain');
    expect(await secrets.get('mailbox:1')).toBe('old');
    await secrets.set('mailbox:1', 'new');
    expect(await secrets.get('mailbox:1')).toBe('new');
    expect(await fileSecrets(dataFolder).get('mailbox:1')).toBeNull();
  });

  it('deletes a password everywhere', async () => {
    const [first, second] = [fileSecrets(temporaryFolder()), fileSecrets(temporaryFolder())];
    await first.set('mailbox:1', 'a');
    await second.set('mailbox:1', 'b');
    await firstOf(first, [second], async () => undefined).delete('mailbox:1');
    expect([await first.get('mailbox:1'), await second.get('mailbox:1')]).toEqual([null, null]);
  });
});
