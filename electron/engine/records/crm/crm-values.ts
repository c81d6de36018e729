// How a system wants values: its words for direction, state and priority, its way to write a time. Pure.
import { DateTime } from 'luxon';
import type { CrmSystem } from '../../../contract/crm.ts';
import type { Task } from '../../../contract/tasks.ts';

export type ActivityKind = 'mail_in' | 'mail_out' | 'call' | 'meeting';

const kinds: Readonly<Record<CrmSystem, readonly [mail: string, call: string, meeting: string]>> = {
  hubspot: ['EMAIL', 'CALL', 'MEETING'],
  // Salesforce keeps meetings as events; as a task it takes none of its own.
  salesforce: ['Email', 'Call', 'Task'],
  zoho: ['Email', 'Call', 'Meeting'],
  plain: ['email', 'call', 'meeting'],
};

export function kindFor(system: CrmSystem, kind: ActivityKind): string {
  const [mail, call, meeting] = kinds[system];
  return kind === 'call' ? call : kind === 'meeting' ? meeting : mail;
}

export function directionFor(system: CrmSystem, kind: ActivityKind): string {
  if (kind !== 'mail_in' && kind !== 'mail_out') return '';
  if (system === 'hubspot') return kind === 'mail_in' ? 'INCOMING_EMAIL' : 'EMAIL';
  return kind === 'mail_in' ? 'Inbound' : 'Outbound';
}

const states: Readonly<Record<CrmSystem, readonly [open: string, done: string]>> = {
  hubspot: ['NOT_STARTED', 'COMPLETED'],
  salesforce: ['Not Started', 'Completed'],
  zoho: ['Not Started', 'Completed'],
  plain: ['open', 'done'],
};

export function stateFor(system: CrmSystem, done: boolean): string {
  return states[system][done ? 1 : 0];
}

export function priorityFor(system: CrmSystem, { impact, urgency }: Pick<Task, 'impact' | 'urgency'>): string {
  const high = [impact, urgency].filter(({ level }) => level === 'high').length;
  const words = system === 'hubspot' ? ['LOW', 'MEDIUM', 'HIGH'] : ['Low', 'Normal', 'High'];
  return words[high] ?? '';
}

/** Salesforce and plain sheets take an instant with its zone; the others read a wall clock in the user's zone. */
export function timeFor(system: CrmSystem, at: number, timeZone: string): string {
  if (system === 'salesforce' || system === 'plain') return new Date(at).toISOString();
  return DateTime.fromMillis(at, { zone: timeZone }).toFormat('yyyy-MM-dd HH:mm:ss');
}

/** "Petra van der Berg", "Berg, Petra", or of an address alone its first part, since a contact needs a last name. */
export function splitName(name: string, address: string): { first: string; last: string } {
  const plain = name.replace(/\s+/g, ' ').trim();
  if (plain === '' || plain.includes('@')) return { first: '', last: address.split('@')[0] ?? address };
  const comma = /^([^,]+), ([^,]+)$/.exec(plain);
  if (comma) return { first: comma[2] ?? '', last: comma[1] ?? '' };
  const words = plain.split(' ');
  if (words.length === 1) return { first: '', last: plain };
  const particle = words.findIndex(
    (word, at) => at > 0 && /^(van|von|de|da|di|del|della|der|den|ter|zu|al|bin)$/i.test(word),
  );
  const from = particle > 0 ? particle : words.length - 1;
  return { first: words.slice(0, from).join(' '), last: words.slice(from).join(' ') };
}

/** One that a spreadsheet takes for a number at most: "+49 (30) 12-34" becomes "+49301234". */
export function plainPhone(phone: string): string {
  const digits = phone.replace(/[\s()./-]+/g, '');
  return /^\+?\d{4,20}$/.test(digits) ? digits : phone;
}
