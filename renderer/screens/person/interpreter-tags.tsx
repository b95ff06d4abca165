import { useTranslation } from "react-i18next";
import type { PersonFile } from "../../../domain/person-file.ts";
import { useWords } from "../../lib/words.ts";
import { Tag } from "../../ui/tag.tsx";

/** Which interpreter she wants, and who never to ask. What the night must know stands among the alerts already. */
export function InterpreterTags({ file: { interpreter, card } }: { readonly file: PersonFile }) {
  const { t } = useTranslation("person");
  const words = useWords();
  if (interpreter === null) return null;
  const { wanted, language, never } = interpreter;
  const spoken = language === null ? "" : words.language(language);
  return (
    <>
      {wanted === "none" ? null : (
        <Tag>{[t(`interpreter.${wanted}`), spoken].filter((part) => part !== "").join(" · ")}</Tag>
      )}
      {never
        .filter((who) => !card.alerts.includes(who))
        .map((who) => (
          <Tag key={who} tone="hot">
            {t("interpreter.never", { who })}
          </Tag>
        ))}
    </>
  );
}
