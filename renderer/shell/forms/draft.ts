import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import * as z from "zod";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import { useCall } from "../../lib/api.ts";
import { type Kept, type KeptForm, newKeeper, onceLeft, type Safety } from "./draft-keeper.ts";
import { useVaultEvents } from "../../lib/events.ts";

/** What was left half written. `version` is that of the record it was changing. */
export interface Restored<T> {
  readonly value: T;
  readonly version: number;
  readonly savedAt: Instant;
  /** What was left before that, over versions that somebody replaced since, newest first. */
  readonly beside: readonly Aside<T>[];
}

export type Aside<T> = Omit<Restored<T>, "beside">;

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
    const ask = () => call("drafts.read", { spot: JSON.parse(key) as DraftSpot });
    void onceLeft(ask).then((answer) => {
      if (!isShown) return;
      const draft = answer.ok ? answer.value : null;
      const content = draft === null ? null : contentIn(draft.content, schema);
      setRestored(
        draft === null || content === null
          ? null
          : { ...content, version: draft.version, savedAt: draft.savedAt },
      );
    });
    return () => {
      isShown = false;
    };
  }, [call, key, schema]);
  return restored;
}

const Older = z.strictObject({ value: z.unknown(), version: z.int(), savedAt: Instant });

/** What lies under a draft where older words are kept beside the newer ones. */
const Both = z.union([
  z.strictObject({ newer: z.unknown(), beside: z.array(Older) }),
  // Written by a program that kept no more than one: what lies half written outlives an update.
  z
    .strictObject({ newer: z.unknown(), aside: Older })
    .transform(({ newer, aside }) => ({ newer, beside: [aside] })),
]);

/** @returns null where nothing fits the form */
export function contentIn<T>(
  content: string,
  schema: z.ZodType<T>,
): Pick<Restored<T>, "value" | "beside"> | null {
  const written: unknown = JSON.parse(content);
  const both = Both.safeParse(written).data;
  const value = schema.safeParse(both === undefined ? written : both.newer);
  if (!value.success) return null;
  const beside = (both?.beside ?? []).flatMap((one) => {
    const older = schema.safeParse(one.value);
    return older.success ? [{ ...one, value: older.data }] : [];
  });
  return { value: value.data, beside };
}

/** What lies on the disk for them. */
export const contentOf = <T>(newer: T, beside: readonly Aside<T>[]): string =>
  JSON.stringify(
    beside.length === 0
      ? newer
      : {
          newer,
          // What lay beside each of them stands in the list by itself.
          beside: beside.map(({ value, version, savedAt }) => ({ value, version, savedAt })),
        },
  );

export interface DraftOptions<T> {
  /** Fixed while the form is shown: another spot is another form, with a key of its own. */
  readonly spot: DraftSpot;
  readonly version: number;
  /** What the form began with: nothing is kept until something differs. */
  readonly start: T;
  readonly value: T;
  /** Older words that are kept with what is typed, until somebody takes them up or throws them away. */
  readonly beside?: readonly Aside<T>[];
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
  /** What is typed was saved, by a command that takes no draft away: it goes, and what lies beside it stays. */
  readonly saved: () => Promise<void>;
  /** Throws away what was kept, and says what that was. */
  readonly discard: () => Promise<string>;
}

/** Keeps what is typed, sealed to its author: a moment after each change, before a lock, and when the form is left. */
export function useDraft<T>(options: DraftOptions<T>): KeptDraft {
  const { value, read } = options;
  const [beside] = useState(options.beside ?? []);
  const call = useCall();
  const queries = useQueryClient();
  const [kept, setKept] = useState<Kept>({ at: null, safety: null });
  const [keeper] = useState(() =>
    newKeeper(call, keptForm(options, beside), (now) => {
      setKept(now);
      void queries.invalidateQueries({ queryKey: ["drafts.list"] });
    }),
  );
  useEffect(() => {
    keeper.note(() => contentOf(read === undefined ? value : read(), beside));
  }, [keeper, value, read, beside]);
  useEffect(() => () => void keeper.leave(), [keeper]);
  useVaultEvents((event) => (event.event === "flush" ? keeper.flush() : undefined));
  return { savedAt: kept.at, safety: kept.safety, ...keeper };
}

function keptForm<T>(
  { spot, version, start }: DraftOptions<T>,
  beside: readonly Aside<T>[],
): KeptForm {
  const [newest, ...others] = beside;
  return {
    about: { spot, version },
    start: contentOf(start, beside),
    aside:
      newest === undefined
        ? null
        : { version: newest.version, content: contentOf(newest.value, others) },
  };
}
