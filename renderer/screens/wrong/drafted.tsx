import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import type { DraftSpot } from "../../../domain/draft.ts";
import { type KeptDraft, type Restored, useDraft, useRestored } from "../../lib/draft.ts";
import { useZone } from "../../lib/today.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

/** A form being written. */
export interface Writing<T> {
  readonly value: T;
  readonly change: (part: Partial<T>) => void;
  readonly draft: KeptDraft;
  /** Says that something was restored, with a way to begin afresh. */
  readonly notice: ReactNode;
}

export interface DraftedProps<T> {
  /** What is written, for telling drafts apart: "incident", or one with its id. */
  readonly object: string;
  readonly version: number;
  readonly schema: z.ZodType<T>;
  readonly start: T;
  readonly children: (writing: Writing<T>) => ReactNode;
}

/** A form whose words survive a lock: sealed to whoever writes, and there again when she comes back. */
export function Drafted<T extends object>(props: DraftedProps<T>) {
  const { object, schema } = props;
  const [spot] = useState<DraftSpot>({ kind: "wrong", personId: null, object });
  const restored = useRestored(spot, schema);
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
  readonly spot: DraftSpot;
  readonly restored: Restored<T> | null;
  readonly onAfresh: () => void;
}

function Form<T extends object>({
  spot,
  version,
  start,
  restored,
  children,
  onAfresh,
}: FormProps<T>) {
  const { t } = useTranslation("wrong");
  const { dates } = useWords();
  const zone = useZone();
  const [begun] = useState(restored?.value ?? start);
  const [value, setValue] = useState(begun);
  const draft = useDraft({ spot, version, start: begun, value });
  const notice =
    restored === null ? null : (
      <Notice
        tone="info"
        action={
          <Button
            size="small"
            onPress={() => {
              void draft.discard().then(onAfresh);
            }}
          >
            {t("afresh")}
          </Button>
        }
      >
        {t("restored", { when: dates.moment(restored.savedAt, zone) })}
      </Notice>
    );
  const change = (part: Partial<T>) => {
    setValue((before) => ({ ...before, ...part }));
  };
  return children({ value, change, draft, notice });
}
