import { insertTerm } from "../../../db/guard-terms.ts";
import { GuardTermId, type GuardWords } from "../../../domain/address-guard/term.ts";
import type { Context } from "../../vault/context.ts";

/** What would give a house away that stands nowhere. */
export function inventGuard(context: Context): void {
  const { tx, now, me } = context;
  for (const words of invented) {
    const id = GuardTermId.parse(context.newId());
    insertTerm(tx, { id, ...words }, now, me.id);
    context.note({ action: "guardTermAdded", object: { kind: "guard_terms", id } });
  }
}

const invented: readonly GuardWords[] = [
  { kind: "street", text: "Verzonnenstraat" },
  { kind: "street", text: "rue des Trois Chimères" },
  { kind: "number", text: "47" },
  { kind: "landmark", text: "Kapel van Nergens" },
  { kind: "municipality", text: "Sint-Nergenshuizen" },
];
