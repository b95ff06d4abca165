import { useTranslation } from "react-i18next";
import { Notice } from "../../ui/overlays/notice.tsx";
import { OutingTag, useIsAway } from "../../outings/outing-tag.tsx";

/** Says that the visited person is recorded as out, before the visitor is let in. */
export function VisitedPersonOut({ personId }: { readonly personId: string }) {
  const { t } = useTranslation("together");
  const isAway = useIsAway();
  if (!isAway(personId)) return null;
  return (
    <Notice tone="warn" title={t("visits.notInHouse")}>
      <OutingTag personId={personId} />
    </Notice>
  );
}
