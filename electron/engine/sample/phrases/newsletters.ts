// Newsletters a person in logistics software gets, and the long HTML they come in.
import { escapeHtml } from '../html-body.ts';
import type { Random } from '../random.ts';

export interface Issue {
  readonly title: string;
  readonly text: string;
}

export const senders = [
  { name: 'Freight Morning', address: 'news@freightmorning.example', prefix: 'Freight Morning: ', every: 6 },
  { name: 'The Dock Letter', address: 'editor@dockletter.example', prefix: '', every: 14 },
  { name: 'Customer Success Digest', address: 'hello@csdigest.example', prefix: '[CS Digest] ', every: 9 },
  { name: 'Harbour & Rail Review', address: 'news@harbourrail.example', prefix: 'Harbour & Rail: ', every: 21 },
] as const;

export const newsletterIssues: readonly Issue[] = [
  {
    title: 'Diesel falls for the third week',
    text: 'Pump prices fell again. Hauliers with weekly fuel clauses pass it on at once, those with quarterly ones smile quietly.',
  },
  {
    title: 'Why gates are slower on Mondays',
    text: 'A study of forty terminals finds the same cause everywhere: papers that were ready on Friday and read on Monday.',
  },
  {
    title: 'Rail freight gets its night back',
    text: 'The operator has confirmed two more night paths. Shippers had asked for five, and call it a start.',
  },
  {
    title: 'What customers remember of a bad week',
    text: 'It is not the outage but the silence around it. Five teams tell how they write on the second day.',
  },
  {
    title: 'Renewals: the ninety days that matter',
    text: 'The talk about price begins long before the talk about price. A calendar for people who hate calendars.',
  },
  {
    title: 'Pallets, again',
    text: 'The exchange scheme gets new rules in spring. Whoever counts pallets by hand should read this twice.',
  },
  {
    title: 'Five ports to watch',
    text: 'Two of them have new cranes, one has a new owner, and two have a problem that cranes will not solve.',
  },
  {
    title: 'Emission figures that auditors believe',
    text: 'Measured, modelled or guessed: the share of each now belongs next to the total.',
  },
  {
    title: 'A short history of the time slot',
    text: 'It began with a blackboard in Rotterdam, and the blackboard still has its friends.',
  },
  {
    title: 'Small carriers, big data',
    text: 'Nine trucks, one office, and a better view of the day than many a group. A visit.',
  },
];

export function newsletterHtml(name: string, issue: Issue, random: Random): string {
  const others = Array.from({ length: random.int(4, 9) }, () => random.pick(newsletterIssues));
  const blocks = others.map(
    (other) =>
      '<tr><td style="padding:18px 24px;border-top:1px solid #e4e4e4;font-family:Georgia,serif;font-size:16px;line-height:24px;color:#333333">' +
      `<h3 style="margin:0 0 6px 0;font-size:18px;color:#123a5c">${escapeHtml(other.title)}</h3>${escapeHtml(other.text)}` +
      ' <a href="https://news.example/read" style="color:#1a6fb0;text-decoration:underline">Read on</a></td></tr>',
  );
  return (
    '<!doctype html><html><head><meta charset="utf-8"><title></title></head><body style="margin:0;background:#f4f4f2">' +
    '<img src="https://news.example/open.gif" width="1" height="1" alt="">' +
    '<table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0" style="background:#ffffff">\n' +
    `<tr><td style="padding:24px;background:#123a5c;color:#ffffff;font-family:Georgia,serif;font-size:28px">${escapeHtml(name)}</td></tr>\n` +
    `<tr><td style="padding:24px;font-family:Georgia,serif;font-size:17px;line-height:26px"><h2>${escapeHtml(issue.title)}</h2>${escapeHtml(issue.text)}</td></tr>\n` +
    `${blocks.join('\n')}\n<tr><td style="padding:24px;font-size:12px;color:#888888">You get this because you signed up. ` +
    '<a href="https://news.example/leave">Leave</a></td></tr></table></body></html>\n'
  );
}
