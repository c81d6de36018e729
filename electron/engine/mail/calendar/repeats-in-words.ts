// A recurrence rule of a calendar file (RFC 5545 3.3.10) as a person would say it; never evaluated.
const units: Readonly<Record<string, string>> = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' };
const days: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};
const ordinals: Readonly<Record<string, string>> = {
  '1': 'first',
  '2': 'second',
  '3': 'third',
  '4': 'fourth',
  '-1': 'last',
};

/** Null where nothing repeats. */
export function repeatsInWords(rule: string): string | null {
  if (rule === '') return null;
  const parts = new Map(rule.split(';').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
  const unit = units[parts.get('FREQ') ?? ''];
  if (unit === undefined) return 'Repeats';
  const interval = Number(parts.get('INTERVAL') ?? '1');
  const every = interval > 1 && interval < 1000 ? `Every ${interval} ${unit}s` : `Every ${unit}`;
  return `${every}${daysOf(parts.get('BYDAY') ?? '')}${endOf(parts)}`;
}

function daysOf(byDay: string): string {
  const named = byDay.split(',').flatMap((each) => {
    const [, nth = '', day = ''] = /^([+-]?\d*)(\w\w)$/.exec(each) ?? [];
    const name = days[day];
    if (name === undefined) return [];
    const ordinal = ordinals[nth.replace('+', '')];
    return [ordinal === undefined ? name : `the ${ordinal} ${name}`];
  });
  if (named.length === 0) return '';
  if (named.length === 5 && !named.includes('Saturday') && !named.includes('Sunday')) return ', Monday to Friday';
  const last = named.at(-1) ?? '';
  return ` on ${named.length === 1 ? last : `${named.slice(0, -1).join(', ')} and ${last}`}`;
}

function endOf(parts: ReadonlyMap<string, string>): string {
  const count = Number(parts.get('COUNT'));
  if (count > 0) return `, ${count} times`;
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(parts.get('UNTIL') ?? '') ?? [];
  return year === undefined ? '' : `, until ${year}-${month}-${day}`;
}
