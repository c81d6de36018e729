// A prepared statement written next to the type of its row; prepared once per connection.
import type { Database, Statement } from 'better-sqlite3';

/** `P` is what is bound (a tuple or one object of named parameters), `R` the row. */
export function statement<P extends unknown[] | object, R = never>(
  sql: string,
): (db: Database) => Statement<P extends unknown[] ? P : [P], R> {
  const perConnection = new WeakMap<Database, Statement<P extends unknown[] ? P : [P], R>>();
  return (db) => {
    let prepared = perConnection.get(db);
    if (!prepared) {
      prepared = db.prepare<P extends unknown[] ? P : [P], R>(sql);
      perConnection.set(db, prepared);
    }
    return prepared;
  };
}
