import { useTranslation } from "react-i18next";
import type { PersonView } from "../../../domain/person-file/person-view.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Tag } from "../../ui/tag.tsx";

/** Which interpreter the person wants, beside their languages. */
export function InterpreterTag({ file: { interpreter } }: { readonly file: PersonView }) {
  const { t } = useTranslation("person");
  const words = useFormats();
  if (interpreter === null || interpreter.wanted === "none") return null;
  const { wanted, language } = interpreter;
  const spoken = language === null ? "" : words.language(language);
  return (
    <Tag>{[t(`interpreter.${wanted}`), spoken].filter((part) => part !== "").join(" · ")}</Tag>
  );
}

/** Who must never interpret, beside the alerts. What night staff must know is already among those. */
export function NeverTags({ file: { interpreter, card } }: { readonly file: PersonView }) {
  const { t } = useTranslation("person");
  const { textsOf } = useNames();
  const never = (interpreter?.never ?? []).filter((who) => !card.alerts.includes(who));
  return textsOf(never).map((who) => (
    <Tag key={who} tone="hot">
      {t("interpreter.never", { who })}
    </Tag>
  ));
}
