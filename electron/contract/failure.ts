// The one way a call fails: a code from a closed list and a sentence for a person, never a stack and never mail content.
import * as z from 'zod/mini';

export const failureCode = z.enum([
  'offline',
  'auth_needed',
  'host_not_found',
  'tls_required',
  'certificate_untrusted',
  'timed_out',
  'no_imap',
  'invalid_input',
  'not_found',
  'conflict',
  'in_use',
  'newer_database',
  'damaged_database',
  'disk_full',
  'unsupported',
  'cancelled',
  'internal',
]);
export type FailureCode = z.infer<typeof failureCode>;

export const failure = z.object({
  code: failureCode,
  sentence: z.string(),
  /** Where in the input the trouble is, for `invalid_input`. */
  field: z.optional(z.string()),
});
export type FailureShape = z.infer<typeof failure>;

export class Failure extends Error {
  readonly code: FailureCode;
  readonly field: string | undefined;

  constructor(code: FailureCode, sentence: string, field?: string) {
    super(sentence);
    this.name = 'Failure';
    this.code = code;
    this.field = field;
  }

  toShape(): FailureShape {
    return this.field === undefined
      ? { code: this.code, sentence: this.message }
      : { code: this.code, sentence: this.message, field: this.field };
  }
}
