import type { SessionView } from "../../domain/counselling/session-view.ts";

/** Who else was there: as it was put right last, or as it was signed; empty where this reader may not know. */
export function sessionParticipants({ agreed, corrections }: SessionView): string {
  const why = corrections.at(-1)?.why;
  if (why?.state === "open") return why.content.others;
  return agreed.state === "open" ? agreed.content.others : "";
}
