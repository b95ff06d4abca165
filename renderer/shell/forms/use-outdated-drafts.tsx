import { useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import { useCall } from "../../lib/api.ts";
import { type Aside, contentOf, type KeptDraft } from "./use-draft.ts";
import { showToast } from "../../ui/overlays/toast.tsx";
import { RestoredDraftNotice } from "../restored-draft-notice.tsx";
import { NewerVersionNotice } from "../newer-version-notice.tsx";
import type { LeftHere } from "./use-unfinished-draft.ts";

export interface OutdatedDraftsOptions<T> {
  readonly spot: DraftSpot;
  readonly left: LeftHere<T>;
  /** The saved content, as the form shows them. */
  readonly saved: T;
  /** Another user saved a newer version than the one the draft was based on. */
  readonly isOvertaken: boolean;
}

/** A form as it is on the screen. */
export interface OpenForm<T> {
  readonly draft: KeptDraft;
  /** The version of the record that it shows. */
  readonly version: number;
  /** All of its content. */
  readonly whole: () => T;
}

export interface OutdatedDrafts<T> {
  /** A new key resets the form. */
  readonly key: string;
  readonly start: T;
  /** The draft that is shown; null where the saved content is shown. */
  readonly shown: Aside<T> | null;
  /** The version that the user saw before they asked for other words; null while they did not. */
  readonly seen: number | null;
  /** Older drafts, stored beside what is typed. */
  readonly beside: readonly Aside<T>[];
  /** Says that a draft was restored, or can be restored, with a link to it or to start again. */
  readonly notice: (form: OpenForm<T>) => ReactNode;
}

interface View<T> {
  /** The user's own draft, once they asked for it. */
  readonly own: Aside<T> | null;
  /** What the user had typed, once they went back to it. */
  readonly typed: T | null;
  readonly seen: number;
  readonly beside: readonly Aside<T>[];
}

/**
 * Offers drafts that were based on a version another user has replaced since: all of them, and none is lost when one is shown
 * instead of another.
 */
export function useOutdatedDrafts<T>({ spot, left, saved, isOvertaken }: OutdatedDraftsOptions<T>) {
  const { t } = useTranslation("common");
  const call = useCall();
  const [view, setView] = useState<View<T> | null>(null);
  const [moves, setMoves] = useState(0);
  const { restored, key, afresh } = left;
  const older =
    restored === null ? [] : isOvertaken ? [restored, ...restored.beside] : restored.beside;
  const shown = view?.own ?? (isOvertaken ? null : restored);
  const beside = view?.beside ?? older;
  // Each in its place, drafts set aside by the user after those that were left.
  const offered = [
    ...older.filter((one) => beside.includes(one)),
    ...beside.filter((one) => !older.includes(one)),
  ];

  // The form that is shown is unmounted first each time: it saves its content then.
  const show = (next: View<T>, version: number, value: T) => {
    flushSync(() => {
      setView(next);
      setMoves((before) => before + 1);
    });
    void call("drafts.save", { spot, version, content: contentOf(value, next.beside) });
  };
  const bringBack = (own: Aside<T>, { draft, version, whole }: OpenForm<T>) => {
    const now = whole();
    const isTyped = JSON.stringify(now) !== JSON.stringify(view?.own?.value ?? saved);
    const others = beside.filter((one) => one !== own);
    const savedAt = draft.savedAt ?? shown?.savedAt ?? own.savedAt;
    // A draft that was looked at without typing over it goes back to the others.
    const leaves = isTyped ? { value: now, version, savedAt } : view?.own;
    const kept = leaves ? [leaves, ...others] : others;
    show({ own, typed: null, seen: version, beside: kept }, own.version, own.value);
    if (!isTyped) return;
    const undo = () => {
      show({ own: view?.own ?? null, typed: now, seen: version, beside }, version, now);
    };
    showToast({ text: t("mineShown"), undo, isOver: true });
  };
  const notice = (form: OpenForm<T>) => (
    <>
      {older.length === 0 || view?.own ? (
        <RestoredDraftNotice
          at={shown?.savedAt ?? null}
          onAfresh={() => {
            setView(null);
            afresh(form.draft);
          }}
        />
      ) : null}
      {offered.map((one, at) => (
        <NewerVersionNotice
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
  } satisfies OutdatedDrafts<T>;
}
