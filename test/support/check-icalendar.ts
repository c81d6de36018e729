// A strict second reader of calendar files, written from RFC 5545 and RFC 5546 alone: what any other program may rely on, each
// breach in words.

const LINE = /^([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*):(.*)$/u;
const UTC = /^\d{8}T\d{6}Z$/;
const once = [
  'UID',
  'DTSTAMP',
  'DTSTART',
  'DTEND',
  'SEQUENCE',
  'SUMMARY',
  'DESCRIPTION',
  'LOCATION',
  'ORGANIZER',
  'STATUS',
];
const allowed = new Set([...once, 'ATTENDEE', 'TRANSP']);

export interface CheckedEvent {
  readonly method: string;
  /** Property by property, text with its escapes taken away. */
  readonly values: ReadonlyMap<string, string>;
  readonly attendees: readonly { readonly parameters: string; readonly value: string }[];
}

/** @throws Error with the first breach. */
export function checkICalendar(text: string): CheckedEvent {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end in CRLF');
  const raw = text.slice(0, -2).split('\r\n');
  for (const line of raw) {
    if (/[\r\n]/.test(line)) throw new Error('a line end that is not CRLF');
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of ${Buffer.byteLength(line)} octets`);
    if (/[^\P{Cc}\t]/u.test(line)) throw new Error('a control character');
    if (Buffer.from(line).toString('utf8') !== line) throw new Error('a character cut in two');
  }
  const lines = raw
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n');
  const begins = lines.slice(0, 1).concat(lines.slice(-1)).join();
  if (begins !== 'BEGIN:VCALENDAR,END:VCALENDAR') throw new Error(`it is ${begins}`);
  const open: string[] = [];
  const values = new Map<string, string>();
  const attendees: { parameters: string; value: string }[] = [];
  let method = '';
  for (const line of lines) {
    const [, name, parameters = '', value = ''] = LINE.exec(line) ?? [];
    if (name === undefined) throw new Error(`not a content line: ${line}`);
    if (name === 'BEGIN') open.push(value);
    else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`END:${value} ends something else`);
    } else if (open.at(-1) === 'VCALENDAR') {
      if (name === 'METHOD') method = value;
      else values.set(name, value);
    } else if (open.join('/') === 'VCALENDAR/VEVENT') {
      if (!allowed.has(name)) throw new Error(`${name} is not expected`);
      if (name === 'ATTENDEE') attendees.push({ parameters, value });
      else {
        if (values.has(name)) throw new Error(`${name} stands twice`);
        values.set(name, textOf(value));
      }
    }
  }
  if (open.length > 0) throw new Error(`${open.join('/')} is not ended`);
  checkEvent(method, values, attendees);
  return { method, values, attendees };
}

function checkEvent(
  method: string,
  values: ReadonlyMap<string, string>,
  attendees: readonly { value: string }[],
): void {
  for (const name of ['VERSION', 'PRODID', 'UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'ORGANIZER', 'SEQUENCE']) {
    if ((values.get(name) ?? '') === '') throw new Error(`no ${name}`);
  }
  if (values.get('VERSION') !== '2.0') throw new Error('not version 2.0');
  if (method !== 'REQUEST' && method !== 'CANCEL') throw new Error(`method ${method}`);
  for (const name of ['DTSTAMP', 'DTSTART', 'DTEND']) {
    if (!UTC.test(values.get(name) ?? '')) throw new Error(`${name} is not in UTC`);
  }
  if ((values.get('DTEND') ?? '') <= (values.get('DTSTART') ?? '')) throw new Error('it ends before it begins');
  if (method === 'CANCEL' && values.get('STATUS') !== 'CANCELLED') throw new Error('a cancellation that is not one');
  if (attendees.length === 0) throw new Error('nobody is invited');
  for (const { value } of [...attendees, { value: values.get('ORGANIZER') ?? '' }]) {
    if (!/^mailto:[^\s"<>]+$/.test(value)) throw new Error(`not an address: ${value}`);
  }
}

function textOf(value: string): string {
  if (/(?<!\\)(?:\\\\)*\\[^\\;,nN]/.test(value)) throw new Error('an escape that is none');
  return value.replace(/\\([\\;,nN])/g, (_all, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));
}
