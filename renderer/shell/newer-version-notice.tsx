import { useTranslation } from "react-i18next";
import type { Instant } from "../../domain/core/calendar-date.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/overlays/notice.tsx";

export interface ConflictNoticeProps {
  /** When the draft was saved. */
  readonly at: Instant;
  /** Another user saved a newer version; else the user set the draft aside. */
  readonly isOlder: boolean;
  readonly onUse: () => void;
}

/** Says that a newer version was saved than the draft's, or that the draft was set aside, and offers it. */
export function NewerVersionNotice({ at, isOlder, onUse }: ConflictNoticeProps) {
  const { t } = useTranslation("common");
  const { dates } = useFormats();
  const zone = useZone();
  return (
    <Notice
      tone="warn"
      isSpoken
      action={
        <Button size="small" onPress={onUse}>
          {t("useMine")}
        </Button>
      }
    >
      {t(isOlder ? "overtaken" : "setAside", { when: dates.moment(at, zone) })}
    </Notice>
  );
}
