import { useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type { DraftSpot } from "../../domain/drafts/draft.ts";
import { useCall } from "../lib/api.ts";
import { type Aside, contentOf, type KeptDraft } from "../shell/forms/draft.ts";
import { showToast } from "../ui/overlays/toast.tsx";
import { UnfinishedNotice } from "../shell/unfinished-notice.tsx";
import { ConflictNotice } from "../shell/conflict-notice.tsx";
import type { LeftHere } from "../shell/forms/use-unfinished.ts";

export interface OwnWordsOptions<T> {
  readonly spot: DraftSpot;
  readonly left: LeftHere<T>;
  /** What is saved, as the form shows it. */
  readonly saved: T;
  /** Somebody saved something newer than what was left half written. */
  readonly isOvertaken: boolean;
}

/** A form as it stands on the screen. */
export interface Standing<T> {
  readonly draft: KeptDraft;
  /** Of the record as it shows it. */
  readonly version: number;
  /** Everything that stands in it. */
  readonly whole: () => T;
}

export interface OwnWords<T> {
  /** With another one the form begins again. */
  readonly key: string;
  readonly start: T;
  /** What was left half written and is shown; null where that is what is saved. */
  readonly shown: Aside<T> | null;
  /** The version that she saw before she asked for other words; null while she did not. */
  readonly seen: number | null;
  /** What is kept beside what is typed. */
  readonly beside: readonly Aside<T>[];
  /** Says that something was restored, or that there is something to restore, with a way to it or to begin afresh. */
  readonly notice: (form: Standing<T>) => ReactNode;
}

interface View<T> {
  /** Her own words, once she asked for them. */
  readonly own: Aside<T> | null;
  /** What she had typed, once she went back to it. */
  readonly typed: T | null;
  readonly seen: number;
  readonly beside: readonly Aside<T>[];
}

/**
 * What was left half written over a version that somebody replaced since: offered again, all of it, and none of it gone where
 * one is shown in the place of another.
 */
export function useCustomTerms<T>({ spot, left, saved, isOvertaken }: OwnWordsOptions<T>) {
  const { t } = useTranslation("common");
  const call = useCall();
  const [view, setView] = useState<View<T> | null>(null);
  const [moves, setMoves] = useState(0);
  const { restored, key, afresh } = left;
  const older =
    restored === null ? [] : isOvertaken ? [restored, ...restored.beside] : restored.beside;
  const shown = view?.own ?? (isOvertaken ? null : restored);
  const beside = view?.beside ?? older;
  // Each in its place, what she set aside herself after what was left.
  const offered = [
    ...older.filter((one) => beside.includes(one)),
    ...beside.filter((one) => !older.includes(one)),
  ];

  // The form that is shown goes first each time: it keeps what stands in it as it goes.
  const show = (next: View<T>, version: number, value: T) => {
    flushSync(() => {
      setView(next);
      setMoves((before) => before + 1);
    });
    void call("drafts.save", { spot, version, content: contentOf(value, next.beside) });
  };
  const bringBack = (own: Aside<T>, { draft, version, whole }: Standing<T>) => {
    const now = whole();
    const isTyped = JSON.stringify(now) !== JSON.stringify(view?.own?.value ?? saved);
    const others = beside.filter((one) => one !== own);
    const savedAt = draft.savedAt ?? shown?.savedAt ?? own.savedAt;
    // What she looked at without typing over it goes back to the others.
    const leaves = isTyped ? { value: now, version, savedAt } : view?.own;
    const kept = leaves ? [leaves, ...others] : others;
    show({ own, typed: null, seen: version, beside: kept }, own.version, own.value);
    if (!isTyped) return;
    const undo = () => {
      show({ own: view?.own ?? null, typed: now, seen: version, beside }, version, now);
    };
    showToast({ text: t("mineShown"), undo, isOver: true });
  };
  const notice = (form: Standing<T>) => (
    <>
      {older.length === 0 || view?.own ? (
        <UnfinishedNotice
          at={shown?.savedAt ?? null}
          onAfresh={() => {
            setView(null);
            afresh(form.draft);
          }}
        />
      ) : null}
      {offered.map((one, at) => (
        <ConflictNotice
          key={`${String(one.version)} ${one.savedAt} ${String(at)}`}
          at={one.savedAt}
          isOlder={one.version !== form.version}
          onUse={() => bringBack(one, form)}
        />
      ))}
    </>
  );
  return {
    key: `${String(key)} ${String(moves)}`,
    shown,
    beside,
    notice,
    start: view?.typed ?? shown?.value ?? saved,
    seen: view?.seen ?? null,
  } satisfies OwnWords<T>;
}
