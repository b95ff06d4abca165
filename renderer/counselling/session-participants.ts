import type { SessionView } from "../../domain/counselling/session-view.ts";

/** Who else was there: as last corrected, or as signed; empty where this user may not know. */
export function sessionParticipants({ agreed, corrections }: SessionView): string {
  const why = corrections.at(-1)?.why;
  if (why?.state === "open") return why.content.others;
  return agreed.state === "open" ? agreed.content.others : "";
}
