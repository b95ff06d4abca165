import { useTranslation } from "react-i18next";
import type { PassView } from "../../../domain/pass.ts";
import { Tag } from "../../ui/tag.tsx";
import { toneOfStage, useBackBy } from "./use-out.ts";

/** Out, and by when somebody is back. */
export function OutTag({ pass }: { readonly pass: PassView }) {
  const { t } = useTranslation("out");
  const saysBackBy = useBackBy();
  return <Tag tone={toneOfStage(pass.stage)}>{t("outTag", { time: saysBackBy(pass.backBy) })}</Tag>;
}

/** Not here, and told nobody. */
export function LookedForTag() {
  const { t } = useTranslation("out");
  return <Tag tone="bad">{t("searching")}</Tag>;
}
