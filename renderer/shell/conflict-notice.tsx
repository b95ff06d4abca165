import { useTranslation } from "react-i18next";
import type { Instant } from "../../domain/core/calendar-date.ts";
import { useZone } from "../lib/dates/today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/overlays/notice.tsx";

export interface ConflictNoticeProps {
  /** When it was left half written. */
  readonly at: Instant;
  /** Somebody saved over it; else she set it aside herself. */
  readonly isOlder: boolean;
  readonly onUse: () => void;
}

/** Says that something newer was saved over what was left half written, or that it was set aside, and offers it. */
export function ConflictNotice({ at, isOlder, onUse }: ConflictNoticeProps) {
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
