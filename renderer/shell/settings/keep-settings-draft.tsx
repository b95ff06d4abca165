import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { DraftSpot } from "../../../domain/drafts/draft.ts";
import { type Restored, useDraft, useRestored } from "../forms/use-draft.ts";
import { showToast } from "../../ui/overlays/toast.tsx";

interface SettingsDraftProps<T, F> {
  readonly page: string;
  /** The saved version: a draft over another version is not restored, and the page says so. */
  readonly version: number;
  readonly schema: z.ZodType<F>;
  /** Null while nothing differs from what is saved. */
  readonly value: T | null;
  /** Called once with the draft, unless something else was changed since. */
  readonly onFound: (value: F) => void;
  readonly children: ReactNode;
}

/** Around a page of the settings: what is changed on it survives a lock. */
export function KeepSettingsDraft<T, F>({
  page,
  version,
  schema,
  value,
  onFound,
  children,
}: SettingsDraftProps<T, F>) {
  const { t } = useTranslation("settings");
  const [spot] = useState(() =>
    DraftSpot.parse({ kind: "settings", personId: null, object: page }),
  );
  const [first] = useState(version);
  const left = useRestored(spot, schema);
  const isOver = left !== undefined && left !== null && left.version !== first;
  useEffect(() => {
    if (isOver) showToast({ text: t("leftOver") });
  }, [isOver, t]);
  if (left === undefined) return null;
  return (
    <>
      {/* A save resets it: later changes are based on another version. */}
      <Keeping
        key={version}
        spot={spot}
        version={version}
        restored={version === first && !isOver ? left : null}
        mayBeKept={left !== null || version !== first}
        value={value}
        onFound={onFound}
      />
      {children}
    </>
  );
}

interface KeepingProps<T, F> extends Pick<
  SettingsDraftProps<T, F>,
  "version" | "value" | "onFound"
> {
  readonly spot: DraftSpot;
  readonly restored: Restored<F> | null;
  /** A draft may exist on the disk from before. */
  readonly mayBeKept: boolean;
}

function Keeping<T, F>({ spot, version, restored, mayBeKept, value, onFound }: KeepingProps<T, F>) {
  const { discard } = useDraft({ spot, version, start: null, value });
  const isTold = useRef(false);
  const isKept = useRef(mayBeKept);
  useEffect(() => {
    if (!isTold.current && restored !== null && value === null) onFound(restored.value);
    else if (value !== null) isKept.current = true;
    else if (isKept.current) {
      isKept.current = false;
      void discard();
    }
    isTold.current = true;
  }, [value, restored, onFound, discard]);
  return null;
}
