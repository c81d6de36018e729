// Secrets that answer within a time: a locked keychain may wait for a person who is not there, and what waits for it must
// have an end. Who asks again for what is still being asked for waits with whoever asked first, so that the person is asked once.
import { Failure } from '../../contract/failure.ts';
import type { Secrets } from '../deps.ts';

export function patientSecrets(secrets: Secrets, patienceMs: number): Secrets {
  const asked = new Map<string, Promise<string | null>>();

  async function within<T>(work: Promise<T>): Promise<T> {
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(silence()), patienceMs);
    timer.unref();
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  function get(key: string): Promise<string | null> {
    const asking = asked.get(key) ?? secrets.get(key).finally(() => asked.delete(key));
    asked.set(key, asking);
    return within(asking);
  }

  return {
    kind: secrets.kind,
    sentence: secrets.sentence,
    get,
    set: (key, secret) => within(secrets.set(key, secret)),
    delete: (key) => within(secrets.delete(key)),
  };
}

function silence(): Failure {
  return new Failure(
    'timed_out',
    'The place where passwords are kept did not answer. It may be locked: unlock your system’s keychain, then try again.',
  );
}
