// A prepared statement written next to the type of its row; prepared once per connection.
import type { Database, RunResult } from 'better-sqlite3';

/** The part of a prepared statement that queries use. */
export interface Prepared<P extends unknown[], R> {
  get(...bound: P): R | undefined;
  all(...bound: P): R[];
  iterate(...bound: P): IterableIterator<R>;
  run(...bound: P): RunResult;
}

type Bound<P extends unknown[] | object> = P extends unknown[] ? P : [P];

/** `P` is what is bound (a tuple or one object of named parameters), `R` the row. */
export function statement<P extends unknown[] | object, R = never>(
  sql: string,
): (db: Database) => Prepared<Bound<P>, R> {
  const perConnection = new WeakMap<Database, Prepared<Bound<P>, R>>();
  return (db) => {
    const known = perConnection.get(db);
    if (known) return known;
    // The driver's own type distributes over P; what it prepared takes exactly what was declared.
    const prepared = db.prepare(sql) as unknown as Prepared<Bound<P>, R>;
    perConnection.set(db, prepared);
    return prepared;
  };
}
