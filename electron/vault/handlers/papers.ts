import type { PaperKind } from "../../../domain/paper.ts";
import { err, ok } from "../../../domain/result.ts";
import type { Role } from "../../../domain/user.ts";
import type { Handler } from "../context.ts";

/** A paper that only some may make is only theirs to send away. */
export const note: Handler<"papers.note"> = (context, { kind, way }) => {
  if (!context.me.roles.some((role) => makers[kind].includes(role))) {
    return err({ type: "Forbidden" });
  }
  context.note({ action: way, object: { kind: "paper", id: kind } });
  return ok(null);
};

const makers: Readonly<Record<PaperKind, readonly Role[]>> = { recoverySheet: ["admin"] };
