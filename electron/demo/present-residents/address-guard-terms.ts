import type { EnteredTerm } from "../../../domain/address-guard/term.ts";
import type { Context } from "../../vault/platform/handler-context.ts";
import { add } from "../../vault/address-guard/address-guard.handlers.ts";
import { runCommand } from "../dated-act.ts";

/** Terms that would reveal the address of a house that does not exist. */
export function inventGuard(context: Context): void {
  runCommand(context, "guard.add", add, { terms: [...invented] });
}

const invented: readonly EnteredTerm[] = [
  { kind: "street", text: "Verzonnenstraat" },
  { kind: "street", text: "rue des Trois Chimères" },
  { kind: "number", text: "47" },
  { kind: "landmark", text: "Kapel van Nergens" },
  { kind: "municipality", text: "Sint-Nergenshuizen" },
];
