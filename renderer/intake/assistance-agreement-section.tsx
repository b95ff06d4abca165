import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/people/person.ts";
import type { AgreementView, SectionView } from "../../domain/intake/intake-view.ts";
import type { AssistanceAgreement } from "../../domain/intake/intake.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Facts } from "../ui/card.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { Signature } from "../ui/fields/signature-pad.tsx";
import { EmptyState } from "../ui/empty-and-error-state.tsx";
import { AssistanceAgreementPanel } from "./assistance-agreement-panel.tsx";
import styles from "./intake.module.css";
import { SectionState } from "./section-without-form.tsx";

export interface AssistanceAgreementSectionProps {
  readonly personId: PersonId;
  readonly seen: SectionView;
  readonly agreements: readonly AgreementView[];
}

/** What was signed, in which language and with whom, and the signature itself. */
export function AssistanceAgreementSection({
  personId,
  seen,
  agreements,
}: AssistanceAgreementSectionProps) {
  const { t } = useTranslation("intake");
  const [isOpen, setOpen] = useState(false);
  const sign = () => setOpen(true);
  return (
    <SectionState personId={personId} seen={seen} aside={t("forOffice")}>
      {agreements.length === 0 ? (
        <EmptyState
          title={t("agreementNone")}
          action={<Button onPress={sign}>{t("agreementNew")}</Button>}
        >
          {t("agreementNoneText")}
        </EmptyState>
      ) : (
        <div className={styles["form"]}>
          {agreements.map(({ id, agreement, byName }) =>
            agreement.state === "open" ? (
              <Signed key={id} agreement={agreement.content} byName={byName} />
            ) : (
              <Notice key={id} tone="bad">
                {t("damaged")}
              </Notice>
            ),
          )}
          <div>
            <Button size="small" onPress={sign}>
              {t("agreementAgain")}
            </Button>
          </div>
        </div>
      )}
      {isOpen ? (
        <AssistanceAgreementPanel personId={personId} onClose={() => setOpen(false)} />
      ) : null}
    </SectionState>
  );
}

interface SignedProps {
  readonly agreement: AssistanceAgreement;
  readonly byName: string;
}

function Signed({ agreement, byName }: SignedProps) {
  const { t } = useTranslation("intake");
  const { dates, language } = useFormats();
  const { isPrivate, textOf } = useNames();
  const { on, textVersion, way, strokes, interpreter } = agreement;
  return (
    <div className={styles["item"]}>
      <Facts
        facts={[
          { name: t("on"), value: dates.long(on) },
          { name: t("textVersion"), value: textVersion },
          { name: t("readIn"), value: language(agreement.language) },
          { name: t("interpreterName"), value: textOf(interpreter) || t("noInterpreter") },
          { name: t("way"), value: `${t(`ways.${way}`)} · ${byName}` },
        ]}
      />
      {/* A signature reads as a name. */}
      {strokes === null || isPrivate ? null : (
        <div
          role="img"
          aria-label={t("signature", { day: dates.long(on) })}
          className={styles["signed"]}
        >
          <Signature lines={strokes} />
        </div>
      )}
    </div>
  );
}
