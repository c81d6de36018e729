// Messages of every ordinary form and some odd ones, and ways to damage them, for comparing two readers of mail.
import fc from 'fast-check';

/** Ordinary pieces with an odd one now and then: a message that is odd in many places says little about any of them. */
function mostly(ordinary: readonly string[], odd: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 25, arbitrary: fc.constantFrom(...ordinary) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
}

const address = mostly(
  ['a@b', 'ann@acme.test', "o'neil+x@mail.acme.test", 'Ann.B_c@ACME.test', 'x-@acme.test', '.a@b', '-a@b', 'a.@b'],
  ['a@b.', 'a@b@c', 'ann', 'a@xn--bcher-kva.test', '"a b"@c.test', 'a@[1.2.3.4]', 'a @b', '@b'],
);
const name = mostly(
  [
    ...[
      '',
      '',
      'Ann',
      'Ann  B. Weber-Li',
      '"Weber, Ann"',
      "'Ann'",
      '=?utf-8?Q?M=C3=BCller?=',
      '"Ann (x); a: b"',
      'ann/b = c?',
    ],
    ...['Dr. =?UTF-8?B?w7w=?=', '=?utf-8?B?w7w=?= =?utf-8?B?w7w=?=', '"=?iso-8859-1?q?J=F6rg_X?="', '" Ann "', '" "'],
    ...['=?utf-8?B?Ijxh?= X', '=?utf-8?Q?a=40b?='],
  ],
  ['"Ann <y>"', '"a@b"', '"a \\" b"', 'Ann (Sales)', 'Weber, Ann', '""', '"Ann" B', 'Ann "B"', 'a@b', '[x]', 'Team:'],
);
const mailbox = fc
  .tuple(name, address, fc.constantFrom('', ' ', '\r\n '), fc.boolean())
  .map(([first, second, space, angle]) => (first === '' && !angle ? second : `${first}${space}<${second}>`));
const addressList = fc
  .tuple(fc.array(mailbox, { maxLength: 4 }), mostly([', ', ',', ',\r\n\t', ' , '], ['; ', ',,', ' ']))
  .map(([list, comma]) => list.join(comma));
const addresses = fc.oneof(
  { weight: 12, arbitrary: addressList },
  {
    weight: 1,
    arbitrary: fc.constantFrom('undisclosed-recipients:;', 'Undisclosed recipients: ;', 'undisclosed-recipients:'),
  },
);

const encodedWord = fc
  .tuple(
    mostly(['utf-8', 'UTF-8', 'iso-8859-1', 'us-ascii', 'windows-1252'], ['koi8-r', 'utf-8*en', 'x']),
    fc.constantFrom('Q', 'q', 'B', 'b'),
    mostly(['w7w=', 'YWI=', 'YWJj', 'w7zD', 'vA==', 'gYCf', ''], ['w7', 'a=', 'a b', '=3D?=', 'YQ==YQ==', '-_-_']),
    mostly(['=C3=BC', '=C3', '=BC', 'a_b', '=80=81=9D', '', '=3D=3F', 'x"y', '=c3=bc'], ['a=', 'a b', '=3D?=', '==41']),
  )
  .map(([charset, kind, base64, quoted]) => `=?${charset}?${kind}?${/b/i.test(kind) ? base64 : quoted}?=`);
const words = fc
  .tuple(
    fc.array(fc.oneof(encodedWord, mostly(['Hello', 'a?', '=', '(x)', 'Re:', '"'], ['=?', '?=', '=?x?='])), {
      maxLength: 6,
    }),
    fc.constantFrom(' ', '', '\r\n ', '\r\n  ', '\t'),
  )
  .map(([list, space]) => list.join(space));
const headers = fc.uniqueArray(
  fc
    .oneof(
      fc.tuple(fc.constantFrom('From', 'To', 'Cc', 'Bcc', 'Reply-To', 'Sender', 'to'), addresses),
      fc.tuple(fc.constantFrom('Subject', 'X-Thing', 'List-Id', 'Comments'), words),
      fc.tuple(
        fc.constantFrom('In-Reply-To', 'References', 'Date', 'X-Y', 'MIME-Version', 'Precedence', 'Return-Path'),
        fc.constantFrom('<a@b>', '<a@b>\r\n <c@d>', '<a@b', 'Mon, 3 Nov 2025 10:00:00 +0100', '', '1.0', 'bulk', '<>'),
      ),
    )
    .map(([key, value]) => `${key}: ${value}`),
  { selector: (field) => field.split(':')[0], maxLength: 5 },
);

const plainLine = mostly(
  [
    'Hello there',
    'Can you send it?',
    '',
    ' ',
    '> quoted',
    '-- ',
    'f\u00fcr',
    '\u0080\u0081',
    '\ufeff',
    '<p>Hi</p>',
    'tail \t',
    'soft ',
    ' stuffed ',
  ],
  ['--b', '--b--', '--c', '--b1', ' --b', 'a\rb', 'a\r'],
);
const quotedLine = mostly(
  ['a=20', 'a =', 'x=3D', 'a=', '=C3=BC', '=c3=', 'tail \t', '=80', '', ' ', '=20 ', 'a= ', '=', '=09=', 'Can you=3F'],
  ['=4', '==', '=G1', 'a\r', 'a=\r', '--b', 'f\u00fcr'],
);
const base64Line = mostly(['YWJj', 'SGVsbG8g', 'YWI', '=', 'YQ==', '', 'Pz8/'], ['Y', 'YW-_', 'a b', '====', '--b']);
const body = (line: fc.Arbitrary<string>): fc.Arbitrary<Buffer> =>
  fc
    .tuple(fc.array(line, { maxLength: 5 }), fc.boolean(), fc.constantFrom('utf8' as const, 'latin1' as const))
    .map(([lines, ends, charset]) => Buffer.from(lines.join('\r\n') + (ends ? '\r\n' : ''), charset));

const type = mostly(
  [
    ...[
      'text/plain',
      'TEXT/Plain; charset=utf-8',
      'text/html; charset="iso-8859-1"',
      'text/html',
      'text/html; charset=UTF-8',
      'text/plain; format=flowed',
      'text/plain; format="Flowed"; charset=iso-8859-1',
      'text/plain; format=fixed',
    ],
    ...[
      'text/plain; charset=us-ascii;',
      'text/plain; charset=windows-1252',
      'text/plain; charset=ascii; name="x.txt"',
      '',
    ],
    ...[
      'text/plain; charset=""',
      'text/csv; name=a.csv',
      'application/pdf; name="a b.pdf"',
      'application/octet-stream',
    ],
    ...[
      'image/png',
      'text/x-vcard; charset=utf-8',
      'a/b; name="=?utf-8?Q?=C3=BC?=.pdf"',
      'APPLICATION/ZIP ; NAME = "a/b.zip"',
    ],
  ],
  [
    ...['text/plain; format=flowed; delsp=yes', 'application/octet-stream; name=a.pdf', 'text', 'text/'],
    ...[
      'text/plain; charset',
      'text/plain; boundary=b',
      'text/calendar',
      'message/rfc822',
      'multipart/x',
      '"text/plain"',
    ],
  ],
);
const disposition = mostly(
  [
    ...['', '', '', 'inline', 'attachment', 'attachment; filename=r.pdf', 'Inline; filename="a, b;c.png"'],
    ...['attachment;\r\n filename="=?utf-8?B?w7w=?=.txt"', 'attachment; filename=""; size=3', 'INLINE;filename=x'],
  ],
  [
    'attachment; filename="R\\"1.pdf"',
    "attachment; filename*=utf-8''a",
    'form-data',
    'attachment; filename=a b.pdf',
    ';',
  ],
);
const transfer = fc.oneof(
  fc.tuple(mostly(['', '7bit', '8BIT', 'binary'], ['x-uuencode', '7bit (x)']), body(plainLine)),
  fc.tuple(mostly(['quoted-printable', 'Quoted-Printable'], ['quoted-printable;']), body(quotedLine)),
  fc.tuple(mostly(['base64', 'BASE64 '], ['base64 (x)']), body(base64Line)),
);

interface Part {
  readonly fields: readonly string[];
  readonly body: Buffer;
}
const leaf: fc.Arbitrary<Part> = fc
  .tuple(type, disposition, transfer, mostly(['', '<i@x>', 'i@x', '< i >'], ['<', '>']))
  .map(([kind, place, [coding, content], id]) => ({
    fields: [
      ['Content-Type', kind],
      ['Content-Disposition', place],
      ['Content-Transfer-Encoding', coding],
      ['Content-ID', id],
    ]
      .filter(([, value]) => value !== '')
      .map(([key, value]) => `${key}: ${value}`),
    body: content,
  }));
function nest(inner: fc.Arbitrary<Part>, boundaries: readonly string[]): fc.Arbitrary<Part> {
  return fc
    .record({
      parts: fc.array(inner, { minLength: 1, maxLength: 4 }),
      kind: mostly(['mixed', 'alternative', 'related', 'signed', 'Mixed'], ['digest', 'report', 'form-data']),
      boundary: mostly(boundaries, ['b', 'b1', "'x' y"]),
      close: mostly(['--'], ['', '-', '-- ', '--x']),
      preamble: mostly(['', 'Preamble\r\n', '\r\n'], ['--x', 'a\r']),
      epilogue: mostly(['', '\r\n', '\r\nEpilogue\r\n', '\r\n\r\n'], ['\r\n--b\r\n', '\n']),
    })
    .map(({ parts, kind, boundary, close, preamble, epilogue }) => ({
      fields: [`Content-Type: multipart/${kind};\r\n boundary="${boundary}"`],
      body: Buffer.concat([
        Buffer.from(preamble),
        ...parts.flatMap((one) => [Buffer.from(`--${boundary}\r\n`), written(one, []), Buffer.from('\r\n')]),
        Buffer.from(`--${boundary}${close}${epilogue}`),
      ]),
    }));
}
function written(one: Part, before: readonly string[]): Buffer {
  const head = [...before, ...one.fields].map((field) => `${field}\r\n`).join('');
  return Buffer.concat([Buffer.from(`${head}\r\n`), one.body]);
}
const innermost = nest(leaf, ['=_alt', 'd=e f']);
const part = fc.oneof(leaf, nest(leaf, ['b']), nest(fc.oneof(leaf, innermost), ['c', '----=_Part_1']));
export const builtMessage = fc.tuple(headers, part, fc.boolean()).map(([before, one, crlf]) => {
  // An id keeps the source out of the identity; without any header there is no header block to speak of.
  const raw = written(one, ['Message-ID: <m@x.test>', ...before]);
  return crlf ? raw : Buffer.from(raw.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
});

export const damage: fc.Arbitrary<(raw: Buffer) => Buffer> = fc
  .tuple(
    fc.constantFrom('cut', 'insert', 'insert', 'remove', 'double'),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(
      ...[
        '\r',
        '\n',
        '\r\n',
        '\0',
        ' ',
        '\t',
        '--',
        '=',
        '"',
        ';',
        ',',
        '<',
        '\xff',
        ':',
        '\\',
        '(',
        '\r\n\r\n',
        '=?',
        'x',
      ],
    ),
  )
  .map(([kind, where, bytes]) => (raw) => {
    const at = Math.floor(where * raw.length);
    if (kind === 'cut') return raw.subarray(0, at);
    if (kind === 'remove') return Buffer.concat([raw.subarray(0, at), raw.subarray(at + 1)]);
    if (kind === 'double') return Buffer.concat([raw.subarray(0, at), raw.subarray(Math.max(0, at - 20))]);
    return Buffer.concat([raw.subarray(0, at), Buffer.from(bytes, 'latin1'), raw.subarray(at)]);
  });
