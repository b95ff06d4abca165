import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PageTopNotices } from "./page-top-notices.tsx";
import { Notice } from "../ui/overlays/notice.tsx";

/**
 * Says above a page that what its link leads to no longer exists. Checked when the page opens: what is deleted later was
 * deleted by this user.
 */
export function DeletedRecordNotice({ isGone }: { readonly isGone: boolean }) {
  const { t } = useTranslation("frame");
  const [wasGone] = useState(isGone);
  if (!wasGone) return null;
  return (
    <PageTopNotices>
      <Notice tone="info" isSpoken>
        {t("notFollowed.gone")}
      </Notice>
    </PageTopNotices>
  );
}
