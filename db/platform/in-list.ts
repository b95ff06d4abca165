import { sql, type SQL, type SQLWrapper } from "drizzle-orm";

/** One of many: bound as one value, so that the question is the same however many they are. */
export const inList = (column: SQLWrapper, values: readonly (string | number)[]): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;
