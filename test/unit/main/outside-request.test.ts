// What the system asks to be shown: a mail link among a program's words, kept until a window hears it.
import { describe, expect, it } from 'vitest';
import { keepOutsideRequests, mailLinkIn, type OutsideRequest } from '../../../electron/main/outside-request.ts';

describe('a mail link', () => {
  it('is found among the words a program was started with, wherever the system put it', () => {
    const href = 'mailto:ann@example.com?subject=Hello';
    expect(mailLinkIn(['/opt/tend', '.', '--data', '/users/me/book', href])).toEqual({ kind: 'mail', href });
    expect(mailLinkIn(['/opt/tend', 'MAILTO:ann@example.com'])).toMatchObject({ kind: 'mail' });
  });

  it('is none of another scheme, a file or a switch, and none without end', () => {
    expect(mailLinkIn(['/opt/tend', 'https://example.com', 'file:///etc/passwd', '--mailto:'])).toBeNull();
    expect(mailLinkIn([`mailto:${'a'.repeat(40_000)}`])).toBeNull();
  });
});

describe('what is asked from outside', () => {
  it('waits for a window, is told once, and then goes to it at once', () => {
    const requests = keepOutsideRequests();
    const told: OutsideRequest[] = [];
    requests.ask({ kind: 'place', hash: '#/day' });
    requests.ask({ kind: 'place', hash: '#/outbox' });
    requests.heardBy((request) => told.push(request));
    requests.ask({ kind: 'mail', href: 'mailto:a@example.com' });
    expect(told).toEqual([
      { kind: 'place', hash: '#/outbox' },
      { kind: 'mail', href: 'mailto:a@example.com' },
    ]);
  });

  it('waits again when the window is gone', () => {
    const requests = keepOutsideRequests();
    const first: OutsideRequest[] = [];
    const second: OutsideRequest[] = [];
    requests.heardBy((request) => first.push(request));
    requests.unheard();
    requests.ask({ kind: 'place', hash: '#/day' });
    requests.heardBy((request) => second.push(request));
    expect([first.length, second.length]).toEqual([0, 1]);
  });
});
