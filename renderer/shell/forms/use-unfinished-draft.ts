import { useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import type { DraftSpot } from "../../../domain/drafts/draft.ts";
import { useCall } from "../../lib/api.ts";
import { contentIn, type KeptDraft, type Restored, useRestored } from "./use-draft.ts";
import { showToast } from "../../ui/overlays/toast.tsx";

export interface LeftHere<T> {
  readonly restored: Restored<T> | null;
  /** The key of the form: a new one resets it. */
  readonly key: number;
  /** Discards the draft and starts again, with undo. */
  readonly afresh: (draft: KeptDraft) => void;
}

/** The draft of the signed-in user, as from `useRestored`; undefined while loading. */
export function useUnfinishedDraft<T>(
  spot: DraftSpot,
  schema: z.ZodType<T>,
): LeftHere<T> | undefined {
  const { t } = useTranslation("common");
  const call = useCall();
  const asked = useRestored(spot, schema);
  const [begun, setBegun] = useState<Omit<LeftHere<T>, "afresh"> | null>(null);
  if (asked === undefined) return undefined;
  const now = begun ?? { restored: asked, key: 0 };
  const begin = (restored: Restored<T> | null, key: number) => setBegun({ restored, key });
  return {
    ...now,
    afresh: (draft) => {
      const { restored, key } = now;
      void draft.discard().then((content) => {
        begin(null, key + 1);
        const again = restored === null ? null : contentIn(content, schema);
        if (restored === null || again === null) return;
        const { version, savedAt } = restored;
        const undo = () => {
          // The form begun since is unmounted first: it saves its content then.
          flushSync(() => begin({ ...again, version, savedAt }, key + 2));
          void call("drafts.save", { spot, version, content });
        };
        showToast({ text: t("begunAfresh"), undo, isOver: true });
      });
    },
  };
}
