import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgreementOfPerson } from "../../../domain/daily-life/agreement.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { paths } from "../../shell/paths.ts";
import { PrintButton } from "../../printing/print-button.tsx";
import { useProcedure } from "../../lib/api.ts";
import { joinTexts } from "../../lib/join-texts.ts";
import { useZone } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { useFile } from "../../people/person-context.ts";
import styles from "./agreement.module.css";
import { DrawnSignature } from "./signature-field.tsx";
import { AgreedStepsPanel } from "./agreed-steps-panel.tsx";
import { AgreedStepRows } from "./agreed-step-rows.tsx";
import { useAgreementPrintout } from "./use-agreement-printout.ts";

/** The house rules a resident signed and when, the agreed steps, and the printed copy. */
export function AgreementPart() {
  const { card } = useFile();
  const { data } = useProcedure("agreement.ofPerson", { id: card.id });
  return data === undefined ? null : <Shown agreement={data} />;
}

function Shown({ agreement }: { readonly agreement: AgreementOfPerson }) {
  const { t } = useTranslation(["agreement", "common"]);
  const { card } = useFile();
  const paper = useAgreementPrintout();
  const [isOpen, setOpen] = useState(false);
  const { signings, steps, toSign } = agreement;
  const canPrint = signings.length > 0 || agreement.proposed !== null;
  return (
    <Card
      title={t("agreement:partTitle")}
      more={
        steps.isKept ? undefined : (
          <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
            {t("agreement:stepsChange")}
          </Button>
        )
      }
    >
      {toSign === null ? null : (
        <div className={styles["notice"]}>
          <Notice
            tone="info"
            title={t(`agreement:toSign.${toSign}`)}
            action={
              <LinkButton size="small" kind="primary" href={paths.sign(card.id)}>
                {t("agreement:readAndSign")}
              </LinkButton>
            }
          />
        </div>
      )}
      <Rows>
        {signings.map((signing) => (
          <SigningRow key={signing.id} signing={signing} />
        ))}
      </Rows>
      {steps.isKept ? (
        <div className={styles["notice"]}>
          <Notice tone="info" title={t("agreement:stepsKept")}>
            {t("common:keptAsk")}
          </Notice>
        </div>
      ) : (
        <AgreedStepRows steps={steps.items} />
      )}
      {!canPrint ? null : (
        <div className={styles["foot"]}>
          <span>
            {agreement.isHers || signings.length > 0 ? null : t("agreement:notHersPrint")}
          </span>
          <PrintButton
            size="small"
            isPending={paper.isDrawing}
            onPress={() => paper.open(agreement)}
          >
            {t("agreement:print")}
          </PrintButton>
        </div>
      )}
      {isOpen ? (
        <AgreedStepsPanel
          personId={card.id}
          language={signings[0]?.text.language ?? agreement.proposed?.language ?? null}
          steps={steps}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Card>
  );
}

function SigningRow({ signing }: { readonly signing: AgreementOfPerson["signings"][number] }) {
  const { t } = useTranslation("agreement");
  const { isPrivate, textOf } = useNames();
  const words = useFormats();
  const zone = useZone();
  const { text, marks } = signing;
  const version = t("version", { language: words.language(text.language), number: text.number });
  const parts = [
    version,
    signing.readIn === text.language
      ? ""
      : t("readInLanguage", { language: words.language(signing.readIn) }),
    signing.interpreting === "none" ? "" : t(`interpretingBy.${signing.interpreting}`),
    textOf(marks?.interpreter ?? ""),
    signing.way === "paper" ? t("onPaper") : "",
    signing.byName,
  ];
  return (
    <Row
      title={<b>{t("signedOn", { when: words.dates.moment(signing.at, zone) })}</b>}
      detail={joinTexts(parts)}
      trailing={
        // A signature reads as a name.
        marks?.resident && !isPrivate ? (
          <DrawnSignature strokes={marks.resident} label={t("resident")} />
        ) : undefined
      }
    />
  );
}
