// The senders whose images the person wants to see always.
import { statement } from '../statement.ts';

export const imageSenders = statement<[], { address: string; created_at: number }>(
  'SELECT address, created_at FROM image_sender ORDER BY address',
);
export const imageSender = statement<[string], { id: number }>('SELECT id FROM image_sender WHERE address = ?');
