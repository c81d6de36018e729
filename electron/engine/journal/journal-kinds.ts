// What an entry is about, from the name of what made it: the whole name where it says more than its first word.
import type { JournalKind } from '../../contract/journal.ts';

const byName: Readonly<Record<string, JournalKind>> = {
  'draft.send': 'sending',
  'queue.approve': 'sending',
  'queue.approveAll': 'sending',
  'queue.setMode': 'autopilot',
  'journal.undo': 'undo',
  'touch.compose': 'drafting',
};

const byNoun: Readonly<Record<string, JournalKind>> = {
  draft: 'drafting',
  queue: 'drafting',
  template: 'drafting',
  voice: 'drafting',
  resource: 'drafting',
  outgoing: 'sending',
  gate: 'sending',
  send: 'sending',
  autopilot: 'autopilot',
  mode: 'autopilot',
  model: 'model',
  account: 'book',
  person: 'book',
  mapping: 'book',
  touch: 'book',
  figure: 'book',
  finding: 'book',
  feedback: 'book',
  quiet: 'book',
  goal: 'book',
  document: 'book',
  thread: 'mail',
  outbox: 'mail',
  sender: 'mail',
  sync: 'mail',
  task: 'tasks',
  settings: 'settings',
  mailbox: 'settings',
  signature: 'settings',
  calendar: 'settings',
  contract: 'book',
  renewal: 'book',
  opening: 'book',
  meeting: 'book',
  brand: 'settings',
  playbook: 'settings',
  run: 'tasks',
  day: 'tasks',
  crm: 'book',
  backup: 'settings',
};

/** Null for a name that no list knows; a test holds that every command has a kind. */
export function journalKindOf(command: string): JournalKind | null {
  return byName[command] ?? byNoun[command.split('.', 1)[0] ?? ''] ?? null;
}
