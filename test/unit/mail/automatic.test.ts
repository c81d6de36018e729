// Silence is counted from the last human mail: a machine taken for a person hides a quiet account, and the other way round.
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../../electron/engine/mail/mime/parse-message.ts';

async function verdict(headers: string, body = 'Text.') {
  const from = /^From:/m.test(headers) ? '' : 'From: Ann <ann@acme.test>\n';
  const subject = /^Subject:/m.test(headers) ? '' : 'Subject: Contract\n';
  const raw = `${from}${subject}To: me@us.test\nDate: Mon, 3 Nov 2025 10:00:00 +0000\n${headers}\n\n${body}\n`;
  return (await parseMessage(Buffer.from(raw.replaceAll('\n', '\r\n')))).automatic;
}

const automatic: [string, string, string][] = [
  ['auto_reply', 'Auto-Submitted: auto-replied', 'Auto-Submitted'],
  ['notification', 'Auto-Submitted: auto-generated', 'Auto-Submitted'],
  ['bulk', 'Auto-Submitted: auto-generated\nList-Id: <news.acme.test>', 'List-Id'],
  ['auto_reply', 'X-Autoreply: yes', 'X-Autoreply'],
  ['auto_reply', 'X-Autorespond: yes', 'X-Autorespond'],
  ['auto_reply', 'Precedence: auto_reply', 'Precedence'],
  ['auto_reply', 'Subject: Automatic reply: Contract', 'Subject'],
  ['auto_reply', 'Subject: Out of Office: Re: Contract', 'Subject'],
  ['auto_reply', 'Subject: =?utf-8?Q?R=C3=A9ponse_automatique_=3A_Contrat?=', 'Subject'],
  ['auto_reply', 'Subject: Automatische Antwort: Vertrag', 'Subject'],
  ['auto_reply', 'Subject: Abwesenheitsnotiz', 'Subject'],
  ['auto_reply', 'Subject: =?utf-8?Q?Respuesta_autom=C3=A1tica=3A_Contrato?=', 'Subject'],
  ['auto_reply', 'Return-Path: <>\nAuto-Submitted: auto-replied (vacation)', 'Auto-Submitted'],
  ['auto_reply', 'Content-Type: multipart/report; report-type=disposition-notification; boundary=b', 'read receipt'],
  ['bounce', 'Content-Type: multipart/report; report-type=delivery-status; boundary=b', 'multipart/report'],
  ['bounce', 'Return-Path: <>', 'Return-Path'],
  ['bounce', 'From: Mail Delivery System <MAILER-DAEMON@mx.acme.test>', 'From'],
  ['bounce', 'X-Failed-Recipients: ann@acme.test', 'X-Failed-Recipients'],
  ['bulk', 'List-Id: News <news.acme.test>', 'List-Id'],
  ['bulk', 'List-Unsubscribe: <https://acme.test/u>', 'List-Unsubscribe'],
  ['bulk', 'Precedence: bulk', 'Precedence'],
  ['bulk', 'Precedence: list', 'Precedence'],
  ['bulk', 'From: Acme <newsletter@acme.test>', 'From'],
  ['notification', 'From: Acme <no-reply@acme.test>', 'From'],
  ['notification', 'From: Acme <noreply@acme.test>', 'From'],
  ['notification', 'From: Acme <do_not_reply@acme.test>', 'From'],
  ['notification', 'From: Tracker <notifications@tracker.test>', 'From'],
  ['notification', 'From: Tracker <jira-noreply@tracker.test>', 'From'],
  ['calendar_reply', 'Content-Type: text/calendar; method=REPLY; charset=utf-8', 'text/calendar'],
];

const human: string[] = [
  'Subject: Re: Contract',
  'Auto-Submitted: no',
  'Subject: Out of office next week, so let us talk today',
  'Subject: Re: Automatic reply: Contract',
  'Subject: Automatic replies in your product',
  'Precedence: first-class',
  'Return-Path: <ann@acme.test>',
  'X-Auto-Response-Suppress: OOF',
  'From: Rob Alertson <rob.alertson@acme.test>',
  'From: Nora Reply <nora.reply@acme.test>',
  'From: Support <support@acme.test>',
  'Content-Type: text/calendar; method=REQUEST; charset=utf-8',
  'X-Mailer: Precedence: bulk',
];

describe('automatic mail', () => {
  it.each(automatic)('is known as %s by %s', async (kind, headers, why) => {
    const found = await verdict(headers);
    expect(found?.kind).toBe(kind);
    expect(found?.why).toContain(why);
  });

  it.each(human)('is not seen where a person wrote: %s', async (headers) => {
    expect(await verdict(headers)).toBeNull();
  });

  it('reads the method of a calendar answer from its content too', async () => {
    const found = await verdict(
      'Content-Type: text/calendar',
      'BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REPLY\nEND:VCALENDAR',
    );
    expect(found?.kind).toBe('calendar_reply');
  });
});
