import type { DocumentRow } from "../../../db/residence/documents.ts";
import { ok } from "../../../domain/core/result.ts";
import type { Context } from "../platform/context.ts";
import { issuedAs, openDocument } from "./procedures.ts";

/** As it is shown: what is withdrawn says since when it counts as that, also where an earlier edition kept no day. */
export function documentView(context: Context, row: DocumentRow): ReturnType<typeof openDocument> {
  const opened = openDocument(context, row);
  if (row.state !== "withdrawn" || !opened.ok || opened.value.residence === null) return opened;
  const withdrawnOn = issuedAs(context, row)[0]?.withdrawnOn;
  return ok({ ...opened.value, residence: { ...opened.value.residence, withdrawnOn } });
}
