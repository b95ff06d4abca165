import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import type { DraftSpot } from "../../domain/draft.ts";
import { useCall } from "../lib/api.ts";
import { type Aside, asideOf, contentOf, type KeptDraft, useDraft } from "../lib/draft.ts";
import { type Held, newHeld } from "../lib/held.ts";
import { say } from "../ui/toast.tsx";
import { HalfWritten } from "./half-written.tsx";
import { Overtaken } from "./overtaken.tsx";
import { useHalfWritten } from "./use-half-written.ts";

/** A form being written. */
export interface Writing<T> extends Pick<Held<T>, "change" | "typing" | "whole"> {
  /** Without what is being typed into a field that is read later: `whole` has that too. */
  readonly value: T;
  /** Of the record as the form shows it: sent along, it writes over nothing that was saved since. */
  readonly version: number;
  readonly draft: KeptDraft;
  /** Says that something was restored, or that there is something to restore, with a way to it or to begin afresh. */
  readonly notice: ReactNode;
}

export interface DraftedProps<T> {
  readonly spot: DraftSpot;
  /** Of the record that is being changed; 0 for something new. */
  readonly version: number;
  readonly schema: z.ZodType<T>;
  readonly start: T;
  readonly children: (writing: Writing<T>) => ReactNode;
}

/**
 * A form whose words survive a lock: sealed to whoever writes, and there again when she comes back. What a colleague saved
 * meanwhile is shown first, and what was typed is offered again; whatever is typed until then is kept beside it.
 */
export function Drafted<T extends object>(props: DraftedProps<T>) {
  const { schema, children } = props;
  const { t } = useTranslation("common");
  const call = useCall();
  const [spot] = useState(props.spot);
  const [seen] = useState(props.version);
  /** The version that she saw before she asked for her own words. */
  const [over, setOver] = useState<{ readonly version: number; readonly own: Aside<T> } | null>(
    null,
  );
  /** What she had typed over that version, once she went back to it. */
  const [again, setAgain] = useState<T | null>(null);
  const left = useHalfWritten(spot, schema);
  if (left === undefined) return null;
  const { restored, key, afresh } = left;
  const isOvertaken = seen !== 0 && restored !== null && restored.version !== seen;
  const older = restored === null ? null : isOvertaken ? restored : restored.aside;
  const shown = over?.own ?? (isOvertaken ? null : restored);
  const offered = over === null ? older : null;
  // The form that is shown goes first each time: it keeps what stands in it as it goes.
  const goBack = (typed: T, own: Aside<T>, version: number) => {
    flushSync(() => {
      setOver(null);
      setAgain(typed);
    });
    void call("drafts.save", { spot, version, content: contentOf(typed, own) });
  };
  const bringBack = (own: Aside<T>, version: number, typed: T | null) => {
    flushSync(() => {
      setOver({ version, own });
    });
    void call("drafts.save", { spot, version: own.version, content: contentOf(own.value, null) });
    if (typed === null) return;
    const undo = () => {
      goBack(typed, own, version);
    };
    say({ text: t("mineShown"), undo, isOver: true });
  };
  return (
    <Form
      key={`${String(key)} ${over === null ? (again === null ? "saved" : "again") : "own"}`}
      spot={spot}
      version={shown === null ? props.version : (over?.version ?? seen)}
      start={over === null && again !== null ? again : (shown?.value ?? props.start)}
      aside={offered === null ? null : asideOf(offered)}
      notice={(draft, version, typed) =>
        offered === null ? (
          <HalfWritten
            at={shown?.savedAt ?? null}
            onAfresh={() => {
              setOver(null);
              setAgain(null);
              afresh(draft);
            }}
          />
        ) : (
          <Overtaken
            at={offered.savedAt}
            onUse={() => {
              bringBack(offered, version, typed());
            }}
          />
        )
      }
    >
      {children}
    </Form>
  );
}

interface FormProps<T> extends Omit<DraftedProps<T>, "schema"> {
  readonly aside: Aside<T> | null;
  /** `typed` is null while nothing was typed into it. */
  readonly notice: (draft: KeptDraft, version: number, typed: () => T | null) => ReactNode;
}

function Form<T extends object>({ spot, children, notice, aside, ...begun }: FormProps<T>) {
  const [{ start, version }] = useState(begun);
  const [held] = useState(() => newHeld(start));
  const value = useSyncExternalStore(held.listen, held.told);
  const draft = useDraft({ spot, version, start, value, aside, read: held.whole });
  useEffect(() => held.stop, [held]);
  const typing: typeof held.typing = (name, read) => {
    held.typing(name, read);
    draft.touch();
  };
  const { change, whole } = held;
  return children({
    ...{ value, version, change, typing, whole, draft },
    notice: notice(draft, version, () => {
      const now = whole();
      return JSON.stringify(now) === JSON.stringify(start) ? null : now;
    }),
  });
}
