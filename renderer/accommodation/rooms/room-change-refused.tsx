import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../domain/api/errors.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";

export interface RoomChangeRefusedProps {
  readonly reason: AppError | null;
  readonly onPutBack: () => void;
}

/** Why the rooms could not be changed as planned, and how to resolve it. */
export function RoomChangeRefused({ reason, onPutBack }: RoomChangeRefusedProps) {
  const notice = useRef<HTMLDivElement>(null);
  // The button that was pressed is at the foot of the window, and the message may be below the visible area.
  useEffect(() => {
    if (reason !== null) notice.current?.scrollIntoView({ block: "center" });
  }, [reason]);
  if (reason === null) return null;
  return (
    <div ref={notice}>
      <Why reason={reason} onPutBack={onPutBack} />
    </div>
  );
}

function Why({ reason, onPutBack }: RoomChangeRefusedProps & { readonly reason: AppError }) {
  const { t } = useTranslation("settings");
  const { t: errors } = useTranslation("errors");
  if (reason.type !== "BedInUse")
    return (
      <Notice tone="bad" isSpoken>
        {sentenceFor(reason, errors)}
      </Notice>
    );
  return (
    <Notice
      tone="bad"
      title={t("rooms.inUseTitle")}
      isSpoken
      action={
        <Button size="small" onPress={onPutBack}>
          {t("rooms.putBack")}
        </Button>
      }
    >
      {t("rooms.inUse")}
    </Notice>
  );
}
