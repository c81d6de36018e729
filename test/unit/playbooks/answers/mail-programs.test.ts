// Answers in HTML alone, in the shapes in which Outlook, Gmail and Apple Mail write them: above the quote, as a list, and between our
// lines, each read through the same way that mail takes from its HTML to a form.
import { expect, it } from 'vitest';
import { htmlText } from '../../../../electron/engine/mail/html/html-text.ts';
import { readLetter } from '../../../../electron/engine/playbooks/answers/read-letter.ts';
import { survey, surveyMail } from './asked.ts';

const ours = surveyMail.split('\n');
const top = ['1. 8', '2. SSO', '3. same', '4. none'];
/** Below the last line of each question. */
const below: Readonly<Record<string, string>> = { '1.': '8', '2.': 'SSO', '   c)': 'b', '4.': 'none' };
const between = (line: (text: string) => string, theirs: (text: string) => string): string =>
  ours
    .map((text) => {
      const key = Object.keys(below).find((one) => text.startsWith(one));
      return line(text) + (key === undefined ? '' : theirs(below[key] ?? ''));
    })
    .join('');

const mso = (text: string) => `<p class=MsoNormal>${text || '&nbsp;'}<o:p></o:p></p>`;
const msoHead = `<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'><p class=MsoNormal><b>From:</b>
 Maya Reed &lt;maya@reed.example&gt;<br><b>Sent:</b> Tuesday, November 3, 2026 10:00<br><b>To:</b> Tom Berg<br><b>Subject:</b> Review<o:p></o:p></p></div>`;
const gmailHead =
  '<div dir="ltr" class="gmail_attr">On Tue, Nov 3, 2026 at 10:00 AM Maya Reed &lt;<a href="mailto:maya@reed.example">maya@reed.example</a>&gt; wrote:<br></div>';
const appleHead = '<div>On 3 Nov 2026, at 10:00, Maya Reed &lt;maya@reed.example&gt; wrote:</div><br>';
const div = (text: string) => `<div>${text || '<br>'}</div>`;

it.each([
  [
    'Outlook, above',
    `<div class=WordSection1>${['Hi Maya,', '', ...top, '', 'Tom'].map(mso).join('')}${msoHead}${ours.map(mso).join('')}</div>`,
  ],
  [
    'Outlook, as a list',
    `<div class=WordSection1><ol type=1>${['8', 'SSO', 'same', 'none'].map((one) => `<li class=MsoListParagraph>${one}</li>`).join('')}</ol>${mso('Tom')}${msoHead}${ours.map(mso).join('')}</div>`,
  ],
  [
    'Outlook, between in red',
    `<div class=WordSection1>${msoHead}${between(mso, (text) => mso(`<span style='color:red'>${text}</span>`))}</div>`,
  ],
  [
    'Gmail, above',
    `<div dir="ltr">${['Hi Maya,', '', ...top, '', 'Tom'].map(div).join('')}</div><br><div class="gmail_quote">${gmailHead}<blockquote class="gmail_quote">${ours.join('<br>')}</blockquote></div>`,
  ],
  [
    'Gmail, between',
    `<div dir="ltr"><div class="gmail_quote">${gmailHead}${between((text) => `<blockquote class="gmail_quote">${text || '<br>'}</blockquote>`, div)}</div></div>`,
  ],
  [
    'Apple Mail, above',
    `<body>${['Hi Maya,', '', ...top, '', 'Tom'].map(div).join('')}<div><blockquote type="cite">${appleHead}${ours.map(div).join('')}</blockquote></div></body>`,
  ],
  [
    'Apple Mail, between',
    `<body><div><blockquote type="cite">${appleHead}${between(div, (text) => `</blockquote>${div(text)}<blockquote type="cite">`)}</blockquote></div></body>`,
  ],
])('%s: four questions, four answers', (_, html) => {
  const letter = {
    text: htmlText(html),
    subject: 'Re: Review',
    fromName: 'Tom Berg',
    to: [{ name: 'Maya Reed', address: 'maya@reed.example' }],
    files: [],
  };
  const terms = { sentAt: Date.parse('2026-11-04T09:00:00Z'), timeZone: 'Europe/Berlin', currency: 'EUR' };
  const { fields, remarks } = readLetter(letter, survey, surveyMail, terms);
  expect(fields.map(({ value, confidence }) => [value, confidence])).toEqual([
    [8, 'clear'],
    ['SSO', 'clear'],
    ['same', 'clear'],
    ['none', 'clear'],
  ]);
  expect(remarks).toBe('');
});
