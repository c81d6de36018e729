// What can be said of an account by hand or by a file; what is left out stays as it is.
import type { AccountFields } from '../../contract/account.ts';

export type AccountInput = Partial<AccountFields> & { readonly externalId?: string | null };
