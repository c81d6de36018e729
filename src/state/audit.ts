// The audit of the book, and its export into a file.
import type { Audit } from '../../electron/contract/audit.ts';
import { asFailure, ask } from './engine.ts';
import { announceProblem } from './notices.ts';
import { createResources } from './resource.ts';

const resource = createResources<'audit', Audit>({
  topics: ['book', 'accounts', 'settings', 'findings'],
  ask: () => ask('audit.get', {}),
});

export const useAudit = () => resource.use('audit');

/** The file, base64, with its name; null when it could not be made, which is said. */
export async function exportAudit(format: 'pdf' | 'csv'): Promise<{ fileName: string; content: string } | null> {
  try {
    const { fileName, content } = await ask('audit.export', { format });
    return content === null ? null : { fileName, content };
  } catch (error) {
    announceProblem(asFailure(error).message, 'Not exported.');
    return null;
  }
}
