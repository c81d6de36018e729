// How long an IMAP server may take; apart from the connection itself, which few who speak of it open.

export interface ConnectTimeouts {
  readonly connectMs: number;
  readonly greetingMs: number;
  readonly idleMs: number;
}
export const usualTimeouts: ConnectTimeouts = { connectMs: 15_000, greetingMs: 10_000, idleMs: 120_000 };
