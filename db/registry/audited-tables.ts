import { getTableConfig } from "drizzle-orm/sqlite-core";
import type * as tables from "../tables.ts";
import { classifiedTable, classifiedTables } from "./classified-tables.ts";

type Tables = typeof tables;

/** A table by its name: the audit log names a row by its table and its key. */
export type AuditedTable = {
  [Name in keyof Tables]: Tables[Name]["_"]["name"];
}[keyof Tables];

/** Tables whose rows the audit log seals by a hash of their stored bytes, by name: all but those that say why not. */
export const auditedTables: readonly AuditedTable[] = classifiedTables
  .filter(({ notAudited }) => notAudited === undefined)
  .map(({ name }) => name as AuditedTable);

/** The columns of the primary key of a table, by which the audit log names a row. */
export function keyColumnsOf(table: AuditedTable): readonly string[] {
  const { primaryKeys, columns } = getTableConfig(classifiedTable(table).table);
  const [composite] = primaryKeys;
  return (composite?.columns ?? columns.filter(({ primary }) => primary)).map(({ name }) => name);
}

/**
 * SQL for the key of a row in one text: its only column, or a list in JSON of several. Tables and columns are our own.
 */
export function keyInSql(table: AuditedTable, row: string): string {
  const columns = keyColumnsOf(table).map((column) => `${row}."${column}"`);
  return columns.length === 1
    ? `CAST(${columns[0] ?? ""} AS TEXT)`
    : `json_array(${columns.join()})`;
}
