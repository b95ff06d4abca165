import { useTranslation } from "react-i18next";
import type { Inside } from "../../domain/outings/outing.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { useGoingOutRisk } from "./use-going-out-risk.ts";

/** What the safety card of each person says about going out, by name where several go. */
export function AgreedForEach({ people }: { readonly people: readonly Inside[] }) {
  const { nameOf } = useNames();
  return people.map((person) => (
    <AgreedForGoingOut
      key={person.id}
      personId={person.id}
      name={people.length === 1 ? null : nameOf(person)}
    />
  ));
}

export interface AgreedForGoingOutProps {
  readonly personId: string;
  /** The name shown before it, where more than one person goes. */
  readonly name?: string | null;
}

/** What the safety card says about going out, and the level of danger, before anyone goes. */
export function AgreedForGoingOut({ personId, name = null }: AgreedForGoingOutProps) {
  const { t } = useTranslation(["out", "vocab", "common"]);
  const { textOf } = useNames();
  const { level, agreed, isKept } = useGoingOutRisk(personId);
  const isGreat = level === "high" || level === "acute";
  const isInDanger = isGreat || level === "raised";
  if (agreed === "" && !isInDanger && !isKept) return null;
  const agreedText = agreed === "" ? t("out:nothingAgreed") : textOf(agreed);
  const title = isInDanger
    ? t("out:goingOutRisk", { level: t(`vocab:risk.${level}`) })
    : t("out:fact.whenGoingOut");
  return (
    <Notice
      tone={isGreat || isKept ? "warn" : "info"}
      title={name === null ? title : t("out:goingOutOf", { name, what: title })}
    >
      {isKept ? `${t("out:safetyKept")} ${t("common:keptAsk")}` : agreedText}
    </Notice>
  );
}
