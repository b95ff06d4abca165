import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import type * as z from "zod";
import type { DraftSpot } from "../../domain/drafts/draft.ts";
import { type Aside, type KeptDraft, useDraft } from "./forms/use-draft.ts";
import { type DeferredValue, newDeferredValue } from "../lib/deferred-value.ts";
import { type LeftHere, useUnfinishedDraft } from "./forms/use-unfinished-draft.ts";
import { type OutdatedDrafts, useOutdatedDrafts } from "./forms/use-outdated-drafts.tsx";

/** A form being filled in. */
export interface Writing<T> extends Pick<DeferredValue<T>, "change" | "typing" | "whole"> {
  /** Without what is being typed in a deferred field: `whole` includes that. */
  readonly value: T;
  /** The version of the record that the form shows: sent along, so that nothing saved since is overwritten. */
  readonly version: number;
  readonly draft: KeptDraft;
  /** Says that a draft was restored, or can be restored, with a link to it or to start again. */
  readonly notice: ReactNode;
}

export interface DraftProviderProps<T> {
  readonly spot: DraftSpot;
  /** The version of the record being changed; 0 for a new one. */
  readonly version: number;
  readonly schema: z.ZodType<T>;
  readonly start: T;
  readonly children: (writing: Writing<T>) => ReactNode;
}

/**
 * A form whose draft survives a lock, sealed to its author. What a colleague saved meanwhile is shown first and the draft is
 * offered; anything typed until then is stored beside it.
 */
export function DraftProvider<T extends object>({
  schema,
  children,
  ...props
}: DraftProviderProps<T>) {
  const [spot] = useState(props.spot);
  const [seen] = useState(props.version);
  const left = useUnfinishedDraft(spot, schema);
  return left === undefined ? null : (
    <Restoring {...props} spot={spot} seen={seen} left={left}>
      {children}
    </Restoring>
  );
}

interface RestoringProps<T> extends Omit<DraftProviderProps<T>, "schema"> {
  /** The version that was shown when the form was opened. */
  readonly seen: number;
  readonly left: LeftHere<T>;
}

function Restoring<T extends object>({ spot, seen, left, children, ...props }: RestoringProps<T>) {
  const isOvertaken = seen !== 0 && left.restored !== null && left.restored.version !== seen;
  const own = useOutdatedDrafts({ spot, left, saved: props.start, isOvertaken });
  return (
    <Form
      key={own.key}
      spot={spot}
      version={own.seen ?? (own.shown === null ? props.version : seen)}
      start={own.start}
      beside={own.beside}
      notice={own.notice}
    >
      {children}
    </Form>
  );
}

interface FormProps<T> extends Omit<DraftProviderProps<T>, "schema"> {
  readonly beside: readonly Aside<T>[];
  readonly notice: OutdatedDrafts<T>["notice"];
}

function Form<T extends object>({ spot, children, notice, beside, ...begun }: FormProps<T>) {
  const [{ start, version }] = useState(begun);
  const [held] = useState(() => newDeferredValue(start));
  const value = useSyncExternalStore(held.listen, held.told);
  const draft = useDraft({ spot, version, start, value, beside, read: held.whole });
  useEffect(() => held.stop, [held]);
  const typing: typeof held.typing = (name, read) => {
    held.typing(name, read);
    draft.touch();
  };
  const { change, whole } = held;
  return children({
    value,
    version,
    change,
    typing,
    whole,
    draft,
    notice: notice({ draft, version, whole }),
  });
}
