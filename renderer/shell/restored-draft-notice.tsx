import { useTranslation } from "react-i18next";
import type { Instant } from "../../domain/core/calendar-date.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/overlays/notice.tsx";

export interface RestoredDraftNoticeProps {
  readonly at: Instant | null;
  readonly onAfresh: () => void;
}

/** Says that a draft was restored, and when it was saved. */
export function RestoredDraftNotice({ at, onAfresh }: RestoredDraftNoticeProps) {
  const { t } = useTranslation("common");
  const { dates } = useFormats();
  const zone = useZone();
  if (at === null) return null;
  return (
    <Notice
      tone="info"
      isSpoken
      action={
        <Button size="small" onPress={onAfresh}>
          {t("afresh")}
        </Button>
      }
    >
      {t("restored", { when: dates.moment(at, zone) })}
    </Notice>
  );
}
