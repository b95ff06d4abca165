import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccessRequestView, AccessPartView } from "../../domain/disclosures/access-view.ts";
import { Language } from "../../domain/core/display-settings.ts";
import { pagesIn } from "../../domain/printing/pdf-file.ts";
import { PrintButton } from "../printing/print-button.tsx";
import { useCall } from "../lib/api.ts";
import { languageFrom } from "../lib/texts/i18n.ts";
import { type Leaving, usePrintouts } from "../printing/printouts.ts";
import { useToday } from "../lib/dates/today.ts";
import { Button } from "../ui/button.tsx";
import { RadioGroup } from "../ui/fields/choice.tsx";
import { Panel } from "../ui/overlays/dialog.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { useFile } from "../people/person-context.ts";
import { usePartName } from "./access-part-name.ts";
import { useDisclosures } from "./disclosures-context.ts";

export interface PrintAccessPartProps {
  readonly of: AccessRequestView;
  readonly part: AccessPartView;
  readonly onClose: () => void;
}

/** Prints one part, and records it in the register when it leaves: on which pages, and by whom. */
export function PrintAccessPart({ of, part, onClose }: PrintAccessPartProps) {
  const { t, i18n } = useTranslation(["ledger", "common", "paper"]);
  const { card } = useFile();
  const papers = usePrintouts();
  const nameOf = usePartName();
  const spoken = Language.options.find((one) => card.languages.includes(one));
  const [language, setLanguage] = useState<Language>(spoken ?? languageFrom(i18n.language));
  const [hasFailed, setFailed] = useState(false);
  const show = useShowPart(of, part);
  return (
    <Panel
      title={t("ledger:partPrintOf", { number: part.number })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <PrintButton
            kind="primary"
            isPending={papers.isDrawing}
            onPress={() => {
              void show(papers, language).then((isShown) => {
                if (isShown) onClose();
                else setFailed(true);
              });
            }}
          >
            {t("paper:order.open")}
          </PrintButton>
        </>
      }
    >
      <p>{nameOf(part)}</p>
      <p>{t("ledger:partLook")}</p>
      <RadioGroup
        label={t("paper:in")}
        choices={Language.options.map((id) => ({ id, label: t(`common:languageOf.${id}`) }))}
        value={language}
        onChange={setLanguage}
      />
      {hasFailed ? (
        <Notice tone="bad" isSpoken>
          {t("ledger:partFailed")}
        </Notice>
      ) : null}
    </Panel>
  );
}

/** True once it is shown. */
function useShowPart({ id: requestId }: AccessRequestView, { part }: AccessPartView) {
  const { personId: id } = useDisclosures();
  const call = useCall();
  const today = useToday();
  return async (papers: ReturnType<typeof usePrintouts>, language: Language): Promise<boolean> => {
    const sheet = await call("access.sheet", { requestId, part });
    if (!sheet.ok) return false;
    const { firstPage } = sheet.value;
    const paper = { kind: "heldSheet" as const, language, personId: id, sheet: sheet.value };
    const pdf = await papers.draw(paper, today);
    if (pdf === null) return false;
    const pages = Math.max(1, pagesIn(pdf));
    const note = async ({ way }: Leaving): Promise<boolean> => {
      const printed = { part, firstPage, pages, way };
      return (await call("access.leaves", { id, requestId, printed })).ok;
    };
    return papers.openKept(
      [{ kind: "heldSheet", personId: id, belongs: [], pdf, reader: "person", note }],
      today,
    );
  };
}
