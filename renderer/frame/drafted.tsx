import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import type * as z from "zod";
import type { DraftSpot } from "../../domain/draft.ts";
import { type KeptDraft, type Restored, useDraft, useRestored } from "../lib/draft.ts";
import { type Held, newHeld } from "../lib/held.ts";
import { HalfWritten } from "./half-written.tsx";

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
  const restored = useRestored(spot, props.schema);
  const [isAfresh, setAfresh] = useState(false);
  if (restored === undefined) return null;
  return (
    <Form
      {...props}
      key={String(isAfresh)}
      spot={spot}
      restored={isAfresh ? null : restored}
      onAfresh={() => {
        setAfresh(true);
      }}
    />
  );
}

interface FormProps<T> extends DraftedProps<T> {
  readonly restored: Restored<T> | null;
  readonly onAfresh: () => void;
}

function Form<T extends object>(props: FormProps<T>) {
  const { spot, version = 0, restored, children, onAfresh } = props;
  const [start] = useState(restored?.value ?? props.start);
  const [held] = useState(() => newHeld(start));
  const value = useSyncExternalStore(held.listen, held.told);
  const draft = useDraft({ spot, version, start, value, read: held.whole });
  useEffect(() => held.stop, [held]);
  const notice = (
    <HalfWritten
      at={restored?.savedAt ?? null}
      onAfresh={() => {
        void draft.discard().then(onAfresh);
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
