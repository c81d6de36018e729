// Builds small mails for sync tests: plain, with everything that identifies a message in the caller's hand.
export interface MailSpec {
  readonly id: string;
  readonly subject?: string;
  readonly from?: string;
  readonly to?: string;
  readonly at?: Date;
  readonly text?: string;
  readonly inReplyTo?: string;
  /** A file of this many bytes. */
  readonly attachmentBytes?: number;
}

export function buildMail(spec: MailSpec): Buffer {
  const head = [
    `Message-ID: <${spec.id}>`,
    `Date: ${(spec.at ?? new Date('2026-03-01T09:00:00Z')).toUTCString().replace('GMT', '+0000')}`,
    `From: ${spec.from ?? 'Dana Reyes <dana@northwind.example>'}`,
    `To: ${spec.to ?? 'Sam Hale <sam@ours.example>'}`,
    `Subject: ${spec.subject ?? `About ${spec.id}`}`,
    ...(spec.inReplyTo === undefined ? [] : [`In-Reply-To: <${spec.inReplyTo}>`, `References: <${spec.inReplyTo}>`]),
    'MIME-Version: 1.0',
  ];
  const text = `${spec.text ?? `Words of ${spec.id}.`}\r\n`;
  if (spec.attachmentBytes === undefined) {
    return Buffer.from([...head, 'Content-Type: text/plain; charset=utf-8', '', text].join('\r\n'));
  }
  const line = `${'QUJD'.repeat(19)}\r\n`;
  const lines = Math.ceil(spec.attachmentBytes / 57);
  return Buffer.concat([
    Buffer.from(
      [
        ...head,
        'Content-Type: multipart/mixed; boundary="edge"',
        '',
        '--edge',
        'Content-Type: text/plain; charset=utf-8',
        '',
        text,
        '--edge',
        'Content-Type: application/octet-stream; name="big.bin"',
        'Content-Disposition: attachment; filename="big.bin"',
        'Content-Transfer-Encoding: base64',
        '',
        '',
      ].join('\r\n'),
    ),
    Buffer.alloc(lines * line.length, line),
    Buffer.from('--edge--\r\n'),
  ]);
}

/** `count` mails, oldest first, a minute apart, every third one an answer to the one before. */
export function buildMails(prefix: string, count: number, from = new Date('2026-01-05T08:00:00Z')) {
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(from.getTime() + index * 60_000);
    const id = `${prefix}-${index}@mail.example`;
    const spec = {
      id,
      at,
      from: `Person ${index % 40} <p${index % 40}@client${index % 12}.example>`,
      text: `Mail ${index} of ${prefix}. ${'The figures of the quarter are attached and look steady. '.repeat(3 + (index % 9))}`,
    };
    const raw = buildMail(index % 3 === 2 ? { ...spec, inReplyTo: `${prefix}-${index - 1}@mail.example` } : spec);
    return { id, at, raw };
  });
}
