// Which sentences say that something was done or received, and which only sound like it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deedsIn } from '../../../electron/engine/findings/deeds.ts';
import { readableMessage } from '../../../electron/engine/findings/read-message.ts';

function deeds(text: string) {
  return deedsIn(
    readableMessage({
      text,
      signature: '',
      subject: '',
      sentAt: 0,
      timeZone: 'Europe/Berlin',
      by: 'us',
      fromName: 'Maya',
      fromAddress: 'maya@us.test',
      automatic: null,
    }).sentences,
  );
}

const done = [
  'Please find the signed contract attached.',
  'Here is the report you asked for.',
  'As promised, the figures for May.',
  'I have just sent the invoice to your finance team.',
  'The export is fixed now and live for all users.',
  'We updated the address on your account yesterday.',
  'Anbei der unterschriebene Vertrag.',
  'Ich habe die Rechnung heute an Ihre Buchhaltung geschickt.',
  'Wie besprochen die Zahlen für Mai.',
  'Ci-joint le contrat signé.',
  'Nous avons corrigé la facture.',
  'Adjunto el contrato firmado.',
  'Ya hemos enviado la factura.',
];
const received = [
  'Thanks for sending the report over.',
  'Received the contract, all good.',
  'Vielen Dank für die Unterlagen.',
  'Merci pour le devis.',
  'Gracias por enviar la factura.',
];
const neither = [
  'I have not sent the invoice yet.',
  'I will send the contract tomorrow.',
  'Have you sent the invoice?',
  'If the report is attached, please forward it.',
  'We are looking forward to the workshop.',
  'The weather was lovely.',
  'Ich habe die Rechnung noch nicht geschickt.',
  'Wir schicken Ihnen den Vertrag morgen.',
];

describe('deedsIn', () => {
  it.each(done)('hears that it was done: %s', (text) => {
    expect(deeds(text)).toMatchObject([{ done: 'did' }]);
  });
  it.each(received)('hears that it was received: %s', (text) => {
    expect(deeds(text)).toContainEqual(expect.objectContaining({ done: 'got' }));
  });
  it.each(neither)('hears nothing done: %s', (text) => {
    expect(deeds(text)).toEqual([]);
  });

  it('takes what it is about along, without the words that every delivery has', () => {
    expect(deeds('Please find the signed Contract and the SOW attached.')[0]?.words).toEqual(['signe', 'contr', 'sow']);
  });

  it('says a few at most, and gets through any text in time', () => {
    expect(deeds('I have sent the report. '.repeat(500)).length).toBeLessThanOrEqual(8);
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), (text) => {
        for (const { quote } of deeds(text)) expect(quote.length).toBeLessThanOrEqual(300);
      }),
      { numRuns: 100 },
    );
    for (const piece of ['have ', 'i have just now already ', 'habe ', "j'ai ", 'he ya ', 'thanks for ']) {
      deeds(piece.repeat(8000));
    }
  });
});
