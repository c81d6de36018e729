// A trouble is over when their mail says so, or when they thank for what we say we put right; telling of it again, or asking
// on, keeps it open.
import { describe, expect, it } from 'vitest';
import type { LaterMail, SaidBefore } from '../../../../electron/engine/book/findings/settle-findings.ts';
import { settleTrouble, type TheirMail } from '../../../../electron/engine/book/findings/settle-trouble.ts';
import { deedsIn } from '../../../../electron/engine/findings/deeds.ts';
import { readableMessage } from '../../../../electron/engine/findings/read-message.ts';

const DAY = 86_400_000;

function mail(messageId: number, side: 'us' | 'them', text: string): LaterMail {
  const { sentences } = readableMessage({
    text,
    signature: '',
    subject: 'Screens',
    sentAt: messageId * DAY,
    timeZone: 'Europe/Berlin',
    by: side,
    fromName: 'Ann',
    fromAddress: 'ann@acme.test',
    automatic: null,
  });
  return { messageId, threadId: 7, sentAt: messageId * DAY, side, deeds: deedsIn(sentences), attached: null };
}

const of = (kind: SaidBefore['kind']) => ({ kind, side: 'them' as const });
const their = (more: Partial<TheirMail> = {}): TheirMail => ({
  thanksOnly: new Set(),
  troubled: new Set(),
  asking: new Set(),
  ...more,
});

describe('a trouble', () => {
  it.each([
    'Works again, thank you.',
    'Hi Tom,\n\nConfirmed, all there.',
    'Line breaks are gone as of tonight.',
    'It is back up since nine.',
    'Everything is back to normal, no errors since.',
    'We can log in again.',
    'You can close the ticket.',
    'Problem solved!',
    'Works. The job is down from 50 minutes to two.',
    'Läuft wieder, danke.',
    'Hallo Tom,\n\nes funktioniert jetzt wieder einwandfrei. Vielen Dank für die schnelle Hilfe.',
    'Bonjour,\n\nTout fonctionne à nouveau, merci pour votre aide.',
    'Hola,\n\nya funciona, muchas gracias por su ayuda.',
  ])('is over by %j', (text) => {
    expect(settleTrouble(of('risk.outage'), [mail(2, 'them', text)], their())).toMatchObject({
      state: 'settled',
      messageId: 2,
      at: 2 * DAY,
    });
  });

  it.each([
    'It still does not work.',
    'Not back up yet, and my drivers wait.',
    'Does it work again?',
    'Please let us know when it works again.',
    'Once everything is back to normal we can talk.',
    'Tuesday works for me.',
    'We hope it is up and running by noon.',
    'Hallo,\n\nes geht immer noch nicht wieder, bitte melden Sie sich.',
    'Thank you for looking into it.',
  ])('is not over by %j', (text) => {
    expect(settleTrouble(of('risk.outage'), [mail(2, 'them', text)], their())).toBeNull();
  });

  it('is over where they do nothing but thank after we said that it was put right', () => {
    const later = [mail(2, 'us', 'The rule is fixed.'), mail(3, 'them', 'Thank you!')];
    const settled = settleTrouble(of('risk.complaint'), later, their({ thanksOnly: new Set([3]) }));
    expect(settled).toMatchObject({ state: 'settled', messageId: 3 });
    expect(settled?.why).toContain('The rule is fixed.');
    expect(settleTrouble(of('risk.complaint'), later.slice(1), their({ thanksOnly: new Set([3]) }))).toBeNull();
  });

  it('of money is over when what they waited for has come', () => {
    const later = [mail(2, 'them', 'We received the credit note, thank you.')];
    expect(settleTrouble(of('risk.billing'), later, their())).toMatchObject({ state: 'settled' });
    expect(settleTrouble(of('risk.outage'), later, their())).toBeNull();
  });

  it('is over by our word alone where it was an outage, and only until they say otherwise', () => {
    const ours = mail(2, 'us', 'Back since 8:52, the backlog is through as well.');
    expect(settleTrouble(of('risk.outage'), [ours], their())).toMatchObject({ state: 'settled', messageId: 2 });
    expect(settleTrouble(of('risk.complaint'), [ours], their())).toBeNull();
    const again = mail(3, 'them', 'The screens are blank again.');
    expect(settleTrouble(of('risk.outage'), [ours, again], their({ troubled: new Set([3]) }))).toBeNull();
    expect(settleTrouble(of('risk.outage'), [ours, again], their({ asking: new Set([3]) }))).toBeNull();
    const last = mail(4, 'us', 'Restored since ten.');
    expect(settleTrouble(of('risk.outage'), [ours, again, last], their({ troubled: new Set([3]) }))).toMatchObject({
      messageId: 4,
    });
  });

  it('of ours is none', () => {
    const later = [mail(2, 'them', 'Works again.')];
    expect(settleTrouble({ kind: 'risk.outage', side: 'us' }, later, their())).toBeNull();
  });
});
