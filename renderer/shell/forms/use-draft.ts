import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import * as z from "zod";
import { Instant } from "../../../domain/core/calendar-date.ts";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import { useCall } from "../../lib/api.ts";
import { type Kept, type KeptForm, newKeeper, onceLeft, type Safety } from "./draft-keeper.ts";
import { useVaultEvents } from "../../lib/use-vault-events.ts";

/** A draft. `version` is that of the record it was changing. */
export interface Restored<T> {
  readonly value: T;
  readonly version: number;
  readonly savedAt: Instant;
  /** Older drafts, over versions that another user replaced since, newest first. */
  readonly beside: readonly Aside<T>[];
}

export type Aside<T> = Omit<Restored<T>, "beside">;

/**
 * The draft of the signed-in user for this form: undefined while loading, null when none fits the form. Read each time the form
 * opens, never cached: the user may continue typing elsewhere.
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

/** The stored draft where older ones are stored beside the newer. */
const Both = z.union([
  z.strictObject({ newer: z.unknown(), beside: z.array(Older) }),
  // Written by a version of the program that stored only one draft: drafts survive an update.
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

/** The stored text of a draft with older ones. */
export const contentOf = <T>(newer: T, beside: readonly Aside<T>[]): string =>
  JSON.stringify(
    beside.length === 0
      ? newer
      : {
          newer,
          // The older drafts inside each of them are in the list already.
          beside: beside.map(({ value, version, savedAt }) => ({ value, version, savedAt })),
        },
  );

export interface DraftOptions<T> {
  /** Constant while the form is shown: another spot is another form, with a key of its own. */
  readonly spot: DraftSpot;
  readonly version: number;
  /** The initial content: nothing is saved until it changes. */
  readonly start: T;
  readonly value: T;
  /** Older drafts, stored with what is typed until the user restores or discards them. */
  readonly beside?: readonly Aside<T>[];
  /** Everything that is typed, where some of it is not in `value` yet; always the same function. */
  readonly read?: () => T;
}

export interface KeptDraft {
  /** When the draft was last saved; null while it was not. */
  readonly savedAt: Instant | null;
  /** Null while nothing differs from the initial content. */
  readonly safety: Safety | null;
  /** Something was typed that `read` returns and `value` does not contain yet. */
  readonly touch: () => void;
  /** To be called before the form is sent: the command deletes the draft when it saves. */
  readonly settle: () => void;
  /** The command was refused: what is typed is saved as a draft again. */
  readonly resume: () => void;
  /** The content was saved by a command that deletes no draft: the draft is deleted, older ones beside it stay. */
  readonly saved: () => Promise<void>;
  /** Discards the draft, and returns its content. */
  readonly discard: () => Promise<string>;
}

/** Saves what is typed, sealed to its author: shortly after each change, before a lock, and when the form is closed. */
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
