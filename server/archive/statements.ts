import type { StatementSync } from 'node:sqlite';
import type { Database } from './sqlite.js';

export type Statements<Sql> = Readonly<Record<keyof Sql, StatementSync>>;

/** Statements that give rows as arrays, by the names of their texts. */
export function statementsOf<Sql extends Readonly<Record<string, string>>>(database: Database, sql: Sql): Statements<Sql> {
  const prepared = Object.entries(sql).map(([name, text]) => {
    const statement = database.prepare(text);
    statement.setReturnArrays(true);
    return [name, statement] as const;
  });
  return Object.fromEntries(prepared) as Statements<Sql>;
}
