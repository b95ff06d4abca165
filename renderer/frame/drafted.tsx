import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import type * as z from "zod";
import type { DraftSpot } from "../../domain/draft.ts";
import { type KeptDraft, useDraft } from "../lib/draft.ts";
import { type Held, newHeld } from "../lib/held.ts";
import { HalfWritten } from "./half-written.tsx";
import { type LeftHere, useHalfWritten } from "./use-half-written.ts";

/** A form being written. */
export interface Writing<T> extends Pick<Held<T>, "change" | "typing" | "whole"> {
  /** Without what is being typed into a field that is read later: `whole` has that too. */
  readonly value: T;
  readonly draft: KeptDraft;
  /** Says that something was restored, with a way to begin afresh. */
  readonly notice: ReactNode;
}

export interface DraftedProps<T> {
  readonly spot: DraftSpot;
  /** Of the record that is being changed; 0 for something new. */
  readonly version?: number;
  readonly schema: z.ZodType<T>;
  readonly start: T;
  readonly children: (writing: Writing<T>) => ReactNode;
}

/** A form whose words survive a lock: sealed to whoever writes, and there again when she comes back. */
export function Drafted<T extends object>(props: DraftedProps<T>) {
  const [spot] = useState(props.spot);
  const left = useHalfWritten(spot, props.schema);
  if (left === undefined) return null;
  return <Form {...props} key={left.key} spot={spot} left={left} />;
}

interface FormProps<T> extends DraftedProps<T> {
  readonly left: LeftHere<T>;
}

function Form<T extends object>(props: FormProps<T>) {
  const { spot, version = 0, left, children } = props;
  const { restored } = left;
  const [start] = useState(restored?.value ?? props.start);
  const [held] = useState(() => newHeld(start));
  const value = useSyncExternalStore(held.listen, held.told);
  const draft = useDraft({ spot, version, start, value, read: held.whole });
  useEffect(() => held.stop, [held]);
  const notice = (
    <HalfWritten
      at={restored?.savedAt ?? null}
      onAfresh={() => {
        left.afresh(draft);
      }}
    />
  );
  const typing: typeof held.typing = (name, read) => {
    held.typing(name, read);
    draft.touch();
  };
  const { change, whole } = held;
  return children({ value, change, typing, whole, draft, notice });
}
