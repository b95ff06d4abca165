import type { EventView } from "../../domain/legal/legal-file.ts";

/** The open form about a case. */
export type CaseFormState =
  | { readonly do: "event"; readonly corrects: EventView | null }
  | { readonly do: "takeBack"; readonly event: EventView }
  | { readonly do: "change" | "part" | "people" | "unlink" };
