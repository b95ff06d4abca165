import { useTranslation } from "react-i18next";
import { useNames } from "../../frame/privacy.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useGoingOut } from "./use-going-out.ts";

/** What the safety card says for going out, and how great the danger is, before anybody goes. */
export function AgreedForGoingOut({ personId }: { readonly personId: string }) {
  const { t } = useTranslation(["out", "vocab", "common"]);
  const { textOf } = useNames();
  const { level, agreed, isKept } = useGoingOut(personId);
  const isGreat = level === "high" || level === "acute";
  const isInDanger = isGreat || level === "raised";
  if (agreed === "" && !isInDanger && !isKept) return null;
  const said = agreed === "" ? t("out:nothingAgreed") : textOf(agreed);
  return (
    <Notice
      tone={isGreat || isKept ? "warn" : "info"}
      title={
        isInDanger
          ? t("out:goingOutRisk", { level: t(`vocab:risk.${level}`) })
          : t("out:fact.whenGoingOut")
      }
    >
      {isKept ? `${t("out:safetyKept")} ${t("common:keptAsk")}` : said}
    </Notice>
  );
}
