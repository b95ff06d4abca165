import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type * as z from "zod";
import type { Instant } from "../../domain/calendar.ts";
import type { DraftSpot } from "../../domain/draft.ts";
import { useCall } from "./api.ts";
import { type Kept, newKeeper, type Safety } from "./draft-keeper.ts";
import { useVaultEvents } from "./events.ts";

/** What was left half written. `version` is that of the record it was changing. */
export interface Restored<T> {
  readonly value: T;
  readonly version: number;
  readonly savedAt: Instant;
}

/**
 * What the signed-in person left half written here: undefined while asking, null when there is nothing that fits the form.
 * Asked each time the form opens, never remembered: what is typed goes on elsewhere.
 */
export function useRestored<T>(
  spot: DraftSpot,
  schema: z.ZodType<T>,
): Restored<T> | null | undefined {
  const call = useCall();
  const [restored, setRestored] = useState<Restored<T> | null>();
  const key = JSON.stringify(spot);
  useEffect(() => {
    let isShown = true;
    void call("drafts.read", { spot: JSON.parse(key) as DraftSpot }).then((answer) => {
      if (!isShown) return;
      const draft = answer.ok ? answer.value : null;
      const parsed = draft === null ? null : schema.safeParse(JSON.parse(draft.content));
      setRestored(
        draft === null || parsed?.success !== true
          ? null
          : { value: parsed.data, version: draft.version, savedAt: draft.savedAt },
      );
    });
    return () => {
      isShown = false;
    };
  }, [call, key, schema]);
  return restored;
}

export interface DraftOptions<T> {
  /** Fixed while the form is shown: another spot is another form, with a key of its own. */
  readonly spot: DraftSpot;
  readonly version: number;
  /** What the form began with: nothing is kept until something differs. */
  readonly start: T;
  readonly value: T;
  /** Everything that is typed, where some of it does not stand in `value` yet; always the same function. */
  readonly read?: () => T;
}

export interface KeptDraft {
  /** When what is typed was last kept; null while nothing was. */
  readonly savedAt: Instant | null;
  /** Null while nothing differs from what the form began with. */
  readonly safety: Safety | null;
  /** Something was typed that `read` answers with, and `value` does not say yet. */
  readonly touch: () => void;
  /** To be called before the form is sent: the command takes the draft away with what it saves. */
  readonly settle: () => void;
  /** The command was refused: what is typed is kept again. */
  readonly resume: () => void;
  /** Throws away what was kept, and says what that was. */
  readonly discard: () => Promise<string>;
}

/** Keeps what is typed, sealed to its author: a moment after each change, before a lock, and when the form is left. */
export function useDraft<T>(options: DraftOptions<T>): KeptDraft {
  const { spot, version, start, value, read } = options;
  const call = useCall();
  const queries = useQueryClient();
  const [kept, setKept] = useState<Kept>({ at: null, safety: null });
  const [keeper] = useState(() =>
    newKeeper(call, { spot, version }, JSON.stringify(start), (now) => {
      setKept(now);
      void queries.invalidateQueries({ queryKey: ["drafts.list"] });
    }),
  );
  useEffect(() => {
    keeper.note(() => JSON.stringify(read === undefined ? value : read()));
  }, [keeper, value, read]);
  useEffect(
    () => () => {
      void keeper.flush();
    },
    [keeper],
  );
  useVaultEvents((event) => (event.event === "flush" ? keeper.flush() : undefined));
  return { savedAt: kept.at, safety: kept.safety, ...keeper };
}
