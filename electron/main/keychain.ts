// The system keychain as Electron offers it: a key of ours lies there and seals the passwords, which are stored sealed.
import { safeStorage } from 'electron';

/**
 * Whether sealing means anything here. On a Linux desktop without a Secret Service, Electron falls back to a key that is
 * written in its source (`basic_text`); that is no keychain.
 */
export function keychainRuns(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}

/** Seals or opens a text; null when the keychain refuses. */
export function sealText(text: string, open: boolean): string | null {
  try {
    return open
      ? safeStorage.decryptString(Buffer.from(text, 'base64'))
      : safeStorage.encryptString(text).toString('base64');
  } catch {
    return null;
  }
}
