import { useTranslation } from "react-i18next";
import type { Refusal } from "../lib/api.ts";
import { sentenceFor } from "../lib/error-sentences.ts";
import { Notice } from "../ui/overlays/notice.tsx";

/** Why a command was refused, shown beside the form. */
export function RefusalNotice({ error }: { readonly error: Refusal | null }) {
  const { t } = useTranslation("errors");
  if (error === null) return null;
  return (
    <Notice tone="bad" isSpoken>
      {sentenceFor(error.reason, t)}
    </Notice>
  );
}
