// The programs that people open documents with, for the tests: LibreOffice turns every file into pages in one go, and poppler
// reads what is on them.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LIMITS = { timeout: 110_000, maxBuffer: 64 * 1024 * 1024 } as const;
/** Each with what can't be said without it. */
const needed = [
  ['/usr/bin/soffice', 'LibreOffice'],
  ['/usr/lib/libreoffice/share/.registry/impress.xcd', 'libreoffice-impress'],
  ['/usr/lib/libreoffice/share/.registry/writer.xcd', 'libreoffice-writer'],
  ['/usr/bin/pdftotext', 'poppler-utils'],
] as const;

/** Null where documents can be opened here, else what is missing. */
export function whyNoOffice(): string | null {
  const missing = needed.filter(([file]) => !existsSync(file)).map(([, name]) => name);
  return missing.length === 0 ? null : `${missing.join(', ')} not found`;
}

/** The pages of every file, as PDF beside each other: what could not be opened is not there. */
export async function openInOffice(files: readonly string[], folder: string): Promise<{ said: string }> {
  const target = join(folder, 'opened');
  await mkdir(target, { recursive: true });
  // A profile of its own: another LibreOffice on the machine would take the work and the answer.
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const { stdout, stderr } = await run(
    'soffice',
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--norestore',
      '--convert-to',
      'pdf',
      '--outdir',
      target,
      ...files,
    ],
    { ...LIMITS, env: { ...process.env, HOME: folder, SAL_USE_VCLPLUGIN: 'svp' } },
  );
  return { said: `${stdout}\n${stderr}` };
}

export async function openedFiles(folder: string): Promise<string[]> {
  return (await readdir(join(folder, 'opened'))).sort();
}

export interface PdfPages {
  /** Page by page, in the order in which it was written: one text after the other, also where they stand side by side. */
  readonly pages: readonly string[];
  /** Each face by name, and whether the file brings it along. */
  readonly faces: readonly { readonly name: string; readonly embedded: boolean; readonly readable: boolean }[];
  /** What poppler complained of. */
  readonly complaints: string;
}

export async function readPdf(file: string): Promise<PdfPages> {
  const [text, fonts] = await Promise.all([
    run('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], LIMITS),
    run('pdffonts', [file], LIMITS),
  ]);
  const pages = text.stdout.split('\f').slice(0, -1);
  const faces = fonts.stdout
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      // From the right: `emb sub uni object generation`; a name may hold blanks.
      const words = line.trim().split(/\s+/);
      const [embedded, , readable] = words.slice(-5);
      return { name: words[0] ?? '', embedded: embedded === 'yes', readable: readable === 'yes' };
    });
  return { pages, faces, complaints: `${text.stderr}${fonts.stderr}` };
}
