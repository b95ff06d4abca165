import type { EventSeen } from "../../domain/legal/legal-file.ts";

/** The open form about a case. */
export type CaseTask =
  | { readonly do: "event"; readonly corrects: EventSeen | null }
  | { readonly do: "takeBack"; readonly event: EventSeen }
  | { readonly do: "change" | "part" | "people" | "unlink" };
