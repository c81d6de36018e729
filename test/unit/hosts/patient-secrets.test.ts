import { expect, onTestFinished, test, vi } from 'vitest';
import type { Secrets } from '../../../electron/engine/deps.ts';
import { patientSecrets } from '../../../electron/engine/hosts/patient-secrets.ts';

function locked() {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const asked: { key: string; answer(secret: string | null): void }[] = [];
  const wait = (key: string) =>
    new Promise<string | null>((resolve) => void asked.push({ key, answer: (secret) => resolve(secret) }));
  const place: Secrets = {
    kind: 'keychain',
    sentence: 'In the keychain.',
    get: wait,
    set: async (key) => void (await wait(key)),
    delete: async (key) => void (await wait(key)),
  };
  return { asked, secrets: patientSecrets(place, 60_000) };
}

test('a keychain that never answers is given up with a sentence, for reading, writing and removing', async () => {
  const { secrets } = locked();
  const outcomes = Promise.allSettled([secrets.get('a'), secrets.set('b', 'x'), secrets.delete('c')]);
  await vi.advanceTimersByTimeAsync(60_000);
  for (const outcome of await outcomes) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'timed_out' } });
    expect(outcome).toMatchObject({ reason: { message: expect.stringMatching(/unlock your system’s keychain/) } });
  }
});

test('the person is asked once, however many wait, and a late answer serves those who ask then', async () => {
  const { asked, secrets } = locked();
  const first = secrets.get('mailbox:1').catch(() => 'given up');
  await vi.advanceTimersByTimeAsync(59_000);
  const second = secrets.get('mailbox:1');
  await vi.advanceTimersByTimeAsync(1000);
  expect(await first).toBe('given up');
  expect(asked).toHaveLength(1);
  asked[0]?.answer('secret');
  expect(await second).toBe('secret');
  void secrets.get('mailbox:1').catch(() => undefined);
  expect(asked).toHaveLength(2);
});

test('what fails is told as it failed, and asked anew', async () => {
  const get = vi.fn(async (): Promise<string | null> => {
    throw new Error('no bus');
  });
  const nothing = async () => undefined;
  const place: Secrets = { kind: 'keychain', sentence: '', get, set: nothing, delete: nothing };
  const secrets = patientSecrets(place, 60_000);
  await expect(secrets.get('a')).rejects.toThrow('no bus');
  await expect(secrets.get('a')).rejects.toThrow('no bus');
  expect(get).toHaveBeenCalledTimes(2);
});
