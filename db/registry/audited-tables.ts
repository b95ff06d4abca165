import type * as tables from "../tables.ts";
import { classifiedTables } from "./classified-tables.ts";

type Tables = typeof tables;

/** A table whose rows have an id, by its name: the audit log names a row by both. */
export type AuditedTable = {
  [Name in keyof Tables]: "id" extends keyof Tables[Name]["_"]["columns"]
    ? Tables[Name]["_"]["name"]
    : never;
}[keyof Tables];

/** Tables whose rows the audit log seals by a hash of their stored bytes, by name. */
export const auditedTables: readonly AuditedTable[] = classifiedTables
  .filter(({ audited }) => audited === true)
  .map(({ name }) => name as AuditedTable);
