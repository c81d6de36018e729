import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMailto } from '../../../../../src/features/compose/read-mailto.ts';

describe('a mailto link', () => {
  it('begins a draft with its recipients, subject and text', () => {
    expect(
      readMailto(
        'mailto:jana@acme.test,%22Ben%2C%20R.%22%20%3Cben@acme.test%3E?cc=ops@acme.test&subject=Order%2042&body=Hi%20Jana%0D%0Aplease',
      ),
    ).toEqual({
      to: [
        { name: '', address: 'jana@acme.test' },
        { name: 'Ben, R.', address: 'ben@acme.test' },
      ],
      cc: [{ name: '', address: 'ops@acme.test' }],
      subject: 'Order 42',
      text: 'Hi Jana\nplease',
    });
  });

  it('takes a plus for a plus, and recipients from its fields too', () => {
    expect(readMailto('MAILTO:a+news@acme.test?To=b@acme.test&subject=1+1')).toMatchObject({
      to: [
        { name: '', address: 'a+news@acme.test' },
        { name: '', address: 'b@acme.test' },
      ],
      subject: '1+1',
    });
  });

  it('cannot add hidden recipients, attachments or headers', () => {
    const asked = readMailto(
      'mailto:a@acme.test?bcc=spy@evil.test&attach=/etc/passwd&attachment=x&from=ceo@acme.test&in-reply-to=%3Cx%3E&subject=a%0D%0ABcc:%20spy@evil.test',
    );
    expect(Object.keys(asked ?? {})).toEqual(['to', 'cc', 'subject', 'text']);
    expect(asked?.to).toEqual([{ name: '', address: 'a@acme.test' }]);
    expect(asked?.cc).toEqual([]);
    expect(asked?.subject).toBe('a Bcc: spy@evil.test');
  });

  it('keeps what is no valid encoding as it was written, without marks that hide or turn text', () => {
    expect(readMailto('mailto:a@acme.test?subject=50%&body=a%E2%80%AEb%00c')).toMatchObject({
      subject: '50%',
      text: 'abc',
    });
  });

  it('is nothing where the link is another', () => {
    expect(readMailto('https://acme.test/?mailto:a@acme.test')).toBeNull();
  });

  it('is read whatever it holds, to one line of subject and a bounded text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (rest) => {
        const asked = readMailto(`mailto:${rest}`);
        expect(asked).not.toBeNull();
        expect(asked?.subject).not.toMatch(/[\r\n]/);
        expect(asked?.text.length).toBeLessThanOrEqual(20_000);
      }),
    );
  });
});
