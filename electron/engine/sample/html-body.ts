// The HTML twin of a mail's text, in the manner of the program it was written with.
import type { MailProgram } from './cast.ts';

export function htmlBody(program: MailProgram, own: string, quoted: string): string {
  const mine = paragraphs(own, program);
  const theirs = quoted === '' ? '' : quoteBlock(program, quoted);
  if (program === 'outlook') {
    return (
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv="Content-Type" ' +
      'content="text/html; charset=utf-8"><style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt; ' +
      `font-family:"Calibri",sans-serif;} --></style></head>\n<body lang="EN-GB"><div class="WordSection1">\n${mine}\n` +
      `${theirs}</div></body></html>\n`
    );
  }
  return `<html><head><meta charset="utf-8"></head><body><div dir="ltr">${mine}</div>\n${theirs}</body></html>\n`;
}

function paragraphs(text: string, program: MailProgram): string {
  const open = program === 'outlook' ? '<p class="MsoNormal">' : '<p>';
  return text
    .split(/\n{2,}/)
    .map((part) => (part.startsWith('- ') ? list(part) : `${open}${escapeHtml(part).replaceAll('\n', '<br>\n')}</p>`))
    .join('\n');
}

function list(part: string): string {
  const items = part.split('\n').map((line) => `<li>${escapeHtml(line.replace(/^- /, ''))}</li>`);
  return `<ul>\n${items.join('\n')}\n</ul>`;
}

function quoteBlock(program: MailProgram, quoted: string): string {
  if (program === 'outlook') {
    const body = quoted.replace(/^_+\n/, '');
    return `<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">\n${paragraphs(body, program)}</div>\n`;
  }
  const newline = quoted.indexOf('\n');
  const body = quoted.slice(newline + 1).replace(/^> ?/gm, '');
  return (
    `<div class="gmail_quote"><div dir="ltr" class="gmail_attr">${escapeHtml(quoted.slice(0, newline))}<br></div>` +
    '<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">' +
    `${paragraphs(body, program)}</blockquote></div>\n`
  );
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
