import { useTranslation } from "react-i18next";
import { useNames } from "../../frame/privacy.tsx";
import { useAsk } from "../../lib/api.ts";
import { Notice } from "../../ui/notice.tsx";

/** What the safety card says for going out, and how great the danger is, before anybody goes. */
export function AgreedForGoingOut({ personId }: { readonly personId: string }) {
  const { t } = useTranslation(["out", "vocab"]);
  const { textOf } = useNames();
  const { data } = useAsk("safety.view", { id: personId });
  const agreed = data?.card.whenGoingOut ?? "";
  const level = data?.assessments[0]?.level;
  const isGreat = level === "high" || level === "acute";
  if (agreed === "" && !isGreat) return null;
  return (
    <Notice
      tone={isGreat ? "warn" : "info"}
      title={
        isGreat
          ? t("out:goingOutRisk", { level: t(`vocab:risk.${level}`) })
          : t("out:fact.whenGoingOut")
      }
    >
      {agreed === "" ? t("out:nothingAgreed") : textOf(agreed)}
    </Notice>
  );
}
