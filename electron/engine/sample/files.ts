// Small real files to hang on mails: a table, a note, and a one-page PDF that opens.
import type { MessageFile } from './mime.ts';
import type { Random } from './random.ts';

export function makeFile(kind: 'csv' | 'pdf' | 'txt', title: string, random: Random): MessageFile {
  const stem =
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40) || 'attachment';
  if (kind === 'csv') return { name: `${stem}.csv`, type: 'text/csv', content: Buffer.from(table(random)) };
  if (kind === 'txt') return { name: `${stem}.txt`, type: 'text/plain', content: Buffer.from(note(title, random)) };
  return { name: `${stem}.pdf`, type: 'application/pdf', content: onePage(title) };
}

function table(random: Random): string {
  const rows = ['load;site;carrier;planned;actual;minutes_late'];
  for (let i = random.int(8, 40); i > 0; i -= 1) {
    const hour = random.int(5, 19);
    const late = random.int(0, 140);
    rows.push(
      `L${random.int(100_000, 999_999)};S${random.int(1, 9)};C${random.int(1, 6)};${hour}:00;${hour + Math.floor(late / 60)}:${String(late % 60).padStart(2, '0')};${late}`,
    );
  }
  return `${rows.join('\r\n')}\r\n`;
}

function note(title: string, random: Random): string {
  const fields = ['order_no', 'ship_from', 'ship_to', 'ordered_at', 'weight_kg', 'pallets', 'remark'];
  const lines = fields.map(
    (field, index) => `${String(index + 1).padStart(2)}  ${field.padEnd(14)} char(${random.int(4, 40)})`,
  );
  return `${title}\n\n${lines.join('\n')}\n`;
}

/** The smallest PDF that viewers accept without repairing it: the offsets in the table are right. */
export function onePage(title: string): Uint8Array {
  const line = title.replace(/[^\x20-\x7e]/g, '?').replace(/[()\\]/g, '\\$&');
  const stream = `BT /F1 18 Tf 60 760 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(pdf.length);
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) pdf += `${String(offset).padStart(10, '0')} 00000 n \n`;
  pdf += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(pdf, 'latin1');
}
