// The engine's parts, for a host that has something else to do while it loads: each takes a fraction of the whole's time.

const parts: readonly (() => Promise<unknown>)[] = [
  () => import('../contract/contract.ts'),
  () => import('./store/open-store.ts'),
  () => import('./book/local-time.ts'),
  () => import('./book/read-book.ts'),
  () => import('./book/derive-accounts.ts'),
  () => import('./handlers/keep-derived.ts'),
  () => import('./handlers/playbooks/keep-playbooks.ts'),
  () => import('./handlers/task-handlers.ts'),
];

/** Loading a part leaves no turn for anything else; `between` two of them there is one. */
export async function loadInParts(between: () => Promise<unknown>): Promise<void> {
  for (const load of parts) {
    await between();
    await load();
  }
}
