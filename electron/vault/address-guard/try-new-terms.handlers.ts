import { termsInUse } from "../../../db/address-guard/terms.ts";
import { problemOf } from "../../../domain/address-guard/parse-entered-term.ts";
import {
  type TryOutSource,
  tryOn as tried,
  type TryOnCount,
} from "../../../domain/address-guard/try-new-terms.ts";
import { err, ok } from "../../../domain/core/result.ts";
import type { Context, Handler } from "../platform/handler-context.ts";

/** One thing that is kept, read only when its turn comes. */
export interface Kept {
  readonly what: TryOutSource;
  /** Null where this reader may not open it. */
  readonly read: () => KeptWords | null;
}

export interface KeptWords {
  readonly what?: TryOutSource;
  readonly text: string;
  /** The block of an addressee, which may be there. */
  readonly addressee?: string;
}

/** So much at a time, so that whatever else is asked meanwhile is answered: things, and letters in them. */
const atOnce = 10;
const lettersAtOnce = 20_000;

/** What new words would stop among all that is kept, a slice at a time; nothing of what stands there is told. */
export const tryOn =
  (everythingKept: (context: Context) => readonly Kept[]): Handler<"guard.tryOn"> =>
  (context, { terms: typed, from }) => {
    if (typed.some((words) => problemOf(words) !== null))
      return err({ type: "InvalidInput", fields: ["terms"] });
    const terms = termsInUse(context.tx);
    const { correspondenceAddress } = context.settings;
    const kept = everythingKept(context);
    const slice = kept.slice(from, from + atOnce);
    const counts = new Map<TryOutSource, TryOnCount>();
    let [closed, looked, letters] = [0, from, 0];
    for (const { what: kind, read } of slice) {
      if (letters > lettersAtOnce) break;
      looked += 1;
      const said = read();
      letters += said?.text.length ?? 0;
      if (said === null) closed += 1;
      if (said === null || said.text === "") continue;
      const { text, addressee = "", what = kind } = said;
      const level = tried(typed, terms, [correspondenceAddress, addressee])(text);
      if (level === null) continue;
      const before = counts.get(what) ?? { what, stop: 0, look: 0 };
      counts.set(what, { ...before, [level]: before[level] + 1 });
    }
    return ok({
      counts: [...counts.values()],
      looked: Math.min(looked, kept.length),
      of: kept.length,
      closed,
    });
  };

/** All that is said in it, one under the other. */
export function stringsIn(content: unknown): string {
  if (typeof content === "string") return content;
  if (typeof content !== "object" || content === null) return "";
  return Object.values(content).map(stringsIn).join("\n");
}
