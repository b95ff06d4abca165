import { useTranslation } from "react-i18next";
import { Notice } from "../../ui/overlays/notice.tsx";
import { OutingTag, useIsAway } from "../../outings/outing-tag.tsx";

/** Whom the visitor comes to see is out, as far as the house knows: said before anybody is let in. */
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
